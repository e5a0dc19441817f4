package org.fanal.gateway.channel;

/**
 * A message that a fake carrier took.
 *
 * @param id the carrier's id
 * @param callback where receipts go; empty where the carrier's own setting says
 */
public record Sent(String id, String to, String from, String text, String callback) {}
