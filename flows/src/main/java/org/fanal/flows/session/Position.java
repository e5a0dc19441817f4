package org.fanal.flows.session;

import java.util.List;

/**
 * Where a conversation stands: the step that waits, and what of it is on the screen.
 *
 * @param flow the flow's id
 * @param step the step's id
 * @param calls where called flows go back to, the innermost last
 * @param part how far within the step: the question of a {@code contact} step, the tries of a place
 * @param lead what stands above the question: what was said in the same turn, or a hint
 * @param page from 0
 */
public record Position(
        String flow, String step, List<Frame> calls, int part, String lead, int page) {
    public Position {
        calls = List.copyOf(calls);
    }

    /** The start of a step. */
    public Position to(String otherFlow, String otherStep, List<Frame> otherCalls) {
        return new Position(otherFlow, otherStep, otherCalls, 0, "", 0);
    }

    /** The same step, further within it, its first page on the screen. */
    public Position showing(int otherPart, String otherLead) {
        return new Position(flow, step, calls, otherPart, otherLead, 0);
    }

    /** The same screen on another page. */
    public Position turned(int otherPage) {
        return new Position(flow, step, calls, part, lead, otherPage);
    }

    /** Where a called flow goes back to. */
    public record Frame(String flow, String step) {}

    @Override
    public String toString() {
        return "Position[" + flow + "/" + step + ", part=" + part + ", page=" + page + "]";
    }
}
