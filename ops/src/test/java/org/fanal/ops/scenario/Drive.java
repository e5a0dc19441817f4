package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.access.Role;
import org.fanal.ops.app.Storage;

/** A campaign in a scenario: the two people who let it run, its recipients, what became of them. */
final class Drive {
    /** Keeps the line. */
    static final String KEEPER = "+221770000008";

    private static final String BASE = "/api/v1/campaigns/drive";
    private static final String WORDS = "On vous promet";
    private static final int LISTENERS = 10;

    private final Scenario fanal;
    private final Desk ami;
    private final Desk ben;
    private final List<String> recipients = new ArrayList<>();

    /** Those two; nothing is planned yet. */
    Drive(Scenario fanal) {
        this.fanal = fanal;
        this.ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
        this.ben = Desk.of(fanal, "ben", Role.CAMPAIGNS);
    }

    /** A deployment with so many segments a second, and people enough for a pilot of fifty. */
    static Scenario prepared(TestStore store, String rate) {
        return grounded(Scenario.prepared(store), rate);
    }

    /** The same on another day; those people answer, and none of them rings in Dakar. */
    static Scenario grounded(Scenario fanal, String rate) {
        String people =
                each(
                        "  - { id: l%1$d, name: L%1$d, phones: [\"+22176100000%1$d\"],"
                                + " languages: [fr], reach: { sms: at-sn } }\n");
        String team =
                "  - { id: listeners, name: L, agency: T, kind: ngo, members: ["
                        + each("l%d, ")
                        + "l0], covers: { places: [MR-NDB] }, roster: always }\n";
        fanal.deployment()
                .edit("teams.yaml", text -> text.replace("teams:\n", people + "teams:\n" + team));
        fanal.deployment().edit("fanal.yaml", text -> text.replace("rate: 20/s", "rate: " + rate));
        return fanal;
    }

    private static String each(String form) {
        return IntStream.range(0, LISTENERS)
                .mapToObj(form::formatted)
                .collect(Collectors.joining());
    }

    /** So many people of a place agreed to be written to; gives their numbers. */
    @CanIgnoreReturnValue
    List<String> enrols(int many, String place) {
        int first = recipients.size();
        List<String> numbers =
                IntStream.range(first, first + many)
                        .mapToObj(n -> "+2217712" + (30_000 + n))
                        .toList();
        String file =
                Stream.concat(
                                Stream.of("number,language,consent,place"),
                                numbers.stream().map(each -> each + ",fr,said yes," + place))
                        .collect(Collectors.joining("\n"));
        JsonObject report = ami.does("POST", "/api/v1/recipients/import", file);
        assertThat(report.getInteger("refused")).as(report.encode()).isZero();
        recipients.addAll(numbers);
        return numbers;
    }

    /** One writes it for everybody, wherever there is a hotline; the other approves it. */
    void scheduled(String start) {
        scheduled(start, "hotline");
    }

    /** The same where all of these are. */
    void scheduled(String start, String... needs) {
        ami.does("POST", "/api/v1/campaigns", form(start, needs));
        ami.does("POST", BASE + "/submit", "{\"revision\":1}");
        ben.does("POST", BASE + "/approve", "{\"revision\":1}");
        ami.does("POST", BASE + "/schedule", "{\"revision\":1}");
        fanal.settle();
    }

    /** The campaign as it is written; only the quiet hours of countries bind it. */
    static String form(String start, String... needs) {
        return new JsonObject()
                .put("campaign", "drive")
                .put("objective", "People know the number")
                .put("audience", new JsonObject("{\"languages\":[\"fr\"],\"countries\":[\"SN\"]}"))
                .put(
                        "requires",
                        Stream.of(needs).map(need -> new JsonObject().put("need", need)).toList())
                .put("medium", "sms")
                .put("text", "campaign.dry-season")
                .put("start", start)
                .put("window", new JsonObject("{\"from\":\"00:00\",\"to\":\"24:00\"}"))
                .put("holdout", "0%")
                .encode();
    }

    /** A person's step, such as {@code resume}. */
    void step(String step) {
        step(step, "{}");
    }

    void step(String step, String body) {
        ami.does("POST", BASE + "/" + step, body);
        fanal.settle();
    }

    Desk desk() {
        return ami;
    }

    /** Its state; with the reason, such as {@code paused carrier-down}, where it is paused. */
    String state() {
        fanal.settle();
        JsonObject campaign = new JsonObject(ami.get(BASE).body());
        String state = campaign.getString("state");
        return state.equals("paused") ? state + " " + campaign.getString("reason") : state;
    }

    /** How its cell in a place stands. */
    JsonObject cell(String place) {
        return new JsonObject(ami.get(BASE + "/cells").body())
                .getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .filter(cell -> place.equals(cell.getString("place")))
                        .findFirst()
                        .orElseThrow();
    }

    /** Goes on to an instant. */
    void until(String instant) {
        var _ = fanal.later(Duration.between(fanal.now(), Instant.parse(instant)));
    }

    /** Numbers, among these, of the messages of the campaign that a carrier's socket took. */
    List<String> reached(List<String> among) {
        return got().stream().map(Sent::to).filter(among::contains).toList();
    }

    /** Messages of the campaign that a carrier's socket took, in order. */
    List<Sent> got() {
        fanal.settle();
        return Stream.of(Operator.values())
                .flatMap(operator -> operator.box(fanal).all().stream())
                .filter(sent -> sent.text().startsWith(WORDS))
                .toList();
    }

    /** The handsets have what was sent to them. */
    void arrives() {
        for (Sent sent : got())
            assertThat(fanal.hooks().reports(sent, "Success").status()).isEqualTo(200);
        fanal.settle();
    }

    /**
     * Everybody has a line in the ledger, and one message where that says so, else none; where
     * nobody knows there may be one.
     */
    void isAccountedFor() {
        Map<String, String> ledger = ledger();
        assertThat(ledger.keySet()).containsExactlyInAnyOrderElementsOf(recipients);
        List<String> got = got().stream().map(Sent::to).toList();
        assertThat(got).doesNotHaveDuplicates();
        for (Map.Entry<String, String> each : ledger.entrySet())
            if (!each.getValue().contains("UNKNOWN"))
                assertThat(got.contains(each.getKey()))
                        .as(each.getValue())
                        .isEqualTo(each.getValue().matches("RELEASED (SENT|DELIVERED)"));
    }

    /** How many stand so in the ledger. */
    long standing(String line) {
        return ledger().values().stream().filter(line::equals).count();
    }

    /**
     * What became of each: state and reason in the ledger, then those of the message, such as
     * {@code RELEASED SUPPRESSED opted-out}.
     */
    Map<String, String> ledger() {
        fanal.settle();
        Storage storage = fanal.fanal().storage();
        Vault vault = storage.vault();
        String rows =
                """
                select l.subject, l.state, coalesce(l.reason, '') as reason,
                    coalesce(o.state, '') as sent, coalesce(o.reason, '') as why
                from ledger l left join outbox o on o.id = l.outbox
                """;
        return TestStore.await(
                storage.database()
                        .read(tx -> {
                            Map<String, String> all = new TreeMap<>();
                            tx.list(rows, row -> Map.entry(row.number("subject"), line(row)))
                                    .forEach(each ->
                                            all.put(
                                                    vault.number(tx, each.getKey()).e164(),
                                                    each.getValue()));
                            return all;
                        }));
    }

    private static String line(Row row) {
        return Stream.of("state", "reason", "sent", "why")
                .map(row::text)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
