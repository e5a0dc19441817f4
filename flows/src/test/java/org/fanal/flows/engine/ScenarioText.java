package org.fanal.flows.engine;

import java.util.List;

/** Turns as a scenario file writes them, for who compares or updates one. */
final class ScenarioText {
    private ScenarioText() {}

    static String of(List<Scenario.TurnWanted> turns) {
        StringBuilder text = new StringBuilder("turns:\n");
        for (Scenario.TurnWanted turn : turns) {
            text.append("  - ").append(turn.act()).append(": ").append(quoted(turn.input()));
            text.append('\n');
            if (!turn.shows().isEmpty()) {
                text.append("    shows: |\n");
                turn.shows().lines().forEach(l -> text.append("      ").append(l).append('\n'));
            }
            if (!turn.does().isEmpty()) {
                text.append("    does:\n");
                turn.does().forEach(d -> text.append("      - ").append(quoted(d)).append('\n'));
            }
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
