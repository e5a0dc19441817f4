package org.fanal.gateway.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Topic;

/** A whole outbox over a real store, with two carriers that the test commands. */
final class PostOffice {
    static final Msisdn AWA = new Msisdn("+221770000001");
    static final Msisdn CALLER = new Msisdn("+221771234567");

    final TestStore store;
    final MemoryCarrier first = new MemoryCarrier();
    final MemoryCarrier second = new MemoryCarrier();
    final Standings standings = new Standings();
    final Outbox outbox;
    final Receipts receipts;
    private final double rate;
    private Sender sender;
    private Loops loops = new Loops();

    PostOffice(TestStore store) {
        this(store, 100);
    }

    PostOffice(TestStore store, double rate) {
        this.store = store.with(Standings.TABLES, Outbox.TABLES);
        this.rate = rate;
        this.outbox = new Outbox(store.vault(), standings, store.clock(), store.ids());
        this.receipts = new Receipts(store.journal(), standings, store.clock());
        this.sender = start();
    }

    private Sender start() {
        Channels channels = new Channels(List.of(channel("a", first), channel("b", second)));
        Sender fresh =
                new Sender(
                        store.database(),
                        channels,
                        store.vault(),
                        store.journal(),
                        standings,
                        store.clock());
        loops = new Loops();
        DueLoop loop = loops.add(new DueLoop("sender", store.clock(), fresh::pass));
        store.wakeups().subscribe(Topic.OUTBOX, loop::wake);
        store.clock().betweenInstants(this::settle);
        loops.start();
        return fresh;
    }

    private Channel channel(String id, MemoryCarrier carrier) {
        return new Channel(
                new ChannelSettings(
                        id,
                        "memory",
                        Optional.of("21512"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("SN"),
                        List.of(),
                        Set.of(Audience.values()),
                        rate,
                        Limits.USUAL),
                carrier);
    }

    /** The program dies without a word; another takes over the store. */
    void diesAndRestarts() {
        Void _ = loops.stop().await();
        sender = start();
        settle();
    }

    /** Everything that is due is done; what a mute carrier holds is not waited for. */
    void settle() {
        for (int i = 0; i < 3; i++) {
            Void _ = loops.settle().await();
            if (first.mute() || second.mute()) continue;
            Void _ = sender.idle().await();
        }
        Void _ = loops.settle().await();
    }

    /** As {@link #settle()}, with time for what waits for its place in the rate. */
    void finish() {
        settle();
        store.clock().advance(Duration.ofMillis(200));
        settle();
    }

    void advance(Duration by) {
        settle();
        store.clock().advance(by);
        settle();
    }

    long subject(Msisdn number) {
        return store.write(tx -> store.vault().subjectOf(tx, number).id());
    }

    /** They sent us a message just now. */
    long caller() {
        long subject = subject(CALLER);
        store.write(tx -> {
            standings.wrote(tx, subject, store.clock().instant());
            return true;
        });
        return subject;
    }

    long alert(String text, String... channels) {
        return alert(AWA, text, channels);
    }

    long alert(Msisdn to, String text, String... channels) {
        return add(MessageClass.ALERT, subject(to), text, Duration.ofHours(1), channels);
    }

    long reply(String text) {
        return add(MessageClass.REPLY, subject(CALLER), text, Duration.ofMinutes(15), "a");
    }

    /** To a responder, for what they wrote. */
    long answer(String text) {
        return add(
                message(MessageClass.REPLY, subject(AWA), text, Duration.ofHours(1), false, "a"));
    }

    long campaign(Msisdn to, String text) {
        return add(MessageClass.CAMPAIGN, subject(to), text, Duration.ofDays(1), "a");
    }

    long add(
            MessageClass messageClass,
            long subject,
            String text,
            Duration lasts,
            String... channels) {
        boolean toCaller = messageClass != MessageClass.ALERT;
        return add(message(messageClass, subject, text, lasts, toCaller, channels));
    }

    private long add(Message message) {
        return store.write(tx -> outbox.add(tx, message));
    }

    private Message message(
            MessageClass messageClass,
            long subject,
            String text,
            Duration lasts,
            boolean toCaller,
            String... channels) {
        Instant now = store.clock().instant();
        return new Message(
                messageClass,
                subject,
                List.of(channels),
                text,
                false,
                Optional.of("group:1"),
                now,
                now.plus(lasts),
                toCaller,
                false);
    }

    MessageView view(long id) {
        return store.read(tx -> Messages.byId(tx, id)).orElseThrow();
    }

    /** State and reason, as in {@code suppressed(window)}. */
    String state(long id) {
        MessageView view = view(id);
        return view.state().tag() + view.reason().map(why -> "(" + why + ")").orElse("");
    }

    List<Map<String, String>> events(Kind kind) {
        return collected(store).stream()
                .filter(event -> event.kind().equals(kind))
                .map(Event::references)
                .toList();
    }

    private static List<Event> collected(TestStore store) {
        return EventLog.all(store);
    }
}
