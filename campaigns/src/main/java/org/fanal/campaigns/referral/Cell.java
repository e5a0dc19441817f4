package org.fanal.campaigns.referral;

/**
 * Recipients who stand and fall together at the gate.
 *
 * @param place id of the place they are at; empty where only their country's endpoints that cover
 *     everywhere can be promised
 * @param language BCP 47 tag they are spoken to in
 */
public record Cell(String place, String language) {}
