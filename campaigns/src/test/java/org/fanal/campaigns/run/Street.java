package org.fanal.campaigns.run;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fanal.campaigns.audience.Enrolment;
import org.fanal.campaigns.audience.Evidence;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.audience.Source;
import org.fanal.campaigns.plan.Campaign;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.referral.GateVerdict;
import org.fanal.campaigns.referral.Promised;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.campaigns.route.Waypoint;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.ReceiptState;
import org.fanal.gateway.outbound.MemoryCarrier;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.outbound.Receipts;
import org.fanal.gateway.outbound.Sender;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;

/**
 * Campaigns over a real store and a real outbox, with a carrier, a gate and a pace that the test
 * commands.
 */
final class Street {
    static final List<MigrationSet> TABLES =
            List.of(
                    Standings.TABLES,
                    Outbox.TABLES,
                    Recipients.TABLES,
                    CampaignStore.TABLES,
                    Ledger.TABLES);

    static final Cell DAKAR = new Cell("SN-DK", "fr");
    static final Cell NOUADHIBOU = new Cell("MR-NDB", "fr");
    private static final int AT_ONCE = 100;

    /** A country without a time zone. */
    private static final String NOWHERE = "BV";

    final TestStore store;
    final MemoryCarrier carrier = new MemoryCarrier();
    final Standings standings = new Standings();
    final CampaignStore campaigns;
    final Outbox outbox;

    /** Cells whose gate is shut, and why. */
    final Map<Cell, String> shut = new ConcurrentHashMap<>();

    /** Numbers that do not work. */
    final Set<String> down = ConcurrentHashMap.newKeySet();

    /** What campaigns say. */
    final Words words = new Words();

    volatile ReleaseBudget.Allowance allowance =
            new ReleaseBudget.Allowance.Some(1000, Instant.parse("2100-01-01T00:00:00Z"));

    /** How fast campaigns may speak; {@link #allowance} unless a test has another. */
    volatile ReleaseBudget pace = (_, _, _) -> allowance;

    private final Recipients recipients = new Recipients(new Random(3));
    private final Receipts receipts;
    private final Channels channels;
    private CampaignLoop loop;
    private Sender sender;
    private Loops loops = new Loops();
    private int people;

    Street(TestStore store, double rate) {
        this.store = store.with(TABLES.toArray(MigrationSet[]::new));
        this.campaigns = new CampaignStore(store.journal(), store.clock(), store.ids());
        this.outbox = new Outbox(store.vault(), standings, store.clock(), store.ids());
        this.receipts = new Receipts(store.journal(), standings, store.clock());
        this.channels = new Channels(List.of(channel(carrier, rate)));
        this.sender = sender();
        this.loop = campaignLoop();
        start();
    }

