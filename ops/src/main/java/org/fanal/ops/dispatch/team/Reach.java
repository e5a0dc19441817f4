package org.fanal.ops.dispatch.team;

import java.util.List;

/**
 * By which channels somebody is reached, each list in the order to be tried.
 *
 * @param sms ids of channels; empty: not by SMS
 * @param voice ids of channels; empty: not by voice
 */
public record Reach(List<String> sms, List<String> voice) {}
