package org.fanal.flows.load;

import java.util.Optional;
import org.fanal.flows.model.Answering;
import org.fanal.flows.model.Answering.Kind;
import org.fanal.flows.model.Step;

/** What a flow should do for the caller's safety, where only its author can tell. */
final class SafetyCheck {
    private static final String SAFE = "safe";

    private final Problems problems;

    SafetyCheck(Problems problems) {
        this.problems = problems;
    }

    void check(ReadFlow flow) {
        for (Step step : flow.flow().steps()) mandatory(flow, step);
        safeFirst(flow);
    }

    /** The first question after the language asks whether it is safe (R2). */
    private void safeFirst(ReadFlow flow) {
        Optional<Step> language =
                flow.flow().steps().stream()
                        .filter(step ->
                                step instanceof Step.Ask ask
                                        && ask.answering() instanceof Answering.ChooseLanguage)
                        .findFirst();
        Optional<Step> asked = language.flatMap(step -> firstAsked(flow, step.next()));
        if (asked.isEmpty() || asksForSafety(asked.get())) return;
        problems.warning(
                flow.at(asked.get().id()),
                "the first question after the language should be whether it is safe to talk (R2),"
                        + " put it first, and name its step or text 'safe'");
    }

    private static Optional<Step> firstAsked(ReadFlow flow, Optional<String> from) {
        Optional<Step> step = from.flatMap(flow.flow()::step);
        for (int passed = 0; passed < flow.flow().steps().size() && step.isPresent(); passed++) {
            Step at = step.get();
            if (at instanceof Step.Ask || at instanceof Step.Consent || at instanceof Step.Contact)
                return step;
            step = at.next().flatMap(flow.flow()::step);
        }
        return Optional.empty();
    }

    private static boolean asksForSafety(Step step) {
        return step instanceof Step.Ask ask
                && (ask.id().startsWith(SAFE) || ask.text().startsWith(SAFE));
    }

    /** Nothing must be answered to get help (R11); a place is taken in whatever words. */
    private void mandatory(ReadFlow flow, Step step) {
        if (!(step instanceof Step.Ask ask)
                || !(ask.answering() instanceof Answering.Answer answer)) return;
        if (answer.optional() || answer.kind() == Kind.TEXT || answer.kind() == Kind.PLACE) return;
        problems.warning(
                flow.at(step.id()),
                "no question must be answered to get help (R11), write optional: true");
    }
}
