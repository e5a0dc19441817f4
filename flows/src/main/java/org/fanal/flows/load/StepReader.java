package org.fanal.flows.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.model.Purpose;
import org.fanal.flows.model.Step;

/** Reads one step. */
final class StepReader {
    private static final List<String> ACTIONS =
            List.of(
                    "ask",
                    "say",
                    "when",
                    "set",
                    "consent",
                    "contact",
                    "report",
                    "refer",
                    "subscribe",
                    "connect",
                    "record",
                    "call",
                    "exit",
                    "end");

    private final Fields fields;
    private final Targets targets;
    private final Found found;
    private final Problems problems;
    private final SetReader sets;

    StepReader(Fields fields, Targets targets, Found found, Problems problems) {
        this.fields = fields;
        this.targets = targets;
        this.found = found;
        this.problems = problems;
        this.sets = new SetReader(found, problems);
    }

    /** The step; empty, and told, where it cannot be understood at all. */
    Optional<Step> read() {
        String id = fields.text("id");
        Optional<String> action = action();
        if (action.isEmpty()) found.unsure = true;
        Optional<Step> step = action.map(a -> step(a, id));
        if (action.isPresent()) fields.done();
        return step;
    }

    private Optional<String> action() {
        List<String> actions = new ArrayList<>(ACTIONS.stream().filter(fields::has).toList());
        // a consent brings its own question
        if (actions.contains("consent")) actions.remove("ask");
        if (actions.size() == 1) return Optional.of(actions.getFirst());
        String names = String.join(", ", actions.isEmpty() ? ACTIONS : actions);
        problems.error(
                fields.node(),
                actions.isEmpty()
                        ? "the step does nothing, give it one of " + names
                        : "a step does one thing and this one does " + names + ", part them");
        return Optional.empty();
    }

    private Step step(String action, String id) {
        return switch (action) {
            case "ask" -> ask(id);
            case "say" -> new Step.Say(id, use(action, id), next());
            case "when" -> new Step.When(id, branches(), next());
            case "set" -> new Step.SetVariables(id, sets.read(fields), next());
            case "consent" -> consent(id);
            case "contact" -> new Step.Contact(id, use(action, id), next());
            case "report" -> report(id);
            case "refer" -> refer(id);
            case "subscribe" -> subscribe(id);
            case "connect" -> new Step.Connect(id, useIfAny(action, id), next());
            case "record" -> new Step.Recording(id, useIfAny(action, id), next());
            case "call" -> new Step.Call(id, fields.text(action), next());
            case "exit" -> new Step.Exit(id, last(action, id));
            default -> new Step.End(id, last(action, id));
        };
    }

    private Optional<String> next() {
        return targets.next(fields);
    }

    private String use(String field, String step) {
        return use(field, step, TextUse.Part.TEXT);
    }

    private String use(String field, String step, TextUse.Part part) {
        String key = fields.text(field);
        Node at = fields.any(field).orElse(fields.node());
        if (!key.isEmpty()) found.text(key, at, step, part);
        return key;
    }

    private String useIfAny(String field, String step) {
        boolean empty = fields.textIfAny(field).filter(String::isBlank).isPresent();
        return empty ? "" : use(field, step);
    }

    private String last(String action, String id) {
        if (fields.has("next"))
            fields.error("next", "nothing comes after '" + action + "', take 'next' out");
        var _ = fields.any("next");
        return use(action, id);
    }

    private Step ask(String id) {
        String text = use("ask", id);
        AnsweringReader reader = new AnsweringReader(fields, id, targets, found, problems);
        return new Step.Ask(id, text, reader.read(), next());
    }

    private Step consent(String id) {
        Optional<Purpose> purpose =
                fields.required(
                        "consent", "one of help, keep, share, police, statistics", Purpose::of);
        String text = use("ask", id, TextUse.Part.CONSENT);
        return new Step.Consent(id, purpose.orElse(Purpose.HELP), text, next());
    }

    private List<Step.Branch> branches() {
        List<Step.Branch> branches = new ArrayList<>();
        for (Fields branch : fields.each("when", "a branch of 'when'")) {
            String condition = branch.text("if");
            Node at = branch.any("if").orElse(branch.node());
            if (!condition.isEmpty()) found.condition(condition, at);
            branches.add(new Step.Branch(condition, sets.read(branch), targets.own(branch)));
            branch.done();
        }
        if (branches.isEmpty())
            fields.error("when", "'when' has no branch, write one such as - if: \"age lt 18\"");
        return branches;
    }

    private Step report(String id) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.fields("report")
                .ifPresent(report -> {
                    for (String field : List.of("form", "urgency", "place"))
                        report.textIfAny(field)
                                .ifPresent(t -> values.put(field, template(report, field)));
                    sets.urgency(report, "urgency");
                    report.done();
                });
        return new Step.Report(
                id,
                values.getOrDefault("form", "${form!}"),
                values.getOrDefault("urgency", "${urgency!}"),
                values.getOrDefault("place", "${place!}"),
                next());
    }

    private Step refer(String id) {
        Optional<Fields> refer = fields.fields("refer");
        String need = refer.map(f -> f.text("need")).orElse("");
        String near = refer.map(f -> template(f, "near")).orElse("");
        String none = refer.flatMap(f -> f.textIfAny("none")).orElse(OwnKeys.REFER_NONE);
        refer.ifPresent(f -> {
            if (f.has("none"))
                found.text(none, f.any("none").orElse(f.node()), id, TextUse.Part.TEXT);
            f.done();
        });
        return new Step.Refer(id, need, near, none, next());
    }

    private Step subscribe(String id) {
        Optional<Fields> subscribe = fields.fields("subscribe");
        String route = subscribe.map(f -> required(f, "route")).orElse("");
        String stage = subscribe.map(f -> required(f, "stage")).orElse("");
        subscribe.ifPresent(Fields::done);
        return new Step.Subscribe(id, route, stage, next());
    }

    private String required(Fields of, String field) {
        var _ = of.text(field);
        return template(of, field);
    }

    private String template(Fields of, String field) {
        String template = of.textIfAny(field).orElse("");
        Node at = of.any(field).orElse(of.node());
        found.template(template, at);
        return template;
    }
}
