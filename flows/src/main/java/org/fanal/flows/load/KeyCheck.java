package org.fanal.flows.load;

import org.fanal.flows.engine.Navigation;
import org.fanal.flows.model.Answering;
import org.fanal.flows.model.Answering.Kind;
import org.fanal.flows.model.Step;

/** Whether a deployment's own key for leaving is an answer anywhere (R7). */
final class KeyCheck {
    private final Navigation navigation;
    private final Problems problems;

    KeyCheck(Navigation navigation, Problems problems) {
        this.navigation = navigation;
        this.problems = problems;
    }

    void check(ReadFlow flow) {
        if (navigation.exit().startsWith("0")) return;
        for (Step step : flow.flow().steps())
            if (step instanceof Step.Ask ask && isAnswer(ask.answering()))
                problems.error(
                        flow.at(step.id()),
                        "'"
                                + navigation.exit()
                                + "' leaves the conversation and is an answer here (R7), give it"
                                + " another key");
    }

    private boolean isAnswer(Answering answering) {
        return switch (answering) {
            case Answering.Choices choices ->
                    choices.choices().stream()
                            .anyMatch(choice -> choice.key().equals(navigation.exit()));
            case Answering.Answer answer ->
                    (answer.kind() == Kind.NUMBER || answer.kind() == Kind.AGE) && inRange(answer);
            case Answering.ChooseLanguage _ -> false;
        };
    }

    private boolean inRange(Answering.Answer answer) {
        String exit = navigation.exit();
        if (exit.length() > 3 || !digits(exit)) return false;
        int key = Integer.parseInt(exit);
        return key >= answer.min().orElse(1) && key <= answer.max().orElse(Integer.MAX_VALUE);
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
