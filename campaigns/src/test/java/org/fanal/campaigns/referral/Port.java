package org.fanal.campaigns.referral;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fanal.campaigns.route.RouteTables;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.load.OwnWords;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Carrier;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.HookAnswer;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.conversation.ConversationTables;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Topic;

/** Endpoints over a real store, with all that writes to them; nothing is really sent. */
final class Port {
    static final Msisdn KEEPER = new Msisdn("+221770000008");
    static final Msisdn OTHER = new Msisdn("+221770000009");
    static final Channel AT = channel("at-sn", "21512", "*384*96#");

    final TestStore store;
    final Endpoints endpoints;
    final KeeperPost post;
    final KeeperCheckIns checkIns;
    final Probes probes;
    final EndpointSignals signals;
    final LiveDirectory directory;
    final StoreGate gate = new StoreGate(() -> new Ground(Cards.PLACES, Cards.ROUTES));
    private final Loops loops = new Loops();
    private final Outbox outbox;
    private int messages;

    Port(TestStore store) {
        this.store =
                store.with(
                        Standings.TABLES,
                        Outbox.TABLES,
                        ConversationTables.TABLES,
                        RouteTables.TABLES,
                        ReferralTables.TABLES);
        Channels channels = new Channels(List.of(AT));
        Catalogues texts = Catalogues.of("en", List.of(), OwnWords.catalogues());
        outbox = new Outbox(store.vault(), new Standings(), store.clock(), store.ids());
        endpoints = new Endpoints(store.vault(), store.journal(), store.ids(), store.clock());
        post = new KeeperPost(outbox, channels, () -> texts, store.clock());
        checkIns = new KeeperCheckIns(endpoints, post, store.clock());
        probes =
                new Probes(
                        endpoints, post, store.vault(), store.ids(), store.clock(), new Random(5));
        signals =
                new EndpointSignals(endpoints, new Filings(store.vault()), channels, store.clock());
        directory =
                new LiveDirectory(
                        store.database(),
                        () -> new Ground(Cards.PLACES, Cards.ROUTES),
                        store.clock());
    }

    /** Watches from now on; each instant ends before the next. */
    void watch() {
        DueLoop watch =
                loops.add(
                        new EndpointWatch(store.database(), endpoints, post, probes, store.clock())
                                .loop());
        DueLoop reader = loops.add(directory.loop());
        store.wakeups().subscribe(Topic.ENDPOINTS, watch::wake);
        store.wakeups().subscribe(Topic.ENDPOINTS, reader::wake);
        store.clock().betweenInstants(() -> TestStore.await(loops.settle()));
        loops.start();
        TestStore.await(loops.settle());
    }

    /** Time goes on once all that is due now is done. */
    void advance(Duration by) {
        TestStore.await(loops.settle());
        store.clock().advance(by);
        TestStore.await(loops.settle());
    }

    void add(String... cards) {
        for (String card : cards) {
            boolean _ = store.write(tx -> endpoints.create(tx, Cards.card(card)));
        }
    }

    boolean texts(Msisdn from, String text) {
        return texts(from, text, Optional.empty());
    }

    /** As {@link #texts(Msisdn, String)}, with when the carrier says that it was written. */
    boolean texts(Msisdn from, String text, Optional<Instant> writtenAt) {
        messages++;
        return store.write(tx ->
                checkIns.claim(
                        tx,
                        new IncomingSms(
                                messages,
                                AT,
                                from,
                                store.vault().subjectOf(tx, from).id(),
                                text,
                                writtenAt)));
    }

    /** So many callers say that nobody answered. */
    void doubted(String id, int voices) {
        var _ =
                store.write(tx ->
                        endpoints.signal(
                                tx, id, new Signal.Unanswered(store.clock().instant(), voices)));
    }

    /** The texts of one column. */
    List<String> column(String table, String column) {
        return store.read(
                tx -> tx.list("select " + column + " as it from " + table, row -> row.text("it")));
    }

    List<Known> all() {
        return store.read(endpoints::all);
    }

    List<Change> changes(String id) {
        return store.read(tx -> endpoints.changes(tx, id, Optional.empty(), 10));
    }

    GateVerdict gate(Cell cell, String... needs) {
        List<Requirement> requires = Stream.of(needs).map(Requirement::new).toList();
        return gate(cell, new Promised(requires, Set.of(), Set.of()));
    }

    GateVerdict gate(Cell cell, Promised promised) {
        return store.read(tx -> gate.judge(tx, promised, cell, store.clock().instant()));
    }

    /** Something happened, and the journal tells it. */
    void tells(Kind kind, Map<String, String> references) {
        var _ =
                store.write(tx -> {
                    signals.take(tx, new Event(1, kind, store.clock().instant(), references));
                    return true;
                });
    }

    long subject(Msisdn number) {
        return store.write(tx -> store.vault().subjectOf(tx, number).id());
    }

    EndpointState state(String id) {
        return store.read(tx -> endpoints.one(tx, id).orElseThrow().written().state());
    }

    Known known(String id) {
        return store.read(tx -> endpoints.one(tx, id).orElseThrow());
    }

    /** Texts waiting for a number, the earliest first. */
    List<String> got(Msisdn number) {
        return store.read(tx ->
                tx.list(
                        "select id, subject, body from outbox where body is not null and subject ="
                                + " ? order by id",
                        row ->
                                store.vault()
                                        .subject(tx, row.number("subject"))
                                        .openText(row.bytes("body"), "outbox.body"),
                        store.vault().find(tx, number).orElseThrow().id()));
    }

    GateVerdict gate(String need, String place, String language) {
        return gate(new Cell(place, language), need);
    }

    static Channel channel(String id, String number, String code) {
        return new Channel(
                new ChannelSettings(
                        id,
                        "memory",
                        Optional.of(number),
                        Optional.empty(),
                        Optional.of(code),
                        List.of("SN"),
                        List.of(),
                        Set.of(Audience.values()),
                        10,
                        Limits.USUAL),
                new Silent());
    }

    /** Nothing comes, nothing goes. */
    private static final class Silent implements Carrier {
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
}
