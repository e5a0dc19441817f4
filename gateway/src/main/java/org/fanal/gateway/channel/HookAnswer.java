package org.fanal.gateway.channel;

/**
 * The body of a 200 to a carrier.
 *
 * @param contentType such as {@code text/plain; charset=utf-8}
 * @param body may be empty
 */
public record HookAnswer(String contentType, String body) {
    @Override
    public String toString() {
        return "HookAnswer[…]";
    }
}
