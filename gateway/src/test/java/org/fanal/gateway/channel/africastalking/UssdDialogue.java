package org.fanal.gateway.channel.africastalking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fanal.gateway.channel.Posting.Posted;

/** One USSD dialogue at the handset, as Africa's Talking carries it: {@code text} is cumulative. */
public final class UssdDialogue {
    private AtHooks hooks;
    private final String session;
    private final String number;
    private final String serviceCode;
    private String text;
    private Posted last;

    UssdDialogue(AtHooks hooks, String session, String number, String serviceCode, String suffix) {
        this.hooks = hooks;
        this.session = session;
        this.number = number;
        this.serviceCode = serviceCode;
        this.text = suffix;
        this.last = post();
    }

    /** Enters something and sends it. */
    public UssdDialogue presses(String input) {
        if (over()) throw new AssertionError("the dialogue is over: " + last.body());
        text = text.isEmpty() ? input : text + "*" + input;
        last = post();
        return this;
    }

    /** Posts the last request once more, as a network's retry does. */
    public Posted again() {
        return post();
    }

    /** Posts the last request once more, and the handset shows what comes now. */
    public UssdDialogue repeats() {
        last = post();
        return this;
    }

    /** From now on it is carried to another address of ours: we were started anew. */
    public UssdDialogue carriedTo(AtHooks other) {
        hooks = other;
        last = post();
        return this;
    }

    /** What the handset shows. */
    public String screen() {
        if (last.status() != 200 || !last.body().matches("(?s)(CON|END) .*"))
            throw new AssertionError("no screen: " + last);
        return last.body().substring("CON ".length());
    }

    /** Whether no key can be pressed any more. */
    public boolean over() {
        return !last.body().startsWith("CON ");
    }

    /** The last answer on the wire. */
    public Posted last() {
        return last;
    }

    /** The carrier's id of it. */
    public String session() {
        return session;
    }

    /** The notice that the dialogue broke off. */
    public Posted breaksOff() {
        return ends("Incomplete");
    }

    /** The notice of the end: {@code Success}, {@code Incomplete} or {@code Failed}. */
    public Posted ends(String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("date", "2026-11-24 21:50:09");
        form.put("sessionId", session);
        form.put("serviceCode", serviceCode);
        form.put("networkCode", "60801");
        form.put("phoneNumber", number);
        form.put("status", status);
        form.put("cost", "XOF 2.0");
        form.put("durationInMillis", "21000");
        form.put("hopsCount", "3");
        form.put("input", text);
        form.put("lastAppResponse", last.body());
        form.put("errorMessage", "");
        return hooks.post("ussd", form);
    }

    private Posted post() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sessionId", session);
        form.put("phoneNumber", number);
        form.put("networkCode", "60801");
        form.put("serviceCode", serviceCode);
        form.put("text", text);
        return hooks.post("ussd", form);
    }
}