    static Channel channel(MemoryCarrier carrier, double rate) {
        return new Channel(
                new ChannelSettings(
                        "a",
                        "memory",
                        Optional.of("21512"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("SN", "MR"),
                        List.of(),
                        Set.of(ChannelSettings.Audience.values()),
                        rate,
                        Limits.USUAL),
                carrier);
    }

    private Sender sender() {
        return new Sender(
                store.database(),
                channels,
                store.vault(),
                store.journal(),
                standings,
                store.clock());
    }

    private CampaignLoop campaignLoop() {
        return new CampaignLoop(
                store.database(),
                store.clock(),
                new RunParts(
                        campaigns,
                        recipients,
                        outbox,
                        channels,
                        Street::places,
                        Street::routes,
                        store.journal()),
                new RunPorts(
                        (_, promised, cell, _) -> judge(promised, cell),
                        words,
                        new ReleaseBudget() {
                            @Override
                            public Allowance ask(Tx tx, String campaign, Instant now) {
                                return pace.ask(tx, campaign, now);
                            }

                            @Override
                            public boolean keep(Tx tx, String campaign, Instant now) {
                                return pace.keep(tx, campaign, now);
                            }
                        }));
    }

    private void start() {
        loops = new Loops();
        DueLoop sending = loops.add(new DueLoop("sender", store.clock(), sender::pass));
        DueLoop running = loops.add(loop.loop());
        store.wakeups().subscribe(Topic.OUTBOX, sending::wake);
        store.wakeups().subscribe(Topic.CAMPAIGNS, running::wake);
        store.clock().betweenInstants(this::settle);
        loops.start();
    }

    /** The program dies without a word; another takes over the store. */
    void diesAndRestarts() {
        TestStore.await(loops.stop());
        sender = sender();
        loop = campaignLoop();
        start();
        settle();
    }

    CampaignLoop loop() {
        return loop;
    }

    /** The judging of another node. */
    CellWatch watch() {
        return new CellWatch(
                store.database(),
                (_, promised, cell, _) -> judge(promised, cell),
                new CellChanges(new Outgoings(outbox, channels), store.journal()),
                store.clock());
    }

    /** The closing of another node. */
    Closing closing() {
        return new Closing(
                store.database(),
                campaigns,
                new CellChanges(new Outgoings(outbox, channels), store.journal()),
                store.journal(),
                store.clock());
    }

    /** The planning of another node. */
    Planning planning() {
        Clocks clocks = new Clocks(Street::places);
        return new Planning(
                store.database(),
                campaigns,
                recipients,
                new Planner(clocks, Street::routes),
                clocks,
                store.clock());
    }

    private GateVerdict judge(Promised promised, Cell cell) {
        Optional<String> number = promised.numbers().stream().filter(down::contains).findFirst();
        if (number.isPresent()) return new GateVerdict.Shut(GateVerdict.NUMBER, "down", "line-a");
        return Optional.ofNullable(shut.get(cell))
                .<GateVerdict>map(why -> new GateVerdict.Shut("hotline", why, "line"))
                .orElse(new GateVerdict.Open(List.of("line")));
    }

    static Places places() {
        return Places.of(
                List.of(
                        place("SN-DK", "SN", "Africa/Dakar"),
                        place("MR-NDB", "MR", "Africa/Nouakchott"),
                        place("ES-CN", "ES", "Atlantic/Canary")));
    }

    static Routes routes() {
        return new Routes(
                List.of(
                        new Route(
                                "atlantic",
                                "Atlantic",
                                List.of(
                                        new Waypoint("SN-DK", Stage.ORIGIN),
                                        new Waypoint("MR-NDB", Stage.BORDER),
                                        new Waypoint("ES-CN", Stage.BORDER)),
                                List.of())));
    }

    private static Place place(String id, String country, String zone) {
        return new Place(
                id,
                id,
                List.of(),
                Optional.empty(),
                country,
                0,
                0,
                ZoneId.of(zone),
                Optional.empty());
    }

    /** Everything that is due is done. */
    void settle() {
        for (int i = 0; i < 3; i++) {
            TestStore.await(loops.settle());
            TestStore.await(sender.idle());
        }
        TestStore.await(loops.settle());
    }

    void advance(Duration by) {
        settle();
        store.clock().advance(by);
        settle();
    }

    /** So many people of a cell become recipients; gives their subjects. */
    List<Long> enrol(int many, Cell cell) {
        List<Long> subjects = new ArrayList<>();
        for (int from = 0; from < many; from += AT_ONCE) {
            int first = people + from;
            int most = Math.min(AT_ONCE, many - from);
            subjects.addAll(store.write(tx -> enrol(tx, first, most, cell)));
        }
        people += many;
        return subjects;
    }

    /** One who has a number of another country. */
    long enrol(String number, String country, String place) {
        return store.write(tx -> {
            Instant now = store.clock().instant();
            SubjectKey key = store.vault().subjectOf(tx, new Msisdn(number));
            var _ =
                    recipients.enrol(
                            tx,
                            key,
                            new Enrolment(
                                    "fr",
                                    place,
                                    country,
                                    Optional.empty(),
                                    new Enrolment.Consent(Source.FOCAL_POINT, "awa", "yes", now)),
                            now);
            return key.id();
        });
    }

    /** One who is on the route and named no place. */
    void enrolOnRoute(String number, Stage stage) {
        long subject = enrol(number, "SN", "");
        store.write(tx ->
                recipients.claim(
                        tx,
                        subject,
                        "atlantic",
                        stage,
                        Evidence.OWN_WORD,
                        store.clock().instant()));
    }

    /** Subjects of an audience of whom anything is new since then. */
    List<Long> read(CampaignSpec spec, Instant since) {
        Instant now = store.clock().instant();
        return store
                .read(tx -> recipients.page(tx, spec.audience(), now, since, 0, AT_ONCE))
                .stream()
                .map(Recipient::subject)
                .toList();
    }

    private List<Long> enrol(Tx tx, int first, int many, Cell cell) {
        List<Long> made = new ArrayList<>();
        Instant now = store.clock().instant();
        for (int i = 0; i < many; i++) {
            SubjectKey key = store.vault().subjectOf(tx, number(first + i));
            var _ =
                    recipients.enrol(
                            tx,
                            key,
                            new Enrolment(
                                    cell.language(),
                                    cell.place(),
                                    cell.place().isEmpty() ? NOWHERE : cell.place().substring(0, 2),
                                    Optional.empty(),
                                    new Enrolment.Consent(Source.FOCAL_POINT, "awa", "yes", now)),
                            now);
            boolean _ = made.add(key.id());
        }
        return made;
    }

    static Msisdn number(int i) {
        return new Msisdn("+2217" + (10_000_000 + i));
    }

    /** A campaign is let run, and does what is due. */
    void runs(Draft draft) {
        schedule(draft);
        wakes();
    }

    /** A campaign is let run, and nobody has heard of it yet. */
    void schedule(Draft draft) {
        store.write(tx -> {
            boolean _ = campaigns.create(tx, draft.spec(), "awa");
            return tx.update(
                    "update campaign set state = 'SCHEDULED', pledge = ? where id = ?",
                    words.pledge().json(),
                    draft.id());
        });
    }

    void wakes() {
        loop.loop().wake();
        settle();
    }

    /** Nothing of the program goes on. */
    void stops() {
        TestStore.await(loops.stop());
        TestStore.await(sender.stop());
    }

    /** A person moves it, if it stands there and the store takes it. */
    void quietlyMove(String id, CampaignState from, CampaignState to) {
        Future<Boolean> moved =
                store.database().write(tx -> campaigns.move(tx, id, from, to, "sira", "because"));
        var _ = TestStore.await(moved.otherwise(false));
        settle();
    }

    Campaign campaign(String id) {
        return store.read(tx -> campaigns.find(tx, id)).orElseThrow();
    }

    void move(String id, CampaignState to) {
        CampaignState from = campaign(id).state();
        store.write(tx -> campaigns.move(tx, id, from, to, "sira", "because"));
        settle();
    }

    /** How many rows of the ledger stand where: state, reason, and the outbox row's state. */
    Map<String, Long> ledger(String id) {
        Map<String, Long> counts = new TreeMap<>();
        store.read(tx ->
                        tx.list(
                                """
                                select l.state, coalesce(l.reason, '') as reason,
                                    coalesce(o.state, '') as sent, count(*) as people
                                from ledger l left join outbox o on o.id = l.outbox
                                where l.campaign = ? group by 1, 2, 3
                                """,
                                row -> {
                                    String key =
                                            String.join(
                                                    " ",
                                                    row.text("state"),
                                                    row.text("reason"),
                                                    row.text("sent"));
                                    return Map.entry(
                                            key.strip().replace("  ", " "), row.number("people"));
                                },
                                id))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    /** The handsets have these. */
    void allArrive(List<Outgoing> sent) {
        store.write(tx -> {
            for (Outgoing each : sent)
                receipts.take(
                        tx, "a", new Inbound.Receipt(each.id(), "", ReceiptState.DELIVERED, ""));
            return true;
        });
        settle();
    }

    /** The handsets have all that was sent. */
    void allArrive() {
        List<Long> sent =
                store.read(tx ->
                        tx.list(
                                "select id from outbox where state = 'SENT'",
                                row -> row.number("id")));
        store.write(tx -> {
            for (long id : sent)
                receipts.take(tx, "a", new Inbound.Receipt(id, "", ReceiptState.DELIVERED, ""));
            return true;
        });
        settle();
    }

    Cells.Standing cell(String id, Cell cell) {
        return store.read(tx -> Cells.find(tx, id, cell)).orElseThrow();
    }

    /** What people did to it that left it where it was, and who. */
    List<String> remarks(String id) {
        return store.read(tx -> campaigns.changes(tx, id, 0, 100)).stream()
                .filter(each -> each.from().filter(each.to()::equals).isPresent())
                .map(each -> each.who() + " " + each.reason())
                .toList();
    }

    /** Kinds and references of what the journal was told by runs, without the campaign. */
    List<String> told() {
        return store.read(tx ->
                tx.list(
                        "select kind, refs from event where kind like 'campaign.%'"
                                + " and kind <> 'campaign.moved' order by at, id",
                        row -> row.text("kind") + " " + row.text("refs")));
    }
}
