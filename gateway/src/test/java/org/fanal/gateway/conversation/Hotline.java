package org.fanal.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.engine.Navigation;
import org.fanal.flows.engine.Referrals;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.ScriptLoader;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.model.Script;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.outbound.EventLog;
import org.fanal.gateway.outbound.MemoryCarrier;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.outbound.Sender;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Topic;

/** Conversations and the outbox over a real store; the carrier alone is in memory. */
final class Hotline {
    static final Msisdn CALLER = new Msisdn("+221771234567");
    static final Msisdn EXERCISE = new Msisdn("+221770000099");
    private static final String FOLDER = "hotline/";
    private static final List<String> FILES =
            List.of("flows/hotline.yaml", "languages/fr.yaml", "languages/wo.yaml");

    final TestStore store;
    final MemoryCarrier carrier = new MemoryCarrier();
    final List<Claimant> claimants = new ArrayList<>();
    OpeningCodes codes = OpeningCodes.NONE;
    private Channels channels;
    private Scripts scripts;
    private Running running;

    Hotline(TestStore store) {
        this.store = store.with(Standings.TABLES, Outbox.TABLES, ConversationTables.TABLES);
        this.channels = new Channels(List.of(channel("at", Set.of(Audience.values()))));
        this.scripts = Scripts.begin(store.database(), store.clock(), script(sources())).await();
        this.running = open();
    }

    private static Channel channel(String id, Set<Audience> audiences, MemoryCarrier carrier) {
        return new Channel(
                new ChannelSettings(
                        id,
                        "memory",
                        Optional.of("21512"),
                        Optional.empty(),
                        Optional.of("*384*96#"),
                        List.of("SN"),
                        List.of("fr", "wo"),
                        audiences,
                        1e6,
                        Limits.USUAL),
                carrier);
    }

    private Channel channel(String id, Set<Audience> audiences) {
        return channel(id, audiences, carrier);
    }

    private Running open() {
        Standings standings = new Standings();
        Outbox outbox = new Outbox(store.vault(), standings, store.clock(), store.ids());
        ConversationSettings settings = settings();
        ConversationParts parts =
                ConversationParts.of(
                        settings,
                        new ConversationParts.Keeping(
                                store.database(),
                                store.vault(),
                                store.journal(),
                                store.ids(),
                                store.clock()),
                        new ConversationParts.Answering(
                                channels,
                                scripts,
                                new Worlds(settings, Hotline::places, Referrals.NONE),
                                claimants,
                                (at, medium, text) -> codes.of(at, medium, text)),
                        outbox,
                        standings);
        Sender sender =
                new Sender(
                        store.database(),
                        channels,
                        store.vault(),
                        store.journal(),
                        standings,
                        store.clock());
        Loops loops = new Loops();
        DueLoop sending = loops.add(new DueLoop("sender", store.clock(), sender::pass));
        DueLoop silences =
                loops.add(new DueLoop("silences", store.clock(), parts.silences()::pass));
        store.wakeups().subscribe(Topic.OUTBOX, sending::wake);
        store.wakeups().subscribe(Topic.CONVERSATIONS, silences::wake);
        Running started = new Running(parts.conversations(), sender, loops);
        store.clock().betweenInstants(started::settle);
        loops.start();
        return started;
    }

    private static ConversationSettings settings() {
        return new ConversationSettings(
                Map.of(Medium.USSD, "hotline", Medium.SMS, "hotline"),
                Duration.ofMinutes(3),
                Duration.ofMinutes(15),
                Navigation.USUAL,
                _ -> "fr",
                Optional.of(new Msisdn("+221338000001")),
                Set.of(EXERCISE));
    }

    private static Places places() {
        ZoneId dakar = ZoneId.of("Africa/Dakar");
        return Places.of(
                List.of(
                        new Place(
                                "SN-DK",
                                "Dakar",
                                List.of("Ndakaaru"),
                                Optional.empty(),
                                "SN",
                                14.69,
                                -17.45,
                                dakar,
                                Optional.empty())));
    }

    static Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        for (String file : FILES) {
            var _ = sources.put(file, resource(FOLDER + file));
        }
        var _ = sources.put(ScriptLoader.DEFAULT_LANGUAGE, "fr");
        return sources;
    }

    static Script script(Map<String, String> sources) {
        Problems problems = new Problems();
        Script script = ScriptLoader.load(sources, problems);
        assertThat(problems.stop()).as("%s", problems.sorted()).isFalse();
        return script;
    }

    private static String resource(String name) {
        try (InputStream in = Hotline.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    /** Those who run it replace its flows and texts. */
    void reload(Map<String, String> sources) {
        Void _ = scripts.replace(script(sources)).await();
    }

    /** The program dies without a word, and another goes on with what is on disk. */
    void diesAndRestarts(Map<String, String> sources) {
        Void _ = running.loops().stop().await();
        store.reopen();
        scripts = Scripts.begin(store.database(), store.clock(), script(sources)).await();
        running = open();
    }

    /** From now on it has this channel alone. */
    void restartsWith(Channel channel) {
        Void _ = running.loops().stop().await();
        channels = new Channels(List.of(channel));
        running = open();
    }

    /** From now on it has these channels alone; a restart with another {@code fanal.yaml}. */
    void restartsWith(String id, Set<Audience> audiences) {
        restartsWith(channel(id, audiences));
    }

    Conversations receiver() {
        return running.conversations();
    }

    Channels channels() {
        return channels;
    }

    Channel channel() {
        return channels.all().getFirst();
    }

    Handset handset(Msisdn number) {
        return new Handset(this, number);
    }

    void settle() {
        running.settle();
    }

    void advance(Duration by) {
        settle();
        store.clock().advance(by);
        settle();
    }

    /** All messages that left, in order. */
    List<String> sent() {
        settle();
        return carrier.texts();
    }

    List<Map<String, String>> events(Kind kind) {
        return EventLog.all(store).stream()
                .filter(event -> event.kind().equals(kind))
                .map(Event::references)
                .toList();
    }

    long count(String table) {
        return store.read(
                        tx -> tx.one("select count(*) as n from " + table, row -> row.number("n")))
                .orElseThrow();
    }

    List<ReportRow> filings() {
        return store.read(tx -> ReportRow.all(tx, store.vault()));
    }

    /** What one start of the program made. */
    private record Running(Conversations conversations, Sender sender, Loops loops) {

        void settle() {
            for (int i = 0; i < 3; i++) {
                Void _ = loops.settle().await();
                Void _ = sender.idle().await();
            }
            Void _ = loops.settle().await();
        }
    }
}
