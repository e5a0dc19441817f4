package org.fanal.flows.medium;

/**
 * What one screen or message of a channel may hold.
 *
 * @param septets the most GSM 03.38 septets on a USSD screen: 31 to 182, 160 unless set
 *     (`channels.md` 3.1)
 * @param unicode whether the channel carries UCS-2 at all
 * @param ucs2 the most UTF-16 units on a USSD screen: 31 to 80, 70 unless set
 */
public record Limits(int septets, boolean unicode, int ucs2) {

    public static final Limits USUAL = new Limits(160, true, 70);
}
