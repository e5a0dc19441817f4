package org.fanal.campaigns.plan;

/**
 * One text of a campaign as people would get it.
 *
 * @param text its key as the language's file has it, such as {@code campaign.x@origin}
 * @param language BCP 47 tag of those who get it
 * @param words as it is sent
 */
record Said(String text, String language, String words) {}
