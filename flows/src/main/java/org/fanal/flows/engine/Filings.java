package org.fanal.flows.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.Decision;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.model.Purpose;
import org.fanal.flows.model.Step;
import org.fanal.flows.session.Session;
import org.fanal.flows.session.Told;

/** Makes a report of what a session knows. */
final class Filings {
    private static final String FORM = "form";
    private static final String URGENCY = "urgency";
    private static final String PLACE = "place";
    private static final String CHILD = "child";
    private static final String AGE = "age";
    private static final int GROWN = 18;

    private Filings() {}

    /** By a {@code report} step. An urgency that cannot be read is high: in doubt, with haste. */
    static Filing of(Step.Report report, Session session, World world) {
        Urgency urgency =
                Urgency.of(Texts.fill(report.urgency(), session))
                        .or(() -> urgency(session))
                        .orElse(Urgency.HIGH);
        String place = place(Texts.fill(report.place(), session), world);
        return filing(Texts.fill(report.form(), session), urgency, place, session, false, false);
    }

    /** What there is, where it is critical or high. */
    static Optional<Filing> partial(Session session, World world, boolean flagged) {
        String form = session.told().variable(FORM).orElse("");
        String place = place(session.told().variable(PLACE).orElse(""), world);
        return urgency(session)
                .filter(urgency -> urgency.above(Urgency.NORMAL))
                .map(urgency -> filing(form, urgency, place, session, true, flagged));
    }

    /** The id, where it is one of a place. */
    static String place(String id, World world) {
        return world.places().byId(id).isPresent() ? id : "";
    }

    private static Optional<Urgency> urgency(Session session) {
        return session.told().variable(URGENCY).flatMap(Urgency::of);
    }

    private static Filing filing(
            String form,
            Urgency urgency,
            String place,
            Session session,
            boolean partial,
            boolean flagged) {
        return new Filing(
                form,
                urgency,
                place,
                child(session.told()),
                police(session.told()),
                session.language(),
                partial,
                flagged,
                answers(session.told()));
    }

    /** As the flow says; where it does not, by the age, and an age not said is in doubt (R15). */
    private static boolean child(Told told) {
        Optional<String> child = told.variable(CHILD);
        if (child.isPresent()) return child.get().equals("yes");
        Optional<String> age = told.variable(AGE);
        return age.map(Filings::young).orElse(told.declined().contains(AGE));
    }

    private static boolean young(String age) {
        return age.length() <= 3
                && !age.isEmpty()
                && age.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(age) < GROWN;
    }

    private static Decision police(Told told) {
        Boolean given = told.consents().get(Purpose.POLICE.tag());
        if (given == null) return Decision.NOT_ASKED;
        return given ? Decision.YES : Decision.NO;
    }

    private static Map<String, String> answers(Told told) {
        Map<String, String> answers = new LinkedHashMap<>(told.variables());
        for (String variable : told.declined()) {
            var _ = answers.putIfAbsent(variable, Filing.DECLINED);
        }
        if (!told.words().isEmpty()) answers.put(Filing.WORDS, told.words());
        return Collections.unmodifiableMap(answers);
    }
}
