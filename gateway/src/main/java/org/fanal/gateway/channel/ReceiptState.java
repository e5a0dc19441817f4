package org.fanal.gateway.channel;

/** What a receipt says of a message; a later constant is never undone by an earlier one. */
public enum ReceiptState {
    /** The carrier has it and is still at it. */
    SENT,
    /** It will never arrive. */
    FAILED,
    /** The handset has it. */
    DELIVERED
}
