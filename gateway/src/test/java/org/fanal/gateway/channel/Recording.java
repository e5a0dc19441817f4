package org.fanal.gateway.channel;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A receiver that keeps what it is given, and does with it what the test says. */
public final class Recording implements Receiver {
    private final List<Inbound> taken = new CopyOnWriteArrayList<>();
    private volatile Supplier<Future<Void>> keeping = Future::succeededFuture;
    private volatile UssdScreen screen = new UssdScreen("Bonjour", false);

    /** Everything it was given, in order. */
    public List<Inbound> taken() {
        return List.copyOf(taken);
    }

    /** What keeping becomes from now on. */
    public void keeps(Supplier<Future<Void>> keeping) {
        this.keeping = keeping;
    }

    /** What is shown from now on. */
    public void shows(UssdScreen screen) {
        this.screen = screen;
    }

    @Override
    public Future<UssdScreen> ussd(Channel channel, Inbound.Ussd turn) {
        return keep(turn).map(_ -> screen);
    }

    @Override
    public Future<Void> ussdEnded(Channel channel, Inbound.UssdEnded ended) {
        return keep(ended);
    }

    @Override
    public Future<Void> sms(Channel channel, Inbound.Sms sms) {
        return keep(sms);
    }

    @Override
    public Future<Void> missedCall(Channel channel, Inbound.MissedCall call) {
        return keep(call);
    }

    @Override
    public Future<Void> receipt(Channel channel, Inbound.Receipt receipt) {
        return keep(receipt);
    }

    @Override
    public Future<Void> optOut(Channel channel, Inbound.OptOut optOut) {
        return keep(optOut);
    }

    @Override
    public UssdScreen unavailable(Channel channel, Inbound.Ussd turn) {
        return new UssdScreen("Indisponible. Appelez le +221338000001", true);
    }

    private Future<Void> keep(Inbound inbound) {
        taken.add(inbound);
        return keeping.get();
    }
}
