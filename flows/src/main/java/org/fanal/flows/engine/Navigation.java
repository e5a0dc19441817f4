package org.fanal.flows.engine;

/**
 * The keys that every screen understands (R7).
 *
 * @param exit leaves at once, neutrally; nothing else is ever this key
 * @param skip passes over an optional question
 * @param more the next page of a screen that has pages
 * @param back the page before
 */
public record Navigation(String exit, String skip, String more, String back) {

    public static final Navigation USUAL = new Navigation("0", "00", "98", "99");
}
