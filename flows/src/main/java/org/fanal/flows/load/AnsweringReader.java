package org.fanal.flows.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fanal.flows.model.Answering;
import org.fanal.flows.model.Answering.Kind;

/** Reads how a question is answered: {@code choices}, {@code answer} or {@code choose}. */
final class AnsweringReader {
    private static final int OLDEST = 120;
    private static final int LONGEST = 1600;

    private final Fields ask;
    private final String step;
    private final Targets targets;
    private final Found found;
    private final Problems problems;
    private final SetReader sets;

    AnsweringReader(Fields ask, String step, Targets targets, Found found, Problems problems) {
        this.ask = ask;
        this.step = step;
        this.targets = targets;
        this.found = found;
        this.problems = problems;
        this.sets = new SetReader(found, problems);
    }

    Answering read() {
        List<String> ways = Stream.of("choices", "answer", "choose").filter(ask::has).toList();
        if (ways.size() != 1) {
            found.unsure = true;
            for (String way : ways) {
                var _ = ask.any(way);
            }
            ask.error(
                    "ask",
                    "a question is answered by one of choices, answer and choose, write one");
        }
        if (ask.has("choices")) return choices();
        if (ask.has("answer")) return ask.fields("answer").map(this::answer).orElse(words());
        if (ask.has("choose")) return choose();
        return words();
    }

    private static Answering words() {
        return new Answering.Choices(List.of());
    }

    private Answering choose() {
        String what = ask.text("choose");
        if (!what.isEmpty() && !what.equals("language"))
            ask.error("choose", "only a language can be chosen so, write choose: language");
        return new Answering.ChooseLanguage();
    }

    private Answering choices() {
        List<Answering.Choice> choices = new ArrayList<>();
        Optional<Fields> all = ask.fields("choices");
        if (all.isEmpty()) return new Answering.Choices(choices);
        all.get()
                .all()
                .forEach((key, node) -> {
                    Keys.check(key, node, problems);
                    Fields.of(node, "a choice", problems)
                            .ifPresent(fields -> choices.add(choice(key, fields)));
                });
        if (choices.isEmpty()) {
            found.unsure = true;
            ask.error("choices", "there is nothing to choose, write choices");
        }
        return new Answering.Choices(List.copyOf(choices));
    }

    private Answering.Choice choice(String key, Fields fields) {
        String label = fields.text("label");
        Node at = fields.any("label").orElse(fields.node());
        if (!label.isEmpty()) found.text(label, at, step, TextUse.Part.LABEL);
        Answering.Choice choice =
                new Answering.Choice(key, label, sets.read(fields), targets.own(fields));
        fields.done();
        return choice;
    }

    private Answering answer(Fields fields) {
        String save = fields.text("save");
        if (!save.isEmpty() && !Names.variable(save))
            fields.error("save", Names.notAVariable(save));
        found.variable(save);
        Kind kind =
                fields.required(
                                "as",
                                "one of text, number, age, place, phone, date",
                                AnsweringReader::kind)
                        .orElse(Kind.TEXT);
        OptionalInt min = bound(fields, "min", kind);
        OptionalInt max = bound(fields, "max", kind);
        boolean optional = fields.flag("optional", false);
        if (min.isPresent() && max.isPresent() && min.getAsInt() > max.getAsInt())
            fields.error("min", "'min' is above 'max', turn them round");
        if (kind == Kind.NUMBER && min.orElse(0) <= 0 && max.orElse(0) >= 0)
            fields.error(
                    "as", "0 leaves the conversation and cannot be an answer (R7), write min: 1");
        fields.done();
        return new Answering.Answer(save, kind, min, max, optional);
    }

    private static Optional<Kind> kind(String name) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static OptionalInt bound(Fields fields, String field, Kind kind) {
        if (!fields.has(field)) return OptionalInt.empty();
        return switch (kind) {
            case TEXT -> OptionalInt.of(fields.number(field, 1, 1, LONGEST));
            case AGE -> OptionalInt.of(fields.number(field, 1, 1, OLDEST));
            case NUMBER -> OptionalInt.of(fields.number(field, 1, -999_999_999, 999_999_999));
            case PLACE, PHONE, DATE -> {
                fields.error(field, "a place, phone or date has no '" + field + "', take it out");
                var _ = fields.any(field);
                yield OptionalInt.empty();
            }
        };
    }
}
