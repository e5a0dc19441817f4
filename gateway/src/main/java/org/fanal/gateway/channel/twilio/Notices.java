package org.fanal.gateway.channel.twilio;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Form;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.MalformedHookException;
import org.fanal.gateway.channel.ReceiptState;

/** What the carrier's forms say ({@code channels.md} 1.1, 1.2). */
final class Notices {
    private static final Map<String, ReceiptState> STATUSES =
            Map.ofEntries(
                    Map.entry("accepted", ReceiptState.SENT),
                    Map.entry("scheduled", ReceiptState.SENT),
                    Map.entry("queued", ReceiptState.SENT),
                    Map.entry("sending", ReceiptState.SENT),
                    Map.entry("sent", ReceiptState.SENT),
                    Map.entry("partially_delivered", ReceiptState.SENT),
                    Map.entry("delivered", ReceiptState.DELIVERED),
                    Map.entry("read", ReceiptState.DELIVERED),
                    Map.entry("failed", ReceiptState.FAILED),
                    Map.entry("undelivered", ReceiptState.FAILED),
                    Map.entry("canceled", ReceiptState.FAILED));

    /** The recipient has unsubscribed. */
    static final String OPTED_OUT = "21610";

    private static final Pattern CODE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern OUR_ID = Pattern.compile("[0-9]{1,18}");

    /** A name, a short code, or another messenger's address: nobody to talk with by SMS. */
    private static final Pattern NOBODY = Pattern.compile("[0-9]{3,6}|(?=.*[A-Za-z]).{1,80}");

    /** What it writes for a number that is withheld: the words on a keypad. */
    private static final Set<String> HIDDEN =
            Set.of("+7378742833", "+2562533", "+8656696", "+266696687", "+86282452253");

    private Notices() {}

    static Inbound sms(Form form) throws MalformedHookException {
        String id = form.id("MessageSid");
        String body = form.one("Body");
        if (NOBODY.matcher(form.one("From")).matches()) return new Inbound.Nothing();
        Msisdn from = number(form, "From");
        // Twilio's own answer has gone out, and it lets nothing of ours through.
        if (form.any("OptOutType").orElse("").equals("STOP")) return new Inbound.OptOut(from);
        return new Inbound.Sms(id, from, EncodedBody.decoded(body));
    }

    /** Only a call that comes in and rings. */
    static Inbound call(Form form, boolean optsOut) throws MalformedHookException {
        String id = form.id("CallSid");
        String from = form.one("From");
        boolean rings = form.one("CallStatus").equals("ringing");
        boolean ours = form.any("Direction").filter(way -> !way.equals("inbound")).isPresent();
        if (!rings || ours || withheld(from)) return new Inbound.Nothing();
        return new Inbound.MissedCall(id, number(form, "From"), optsOut);
    }

    private static boolean withheld(String from) {
        return from.isEmpty() || HIDDEN.contains(from) || NOBODY.matcher(from).matches();
    }

    static Inbound status(Form form, Form query) throws MalformedHookException {
        String id = form.id("MessageSid");
        String status = form.one("MessageStatus");
        ReceiptState state = STATUSES.get(status);
        if (state == null) return new Inbound.Nothing();
        String error = form.any("ErrorCode").orElse("");
        String code = CODE.matcher(error).matches() ? error : status;
        String ours = query.any("m").filter(m -> OUR_ID.matcher(m).matches()).orElse("0");
        Inbound.Receipt receipt = new Inbound.Receipt(Long.parseLong(ours), id, state, code);
        if (!code.equals(OPTED_OUT)) return receipt;
        return new Inbound.Blocked(receipt, new Inbound.OptOut(number(form, "To")));
    }

    private static Msisdn number(Form form, String name) throws MalformedHookException {
        return Msisdn.parse(form.one(name))
                .orElseThrow(() -> new MalformedHookException("not a number: " + name));
    }
}
