package org.fanal.ops.console.phones;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.Receiver;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.store.IdSource;

/**
 * The simulated network: hands to the gateway what is dialled, pressed and written, and to the
 * phones what comes back. Thread-safe.
 */
public final class Switchboard {
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
    private final Receiver gateway;
    private final IdSource ids;
    private final InstantSource clock;

    public Switchboard(
            List<Handset> handsets, Receiver gateway, IdSource ids, InstantSource clock) {
        this.gateway = gateway;
        this.ids = ids;
        this.clock = clock;
        for (Handset handset : handsets) phones.put(handset.id(), Phone.of(handset));
    }

    /** All phones as they are now, in order. */
    public synchronized List<Phone> all() {
        return List.copyOf(phones.values());
    }

    public synchronized Optional<Phone> phone(String id) {
        return Optional.ofNullable(phones.get(id));
    }

    /** Is told the id of each phone whose screen has changed; gives what ends it. */
    public Runnable watch(Consumer<String> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Dials the hotline's code: whatever was on the screen is gone. */
    public Future<Void> dial(Phone phone) {
        return hangUp(phone).compose(gone -> turn(phone.handset(), "sim-" + ids.next(), ""));
    }

    /** Answers the dialogue on the screen; without one, the text goes out as a message. */
    public Future<Void> enter(Phone phone, String text) {
        Optional<Phone.Dialogue> open = phone.open();
        if (open.isPresent()) return turn(phone.handset(), open.get().session(), text);
        return write(phone.handset(), text);
    }

    /** Puts the screen away; the network tells the gateway where the dialogue was still open. */
    public Future<Void> hangUp(Phone phone) {
        change(phone.handset().id(), Phone::idle);
        return phone.open()
                .map(open ->
                        gateway.ussdEnded(
                                phone.handset().channel(),
                                new Inbound.UssdEnded(
                                        open.session(), Optional.of(phone.handset().number()))))
                .orElse(Future.succeededFuture());
    }

    /** A message has come for this number. */
    public void deliver(Msisdn to, String text) {
        all().stream()
                .filter(phone -> phone.handset().number().equals(to))
                .forEach(phone -> change(phone.handset().id(), p -> p.with(line(false, text))));
    }

    private Future<Void> turn(Handset handset, String session, String text) {
        Inbound.Ussd turn = new Inbound.Ussd(session, handset.number(), text, false);
        return gateway.ussd(handset.channel(), turn)
                .otherwise(why -> gateway.unavailable(handset.channel(), turn))
                .onSuccess(screen -> show(handset, session, screen))
                .mapEmpty();
    }

    private void show(Handset handset, String session, UssdScreen screen) {
        change(
                handset.id(),
                p -> p.showing(new Phone.Dialogue(session, screen.text(), !screen.ends())));
    }

    private Future<Void> write(Handset handset, String text) {
        change(handset.id(), p -> p.with(line(true, text)));
        return gateway.sms(
                handset.channel(), new Inbound.Sms("sim-" + ids.next(), handset.number(), text));
    }

    private Phone.Line line(boolean sent, String text) {
        return new Phone.Line(sent, text, clock.instant());
    }

    private void change(String id, UnaryOperator<Phone> change) {
        synchronized (this) {
            phones.computeIfPresent(id, (key, phone) -> change.apply(phone));
        }
        watchers.forEach(watcher -> watcher.accept(id));
    }
}
