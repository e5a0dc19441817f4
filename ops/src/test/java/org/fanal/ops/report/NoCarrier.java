package org.fanal.ops.report;

import io.vertx.core.Future;
import org.fanal.gateway.channel.Carrier;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.HookAnswer;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;

/** For channels over which nothing is sent. */
final class NoCarrier implements Carrier {
    @Override
    public boolean genuine(Hook hook) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Inbound parse(Hook hook) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HookAnswer screen(String text, boolean ends) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HookAnswer thanks(HookKind kind) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        throw new UnsupportedOperationException();
    }
}
