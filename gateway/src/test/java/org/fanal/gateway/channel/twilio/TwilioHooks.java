package org.fanal.gateway.channel.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.channel.Sent;

/** Posts Twilio's webhooks to a channel of ours, signed as Twilio signs. Blocks. */
public final class TwilioHooks {
    private static final AtomicLong IDS = new AtomicLong(1L << 40);

    private final String publicUrl;
    private final String socketUrl;
    private final String path;
    private final String authToken;

    TwilioHooks(String publicUrl, String socketUrl, String path, String authToken) {
        this.publicUrl = publicUrl;
        this.socketUrl = socketUrl;
        this.path = path;
        this.authToken = authToken;
    }

    /** The same, signed with another token. */
    public TwilioHooks signedWith(String otherToken) {
        return new TwilioHooks(publicUrl, socketUrl, path, otherToken);
    }

    /** Texts us, under an id of its own. */
    public Posted texts(String number, String to, String text) {
        return texts(sid(), number, to, text);
    }

    /** Texts us under this id, as a repeat has it. */
    public Posted texts(String sid, String number, String to, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ToCountry", "HT");
        form.put("MessageSid", sid);
        form.put("SmsSid", sid);
        form.put("SmsMessageSid", sid);
        form.put("AccountSid", FakeTwilio.ACCOUNT_SID);
        form.put("From", number);
        form.put("To", to);
        form.put("Body", text);
        form.put("NumMedia", "0");
        form.put("NumSegments", "1");
        form.put("SmsStatus", "received");
        form.put("ApiVersion", "2010-04-01");
        form.put("FromCity", "");
        return post("/sms", form);
    }

    /** Calls us, and lets it ring. */
    public Posted calls(String number, String to) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("CallSid", sid().replace("SM", "CA"));
        form.put("AccountSid", FakeTwilio.ACCOUNT_SID);
        form.put("From", number);
        form.put("To", to);
        form.put("CallStatus", "ringing");
        form.put("Direction", "inbound");
        form.put("ApiVersion", "2010-04-01");
        return post("/voice", form);
    }

    /** A status callback to where the message asked for it. */
    public Posted reports(Sent sent, String status) {
        return reports(sent, status, "");
    }

    /** A status callback with its {@code ErrorCode}. */
    public Posted reports(Sent sent, String status, String errorCode) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", sent.id());
        form.put("SmsSid", sent.id());
        form.put("MessageStatus", status);
        form.put("SmsStatus", status);
        form.put("AccountSid", FakeTwilio.ACCOUNT_SID);
        form.put("From", sent.from());
        form.put("To", sent.to());
        form.put("ApiVersion", "2010-04-01");
        if (!errorCode.isEmpty()) form.put("ErrorCode", errorCode);
        if (!sent.callback().startsWith(publicUrl + path))
            throw new AssertionError("no callback of this channel: " + sent.callback());
        return post(sent.callback().substring((publicUrl + path).length()), form);
    }

    /** Posts any form to this part of the channel's webhooks, such as {@code /sms}. */
    public Posted post(String part, Map<String, String> form) {
        String signature = signature(publicUrl + path + part, form);
        return Posting.form(socketUrl + path + part, form, Map.of("X-Twilio-Signature", signature));
    }

    /** By Twilio's description, without its SDK: an independent witness. */
    String signature(String url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(
                            mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String sid() {
        return String.format(Locale.ROOT, "SM%032x", IDS.incrementAndGet());
    }
}
