package org.fanal.gateway.channel.africastalking;

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

/** A channel at Africa's Talking. */
final class AfricasTalkingCarrier implements Carrier {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final HookAnswer SILENCE = new HookAnswer(PLAIN, "");

    /** Not taken, so that the call costs nothing. */
    private static final HookAnswer REJECTED =
            new HookAnswer("text/xml; charset=utf-8", "<Response><Reject/></Response>");

    private final Tokens tokens;
    private final Sender sender;
    private final boolean missedCallOptsOut;

    AfricasTalkingCarrier(Tokens tokens, Sender sender, boolean missedCallOptsOut) {
        this.tokens = tokens;
        this.sender = sender;
        this.missedCallOptsOut = missedCallOptsOut;
    }

    @Override
    public boolean genuine(Hook hook) {
        return tokens.grant(hook.query());
    }

    @Override
    public Inbound parse(Hook hook) throws MalformedHookException {
        Form form = Form.of(hook);
        return switch (hook.kind()) {
            case USSD -> Notices.ussd(form);
            case SMS -> Notices.sms(form);
            case STATUS -> Notices.status(form);
            case VOICE -> Notices.call(form, missedCallOptsOut);
        };
    }

    @Override
    public HookAnswer screen(String text, boolean ends) {
        return new HookAnswer(PLAIN, (ends ? "END " : "CON ") + text);
    }

    @Override
    public HookAnswer thanks(HookKind kind) {
        return kind == HookKind.VOICE ? REJECTED : SILENCE;
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        return sender.send(message);
    }
}
