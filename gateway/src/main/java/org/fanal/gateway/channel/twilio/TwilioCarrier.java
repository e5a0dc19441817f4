package org.fanal.gateway.channel.twilio;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Reject;
import io.vertx.core.Future;
import org.fanal.gateway.channel.Carrier;
import org.fanal.gateway.channel.Form;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.HookAnswer;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.MalformedHookException;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;

/** A channel at Twilio. */
final class TwilioCarrier implements Carrier {
    private static final String XML = "text/xml; charset=utf-8";
    private static final HookAnswer NO_MESSAGE =
            new HookAnswer(XML, new MessagingResponse.Builder().build().toXml());

    /** Not taken, so that the call costs nothing. */
    private static final HookAnswer REJECTED =
            new HookAnswer(
                    XML,
                    new VoiceResponse.Builder()
                            .reject(new Reject.Builder().build())
                            .build()
                            .toXml());

    private final Signatures signatures;
    private final Sender sender;
    private final boolean missedCallOptsOut;

    TwilioCarrier(Signatures signatures, Sender sender, boolean missedCallOptsOut) {
        this.signatures = signatures;
        this.sender = sender;
        this.missedCallOptsOut = missedCallOptsOut;
    }

    @Override
    public boolean genuine(Hook hook) {
        return signatures.vouchFor(hook);
    }

    @Override
    public Inbound parse(Hook hook) throws MalformedHookException {
        Form form = Form.of(hook);
        return switch (hook.kind()) {
            case USSD -> throw new MalformedHookException("Twilio carries no USSD");
            case SMS -> Notices.sms(form);
            case STATUS -> Notices.status(form, Form.parse(hook.query()));
            case VOICE -> Notices.call(form, missedCallOptsOut);
        };
    }

    /** Never asked: it carries no USSD. */
    @Override
    public HookAnswer screen(String text, boolean ends) {
        return NO_MESSAGE;
    }

    @Override
    public HookAnswer thanks(HookKind kind) {
        return kind == HookKind.VOICE ? REJECTED : NO_MESSAGE;
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        return sender.send(message);
    }
}
