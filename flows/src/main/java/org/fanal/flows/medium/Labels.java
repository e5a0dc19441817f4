package org.fanal.flows.medium;

/**
 * The lines that turn pages and pass over, whole as shown, in the person's language: {@code 98
 * More}.
 *
 * @param more the next page
 * @param back the page before
 * @param skip passing over an optional question
 */
public record Labels(String more, String back, String skip) {}
