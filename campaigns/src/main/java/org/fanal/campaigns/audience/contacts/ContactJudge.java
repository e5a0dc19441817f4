package org.fanal.campaigns.audience.contacts;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.Knowledge;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.language.Fold;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.place.Place;

/** Judges one contact: everything wrong is named, and only what is wholly right goes in. Pure. */
public final class ContactJudge {
    private static final int LONGEST = 200;
    private static final char NOT_UTF_8 = '\uFFFD';

    /** What stands where somebody did not agree. */
    private static final Set<String> REFUSALS =
            Set.of("no", "non", "n", "0", "false", "faux", "falso", "refuse", "refused", "none");

    private final Knowledge knowledge;

    public ContactJudge(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Judges one.
     *
     * @param line where it stands
     * @param cells by column; an absent one is an empty one
     */
    public Judged judge(long line, Map<Column, String> cells) {
        return new Judging(line, cells).judge();
    }

    /** One line, and what was found wrong with it so far. */
    private final class Judging {
        private final long line;
        private final Map<Column, String> cells = new EnumMap<>(Column.class);
        private final List<Flaw> flaws = new ArrayList<>();

        Judging(long line, Map<Column, String> cells) {
            this.line = line;
            for (Column column : Column.values()) {
                String cell = cells.getOrDefault(column, "").strip();
                if (cell.length() > LONGEST) flaw(column, "it is too long", "shorten it");
                else if (cell.indexOf(NOT_UTF_8) >= 0)
                    flaw(column, "its letters cannot be read", "save the file as UTF-8");
                else {
                    var _ = this.cells.put(column, cell);
                }
            }
        }

        Judged judge() {
            if (!flaws.isEmpty()) return new Judged.Wrong(List.copyOf(flaws));
            Optional<Msisdn> number = number();
            Optional<String> language = language();
            Optional<Place> place = place();
            Optional<Contact.Claim> claim = claim(place);
            Optional<ZoneId> zone = zone();
            consent();
            if (!flaws.isEmpty()) return new Judged.Wrong(List.copyOf(flaws));
            return new Judged.Right(
                    line,
                    new Contact(
                            number.orElseThrow(),
                            language.orElseThrow(),
                            place.map(Place::id).orElse(""),
                            zone,
                            claim,
                            wording()));
        }

        private Optional<Msisdn> number() {
            String written = cell(Column.NUMBER);
            Optional<Msisdn> number = Msisdn.parse(written);
            if (written.isEmpty())
                flaw(Column.NUMBER, "it is missing", "write it such as +221770000000");
            else if (number.isEmpty())
                flaw(Column.NUMBER, "it is no number", "write it such as +221770000000");
            else if (number.get().country().isEmpty())
                flaw(
                        Column.NUMBER,
                        "no country has this number",
                        "begin it with + and the country's code");
            return number;
        }

        private Optional<String> language() {
            String written = cell(Column.LANGUAGE);
            Optional<String> language = knowledge.language(written);
            if (language.isEmpty())
                flaw(
                        Column.LANGUAGE,
                        written.isEmpty() ? "it is missing" : "there is no such language here",
                        "write one of " + String.join(", ", knowledge.catalogues().get().tags()));
            return language;
        }

        private Optional<Place> place() {
            String written = cell(Column.PLACE);
            if (written.isEmpty()) return Optional.empty();
            Optional<Place> place = knowledge.place(written);
            if (place.isEmpty())
                flaw(
                        Column.PLACE,
                        "there is no such place here",
                        "write the id or name of a place, or leave it empty");
            return place;
        }

        /** A stage belongs to a route; where the place is a waypoint it says the stage. */
        private Optional<Contact.Claim> claim(Optional<Place> place) {
            String written = cell(Column.ROUTE);
            String stage = cell(Column.STAGE);
            if (written.isEmpty()) {
                if (!stage.isEmpty())
                    flaw(Column.STAGE, "a stage belongs to a route", "write the route too");
                return Optional.empty();
            }
            Optional<Route> route = knowledge.route(written);
            if (route.isEmpty())
                flaw(
                        Column.ROUTE,
                        "there is no such route here",
                        "write the id of a route, or leave it empty");
            Optional<Stage> found =
                    stage.isEmpty()
                            ? route.flatMap(r -> place.flatMap(p -> Knowledge.stage(r, p.id())))
                            : Stage.of(Fold.of(stage));
            if (found.isEmpty() && (route.isPresent() || !stage.isEmpty()))
                flaw(
                        Column.STAGE,
                        stage.isEmpty() ? "it is missing" : "there is no such stage",
                        "write " + Stage.words());
            return route.flatMap(r -> found.map(s -> new Contact.Claim(r.id(), s)));
        }

        private Optional<ZoneId> zone() {
            String written = cell(Column.ZONE);
            if (written.isEmpty()) return Optional.empty();
            try {
                return Optional.of(ZoneId.of(written));
            } catch (DateTimeException unknown) {
                flaw(
                        Column.ZONE,
                        "there is no such time zone",
                        "write one such as Africa/Dakar, or leave it empty");
                return Optional.empty();
            }
        }

        private void consent() {
            String written = cell(Column.CONSENT);
            if (written.isEmpty())
                flaw(
                        Column.CONSENT,
                        "it is missing",
                        "write what they agreed to, when and to whom, or where that is kept");
            else if (REFUSALS.contains(Fold.of(written)))
                flaw(Column.CONSENT, "they did not agree", "take the line out");
        }

        private String wording() {
            String source = cell(Column.SOURCE);
            return cell(Column.CONSENT) + (source.isEmpty() ? "" : " (" + source + ")");
        }

        private String cell(Column column) {
            return cells.getOrDefault(column, "");
        }

        private void flaw(Column column, String what, String cure) {
            boolean _ = flaws.add(new Flaw(line, column.tag(), what, cure));
        }
    }
}
