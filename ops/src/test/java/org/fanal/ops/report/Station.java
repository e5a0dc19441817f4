package org.fanal.ops.report;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fanal.campaigns.route.RouteTables;
import org.fanal.flows.effect.Decision;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.load.OwnWords;
import org.fanal.flows.load.Problems;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.ConversationTables;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.journal.JournalRunner;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.ops.cases.CaseFilter;
import org.fanal.ops.cases.CaseList;
import org.fanal.ops.cases.CaseView;
import org.fanal.ops.cases.Cases;
import org.fanal.ops.cases.Cursor;
import org.fanal.ops.cases.Timeline;
import org.fanal.ops.dispatch.AlertFilter;
import org.fanal.ops.dispatch.AlertList;
import org.fanal.ops.dispatch.AlertView;
import org.fanal.ops.dispatch.DispatchTables;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.StaffPost;
import org.fanal.ops.dispatch.StaffTexts;
import org.fanal.ops.dispatch.rule.Geography;
import org.fanal.ops.dispatch.setup.Dispatch;
import org.fanal.ops.dispatch.team.Known;
import org.fanal.ops.dispatch.team.TeamSeed;
import org.fanal.ops.dispatch.team.TeamStore;
import org.fanal.ops.dispatch.team.TeamsFile;
import org.fanal.ops.dispatch.team.TeamsLoader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Dispatch over a real store and its outbox: reports come in, messages go out, people reply. */
final class Station {
    static final String CALLER = "+221771234567";
    private static final JsonMapper JSON = new JsonMapper();
    static final String OTHER = "+221771234568";

    final TestStore store;
    final Cases cases;
    private final Journal journal;
    private final Dispatch dispatch;
    private final Places places = places();
    private final Channel channel = new Channel(settings("ch"), new NoCarrier());
    private final Loops loops = new Loops();

    Station(TestStore store, String teams) {
        this.store =
                store.with(
                        Standings.TABLES,
                        Outbox.TABLES,
                        ConversationTables.TABLES,
                        RouteTables.TABLES,
                        DispatchTables.MIGRATIONS);
        this.journal = new Journal(store.clock(), store.ids());
        this.cases = new Cases(store.vault(), store.clock(), store.ids(), new Random(1));
        TeamStore staff = new TeamStore(store.vault());
        Outbox outbox = new Outbox(store.vault(), new Standings(), store.clock(), store.ids());
        Catalogues texts = Catalogues.of("en", List.of(), OwnWords.catalogues());
        Geography geography = new Geography(places, Map.of());
        Parts parts =
                new Parts(
                        staff,
                        cases,
                        new Timeline(journal, store.clock(), store.ids()),
                        new StaffTexts(() -> texts),
                        new StaffPost(outbox, store.clock()),
                        () -> geography);
        this.dispatch = new Dispatch(parts, store.clock(), store.ids());
        TeamsFile file = load(teams);
        var _ =
                store.write(
                        tx -> new TeamSeed(staff, store.clock()).sow(tx, file, Optional.of(teams)));
        start();
    }

    private void start() {
        journal.register(
                new ReportConsumer(new Filings(store.vault()), cases, dispatch.escalator()));
        journal.register(dispatch.watch());
        JournalRunner runner = new JournalRunner(journal, store.database(), store.clock(), loops);
        DueLoop alerts = loops.add(dispatch.loop(store.database()));
        store.wakeups().subscribe(Topic.JOURNAL, runner::wake);
        store.wakeups().subscribe(Topic.ALERTS, alerts::wake);
        store.clock().betweenInstants(this::settle);
        loops.start();
        settle();
    }

    /** The program dies; the store is opened again after the time by another one. */
    Station restartedAfter(Duration off, String teams) {
        stop();
        store.clock().advance(off);
        store.reopen();
        return new Station(store, teams);
    }

    void settle() {
        for (int i = 0; i < 3; i++) TestStore.await(loops.settle());
    }

    void minutes(int minutes) {
        store.clock().advance(Duration.ofMinutes(minutes));
        settle();
    }

    static Filing filing(Urgency urgency, String form, String place) {
        return new Filing(
                form, urgency, place, false, Decision.NO, "fr", false, false, Map.of("form", form));
    }

    static Filing held() {
        return filing(Urgency.CRITICAL, "held", "SN-DK");
    }

    void report(Filing filing) {
        report(CALLER, filing, false);
    }

    void report(String from, Filing filing, boolean drill) {
        file(from, filing, drill);
        settle();
    }

    /** As {@link #report}, from any thread, and without waiting for what follows. */
    void file(String from, Filing filing) {
        file(from, filing, false);
    }

