package org.fanal.gateway.channel;

/**
 * What a USSD dialogue shows next.
 *
 * @param text fit for the channel's screen; may be empty
 * @param ends whether the dialogue is over, so that no key can be pressed
 */
public record UssdScreen(String text, boolean ends) {
    @Override
    public String toString() {
        return "UssdScreen[…]";
    }
}
