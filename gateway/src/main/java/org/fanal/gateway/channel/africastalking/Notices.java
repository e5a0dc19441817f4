package org.fanal.gateway.channel.africastalking;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Form;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.MalformedHookException;
import org.fanal.gateway.channel.ReceiptState;

/** What the carrier's forms say ({@code channels.md} 1.6, 1.7). */
final class Notices {
    /** Every documented status. An absent handset may yet be reached: a later Success counts. */
    private static final Map<String, ReceiptState> STATUSES =
            Map.of(
                    "Sent", ReceiptState.SENT,
                    "Submitted", ReceiptState.SENT,
                    "Buffered", ReceiptState.SENT,
                    "Success", ReceiptState.DELIVERED,
                    "Rejected", ReceiptState.FAILED,
                    "Failed", ReceiptState.FAILED,
                    "AbsentSubscriber", ReceiptState.FAILED,
                    "Expired", ReceiptState.FAILED);

    private static final String OPTED_OUT = "UserInBlackList";
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{1,40}");

    /** A name or a short code, as networks and shops write from: nobody to talk with. */
    private static final Pattern NOBODY = Pattern.compile("[0-9]{3,6}|(?=.*[A-Za-z]).{1,11}");

    private Notices() {}

    static Inbound ussd(Form form) throws MalformedHookException {
        String session = form.id("sessionId");
        if (form.any("status").isPresent())
            return new Inbound.UssdEnded(session, form.any("phoneNumber").flatMap(Msisdn::parse));
        return new Inbound.Ussd(session, number(form, "phoneNumber"), form.one("text"), true);
    }

    static Inbound sms(Form form) throws MalformedHookException {
        String id = form.id("id");
        String text = form.one("text");
        if (NOBODY.matcher(form.one("from")).matches()) return new Inbound.Nothing();
        return new Inbound.Sms(id, number(form, "from"), text, date(form));
    }

    /** Written in one of two ways, both in UTC; what is neither says nothing. */
    private static Optional<Instant> date(Form form) throws MalformedHookException {
        String date = form.any("date").orElse("").replace(' ', 'T');
        try {
            return Optional.of(Instant.parse(date.endsWith("Z") ? date : date + "Z"));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Only the first callback of a call that comes in; the last one says that it is over. */
    static Inbound call(Form form, boolean optsOut) throws MalformedHookException {
        String id = form.id("sessionId");
        String from = form.one("callerNumber");
        boolean begins = form.one("isActive").equals("1");
        boolean ours = form.any("direction").filter("Outbound"::equalsIgnoreCase).isPresent();
        if (!begins || ours || withheld(from)) return new Inbound.Nothing();
        return new Inbound.MissedCall(id, number(form, "callerNumber"), optsOut);
    }

    private static boolean withheld(String from) {
        return from.isEmpty() || NOBODY.matcher(from).matches();
    }

    static Inbound status(Form form) throws MalformedHookException {
        if (form.any("senderId").isPresent() && form.any("status").isEmpty())
            return new Inbound.OptOut(number(form, "phoneNumber"));
        String id = form.id("id");
        String status = form.one("status");
        ReceiptState state = STATUSES.get(status);
        if (state == null) return new Inbound.Nothing();
        String reason = form.any("failureReason").filter(r -> !r.isEmpty()).orElse(status);
        String code = CODE.matcher(reason).matches() ? reason : status;
        Inbound.Receipt receipt = new Inbound.Receipt(0, id, state, code);
        if (!code.equals(OPTED_OUT)) return receipt;
        return new Inbound.Blocked(receipt, new Inbound.OptOut(number(form, "phoneNumber")));
    }

    private static Msisdn number(Form form, String name) throws MalformedHookException {
        Optional<Msisdn> number = Msisdn.parse(form.one(name));
        return number.orElseThrow(() -> new MalformedHookException("not a number: " + name));
    }
}
