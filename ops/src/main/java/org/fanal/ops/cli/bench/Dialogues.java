package org.fanal.ops.cli.bench;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The requests of one caller who dials again and again, as Africa's Talking posts them. Not
 * thread-safe: one for each connection.
 */
final class Dialogues {
    private final String caller;
    private final String number;
    private final List<String> keys;
    private long dialogue;
    private int next;
    private String text = "";

    /**
     * A caller at the first dial.
     *
     * @param run told apart from other runs over the same store
     * @param caller from 0 to 9,999
     * @param keys what is pressed in one dialogue, in order
     */
    Dialogues(int run, int caller, List<String> keys) {
        this.caller = "%d-%d-".formatted(run, caller);
        this.number = "%%2B22177%07d".formatted(caller);
        this.keys = keys;
    }

    /** The form of the next request. */
    Buffer nextForm() {
        if (next > keys.size()) begin();
        else if (next > 0)
            text = text.isEmpty() ? keys.get(next - 1) : text + "*" + keys.get(next - 1);
        next++;
        String form =
                "sessionId=ATUid_"
                        + caller
                        + dialogue
                        + "&phoneNumber="
                        + number
                        + "&networkCode=99999&serviceCode=*384*96%23&text="
                        + text;
        return Buffer.buffer(form.getBytes(StandardCharsets.US_ASCII));
    }

    private void begin() {
        dialogue++;
        next = 0;
        text = "";
    }
}
