package org.fanal.ops.dispatch.rule;

/**
 * Somebody whom a step calls.
 *
 * @param responder their id
 * @param team id of the team they are called for
 * @param police whether they are called for the police: then they decide nothing (R13)
 */
public record Called(String responder, String team, boolean police) {}
