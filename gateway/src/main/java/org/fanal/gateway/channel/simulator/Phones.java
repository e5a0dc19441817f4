package org.fanal.gateway.channel.simulator;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.ReceiptState;
import org.fanal.gateway.channel.Receiver;

/** The simulated phones: what each was sent, the last 100 messages of it. Thread-safe. */
public final class Phones {
    private static final int MOST = 100;

    private final Map<Msisdn, Deque<Delivery>> inboxes = new HashMap<>();
    private final List<Consumer<Delivery>> listeners = new CopyOnWriteArrayList<>();

    /** What this phone was sent, the oldest first. */
    public synchronized List<Delivery> inbox(Msisdn number) {
        return List.copyOf(inboxes.getOrDefault(number, new ArrayDeque<>()));
    }

    /** Is told of each message from now on, on the thread that sends it; gives what ends it. */
    public Runnable listen(Consumer<Delivery> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Each message is receipted as delivered from now on.
     *
     * @param failed is told of a receipt that was not taken
     */
    public Runnable receipts(Channels channels, Receiver receiver, Consumer<Throwable> failed) {
        return listen(delivery -> {
            Future<Void> _ =
                    channels.byId(delivery.channel())
                            .map(channel -> receiver.receipt(channel, receipt(delivery)))
                            .orElse(Future.succeededFuture())
                            .onFailure(failed::accept);
        });
    }

    void take(Delivery delivery) {
        synchronized (this) {
            Deque<Delivery> inbox = inboxes.computeIfAbsent(delivery.to(), _ -> new ArrayDeque<>());
            if (inbox.size() == MOST) {
                var _ = inbox.remove();
            }
            var _ = inbox.add(delivery);
        }
        listeners.forEach(listener -> listener.accept(delivery));
    }

    private static Inbound.Receipt receipt(Delivery delivery) {
        return new Inbound.Receipt(
                delivery.message(), delivery.carrierId(), ReceiptState.DELIVERED, "");
    }
}
