package org.fanal.gateway.channel.africastalking;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.channel.Sent;

/** Posts Africa's Talking's webhooks to a channel of ours, with its token. Blocks. */
public final class AtHooks {
    private static final AtomicLong IDS = new AtomicLong();

    /** When all is written whose carrier has no clock of the test's. */
    public static final Instant WRITTEN = Instant.parse("2026-11-24T21:50:09Z");

    private final String url;
    private final String token;
    private final InstantSource clock;

    AtHooks(String url, String token, InstantSource clock) {
        this.url = url;
        this.token = token;
        this.clock = clock;
    }

    /** Dials a code; the dialogue holds the first screen. */
    public UssdDialogue dials(String number, String serviceCode) {
        return dials(number, serviceCode, "");
    }

    /** Dials the code with digits behind it, such as {@code *384*96*7#}. */
    public UssdDialogue dials(String number, String serviceCode, String suffix) {
        return new UssdDialogue(
                this, "ATUid_" + IDS.incrementAndGet(), number, serviceCode, suffix);
    }

    /** Texts us, under an id of its own. */
    public Posted texts(String number, String to, String text) {
        return texts("msg-" + IDS.incrementAndGet(), number, to, text);
    }

    /** Texts us under this id, as a repeat has it. */
    public Posted texts(String id, String number, String to, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        form.put("from", number);
        form.put("id", id);
        form.put("linkId", "");
        form.put("text", text);
        form.put("to", to);
        form.put("cost", "");
        form.put("networkCode", "60801");
        return post("sms", form);
    }

    /** Calls us, and lets it ring. */
    public Posted calls(String number, String to) {
        return calls("ATVId_" + IDS.incrementAndGet(), number, to);
    }

    /** Calls us under this id, as a repeat has it. */
    public Posted calls(String id, String number, String to) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("isActive", "1");
        form.put("sessionId", id);
        form.put("direction", "Inbound");
        form.put("callerNumber", number);
        form.put("destinationNumber", to);
        form.put("callSessionState", "Ringing");
        return post("voice", form);
    }

    /** A delivery report, such as {@code Success}. */
    public Posted reports(Sent sent, String status) {
        return reports(sent, status, "");
    }

    /** A delivery report with its reason, such as {@code UserInBlackList}. */
    public Posted reports(Sent sent, String status, String failureReason) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", sent.id());
        form.put("status", status);
        form.put("phoneNumber", sent.to());
        form.put("networkCode", "60801");
        form.put("retryCount", "0");
        if (!failureReason.isEmpty()) form.put("failureReason", failureReason);
        return post("status", form);
    }

    /** The notice that a number has opted out. */
    public Posted optsOut(String number, String senderId) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("senderId", senderId);
        form.put("phoneNumber", number);
        return post("status", form);
    }

    /** Posts any form to a webhook of the channel. */
    public Posted post(String kind, Map<String, String> form) {
        return Posting.form(url(kind), form, Map.of());
    }

    /** The webhook's address with its token. */
    public String url(String kind) {
        return url + "/" + kind + "?token=" + token;
    }
}