    private void file(String from, Filing filing, boolean drill) {
        store.write(tx -> {
            SubjectKey caller = store.vault().subjectOf(tx, new Msisdn(from));
            long id = store.ids().next();
            insert(tx, id, caller, filing, drill);
            return append(tx, ConversationKinds.REPORT_FILED, Map.of("filing", "" + id));
        });
    }

    private void insert(Tx tx, long id, SubjectKey caller, Filing filing, boolean drill) {
        tx.update(
                """
                insert into filing (id, conversation, subject, form, urgency, place, child, police,
                    language, partial, flagged, drill, medium, channel, at, answers)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'USSD', 'ch', ?, ?)
                """,
                id,
                id,
                caller.id(),
                filing.form(),
                filing.urgency(),
                filing.place(),
                filing.child(),
                filing.police(),
                filing.language(),
                filing.partial(),
                filing.flagged(),
                drill,
                store.clock().instant(),
                caller.sealText(JSON.writeValueAsString(filing.answers()), "filing.answers"));
    }

    void event(Kind kind, Map<String, String> references) {
        store.write(tx -> append(tx, kind, references));
        settle();
    }

    private boolean append(Tx tx, Kind kind, Map<String, String> references) {
        var _ = journal.append(tx, kind, references);
        return true;
    }

    /** Somebody writes; gives whether dispatch took it. */
    @CanIgnoreReturnValue
    boolean writes(String from, String text) {
        boolean taken = claims(from, text);
        settle();
        return taken;
    }

    /** As {@link #writes}, from any thread, and without waiting for what follows. */
    @CanIgnoreReturnValue
    boolean claims(String from, String text) {
        return store.write(tx -> {
            Msisdn number = new Msisdn(from);
            long subject = store.vault().subjectOf(tx, number).id();
            IncomingSms sms = new IncomingSms(1, channel, number, subject, text);
            return dispatch.claimant().claim(tx, sms);
        });
    }

    /** Its loops end; the store stays. */
    void stop() {
        settle();
        TestStore.await(loops.stop());
        store.clock().betweenInstants(() -> {});
    }

    /** What has been put into the outbox since, as {@code digits: text}; it is then sent. */
    @CanIgnoreReturnValue
    List<String> post() {
        settle();
        return store.write(tx -> {
            List<String> post =
                    tx.list(
                            "select subject, body, rank from outbox where state = 'QUEUED'"
                                    + " order by rank, subject",
                            row -> {
                                long subject = row.number("subject");
                                return store.vault().number(tx, subject)
                                        + ": "
                                        + store.vault()
                                                .subject(tx, subject)
                                                .openText(row.bytes("body"), "outbox.body");
                            });
            tx.update("update outbox set state = 'SENT' where state = 'QUEUED'");
            return post.stream().sorted().toList();
        });
    }

    /** As {@link #post()}, with the code of the only case as {@code CODE}. */
    List<String> mail() {
        String code = onlyCase().code();
        return post().stream().map(text -> text.replace(code, "CODE")).toList();
    }

    CaseView onlyCase() {
        List<CaseView> all = cases();
        if (all.size() != 1) throw new AssertionError("cases: " + all);
        return all.getFirst();
    }

    long onlyCaseId() {
        return onlyCase().id();
    }

    List<CaseView> cases() {
        return store.read(tx -> new CaseList().list(tx, CaseFilter.ALL, Cursor.START, 50).items());
    }

    AlertView onlyAlert() {
        List<AlertView> all = alerts();
        if (all.size() != 1) throw new AssertionError("alerts: " + all);
        return all.getFirst();
    }

    List<AlertView> alerts() {
        return store.read(
                tx -> new AlertList().list(tx, AlertFilter.ALL, Cursor.START, 50).items());
    }

    long subject(String number) {
        return store.write(tx -> store.vault().subjectOf(tx, new Msisdn(number)).id());
    }

    private TeamsFile load(String teams) {
        Problems problems = new Problems();
        TeamsFile file =
                new TeamsLoader(new Known(places, Set.of(), List.of(settings("ch"))), problems)
                        .load(Optional.of(teams));
        if (problems.stop()) throw new AssertionError(problems.sorted());
        return file;
    }

    private static Places places() {
        return Places.of(
                List.of(
                        place("SN", "Sénégal", null),
                        place("SN-DK", "Dakar", "SN"),
                        place("MR-NDB", "Nouadhibou", null)));
    }

    private static Place place(String id, String name, @Nullable String within) {
        return new Place(
                id,
                name,
                List.of(),
                Optional.ofNullable(within),
                "SN",
                0,
                0,
                ZoneId.of("Africa/Dakar"),
                Optional.empty());
    }

    private static ChannelSettings settings(String id) {
        return new ChannelSettings(
                id,
                "simulator",
                Optional.of("21512"),
                Optional.empty(),
                Optional.empty(),
                List.of("SN"),
                List.of(),
                Set.of(Audience.values()),
                10,
                Limits.USUAL);
    }
}
