package org.fanal.ops.dispatch.team;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of teams and policies: JSON of their records. */
public final class TeamsText {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private TeamsText() {}

    public static String of(Policy policy) {
        return JSON.writeValueAsString(policy);
    }

    public static Policy policy(String text) {
        return JSON.readValue(text, Policy.class);
    }

    static String of(Team team) {
        return JSON.writeValueAsString(team);
    }

    static Team team(String text) {
        return JSON.readValue(text, Team.class);
    }
}
