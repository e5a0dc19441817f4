package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.channel.africastalking.FakeAfricasTalking;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.fanal.ops.app.Storage;
import org.junit.jupiter.api.Tag;

/**
 * The real process dies again and again while a campaign runs: nobody is written to twice,
 * everybody is accounted for, and it is not finished while anything is unknown (DESIGN 9).
 */
class CampaignKillTest {
    private static final String CAMPAIGN = "/api/v1/campaigns/drive";
    private static final int LOOKS = 6_000;

    @BothEngines
    void aKilledProgramWritesToNobodyTwiceAndForgetsNobody(TestStore store) throws Exception {
        new Killing(store, 1_000).kill(new Random(5), 3);
    }

    @BothEngines
    @Tag("sweep")
    void howeverOftenItIsKilledNobodyIsWrittenToTwice(TestStore store) throws Exception {
        new Killing(store, 10_000).kill(new Random(3), 10);
    }

    /** One store, and the programs that have it one after the other. */
    private static final class Killing {
        private final TestStore store;
        private final int people;
        private final Vertx vertx = Vertx.vertx();
        private final FakeAfricasTalking carrier = FakeAfricasTalking.start(vertx);
        private final TestDeployment deployment;
        private final AtomicReference<String> console = new AtomicReference<>("");

        Killing(TestStore store, int people) throws Exception {
            this.store = store.with(Storage.TABLES.toArray(MigrationSet[]::new));
            this.people = people;
            this.deployment = KillTest.deployment(store, carrier);
        }

        void kill(Random random, int kills) throws Exception {
            try (carrier) {
                Desk ami = begins();
                for (int n = 1; n < kills; n++) {
                    int more = sent().size() + 1 + random.nextInt(2 * people / (kills + 1));
                    try (Program next = starts()) {
                        awaits(() -> sent().size() >= Math.min(people * 9 / 10, more));
                        next.dies();
                    }
                }
                try (Program last = starts()) {
                    awaits(() ->
                            count("ledger where state = 'PLANNED'") == 0
                                    && count("outbox where state in ('QUEUED', 'SENDING')") == 0);
                    ends(last, ami);
                }
            } finally {
                TestStore.await(vertx.close());
            }
        }

        /** The first plans, and dies once it has begun to send. */
        private Desk begins() throws Exception {
            try (Program first = starts()) {
                var _ = Files.copy(deployment.folder().resolve("keys.json"), store.keyFile());
                store.clock().set(InstantSource.system().instant());
                Desk ami = Desk.beside(store, console::get, "ami", Role.CAMPAIGNS);
                Desk ben = Desk.beside(store, console::get, "ben", Role.CAMPAIGNS);
                // a check-in that was written long ago says nothing of now
                var hooks =
                        carrier.hooks(
                                first.publicUrl(),
                                "at-sn",
                                TestDeployment.HOOK_TOKEN,
                                InstantSource.system());
                assertThat(hooks.texts(Drive.KEEPER, "21512", "OK").status()).isEqualTo(200);
                ami.does("POST", "/api/v1/recipients/import", contacts());
                ami.does("POST", "/api/v1/campaigns", Drive.form("2026-01-01T09:00", "hotline"));
                pilotIsOver();
                ami.does("POST", CAMPAIGN + "/submit", "{\"revision\":1}");
                ben.does("POST", CAMPAIGN + "/approve", "{\"revision\":1}");
                ami.does("POST", CAMPAIGN + "/schedule", "{\"revision\":1}");
                awaits(() -> sent().size() > 1);
                first.dies();
                return ami;
            }
        }

        private Program starts() {
            Program program = Program.run(deployment.folder(), store.dataFolder());
            console.set(program.consoleUrl());
            return program;
        }

        /** It is one in the afternoon where they are. */
        private String contacts() {
            int hours = 13 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
            String zone = "Etc/GMT" + (hours > 0 ? "-" + hours : "+" + -hours);
            return IntStream.range(0, people)
                    .mapToObj(n -> "+22177%07d,fr,said yes,%s".formatted(1_000_000 + n, zone))
                    .collect(Collectors.joining("\n", "number,language,consent,zone\n", "\n"));
        }

        /** As if it had been sent this morning: a real one is awaited for hours. */
        private void pilotIsOver() {
            long slot = Instant.now().minus(Duration.ofHours(6)).toEpochMilli() / 300_000;
            int _ =
                    store.write(tx ->
                            tx.update(
                                    "insert into release_slot (campaign, slot, released)"
                                            + " values ('drive', ?, 1000)",
                                    slot));
        }

        private void ends(Program last, Desk ami) throws Exception {
            arrives(last);
            List<String> numbers = sent().stream().map(Sent::to).toList();
            assertThat(numbers).doesNotHaveDuplicates();
            Map<String, String> ledger = ledger();
            assertThat(ledger).hasSize(people);
            assertThat(ledger.values())
                    .allMatch(line -> line.matches("RELEASED (DELIVERED|UNKNOWN)"));
            Set<String> missing = new HashSet<>(ledger.keySet());
            missing.removeAll(Set.copyOf(numbers));
            assertThat(missing).allMatch(number -> "RELEASED UNKNOWN".equals(ledger.get(number)));
            if (ledger.containsValue("RELEASED UNKNOWN"))
                assertThat(state(ami)).isEqualTo("running");
            ami.does("POST", CAMPAIGN + "/settle", "{}");
            awaits(() -> state(ami).equals("finished"));
            assertThat(sent()).hasSize(numbers.size());
            last.isToldToStop();
            assertThat(last.exit()).isZero();
        }

        /** The handsets have what was sent. */
        private void arrives(Program last) throws InterruptedException {
            var hooks = carrier.hooks(last.publicUrl(), "at-sn", TestDeployment.HOOK_TOKEN);
            try (ExecutorService posting = Executors.newFixedThreadPool(8)) {
                for (Sent each : sent())
                    posting.execute(() -> {
                        var _ = hooks.reports(each, "Success");
                    });
            }
            awaits(() -> !ledger().containsValue("RELEASED SENT"));
        }

        private static String state(Desk desk) {
            return new JsonObject(desk.get(CAMPAIGN).body()).getString("state");
        }

        /** Messages of the campaign that the socket took. */
        private List<Sent> sent() {
            return carrier.sent().all().stream()
                    .filter(sent -> sent.to().startsWith("+221771"))
                    .toList();
        }

        private Map<String, String> ledger() {
            var vault = store.vault();
            return store.read(tx ->
                    tx
                            .list(
                                    "select l.subject, l.state, o.state as sent from ledger l"
                                            + " left join outbox o on o.id = l.outbox",
                                    row ->
                                            Map.entry(
                                                    row.number("subject"),
                                                    row.text("state")
                                                            + row.textIfAny("sent")
                                                                    .map(" "::concat)
                                                                    .orElse("")))
                            .stream()
                            .collect(
                                    Collectors.toMap(
                                            each -> vault.number(tx, each.getKey()).e164(),
                                            Map.Entry::getValue)));
        }

        private long count(String what) {
            return store.<Long>read(tx ->
                    tx.one("select count(*) as n from " + what, row -> row.number("n"))
                            .orElseThrow());
        }

        private void awaits(BooleanSupplier done) {
            for (int n = 0; n < LOOKS; n++) {
                if (done.getAsBoolean()) return;
                var _ = TestStore.await(vertx.timer(10, TimeUnit.MILLISECONDS));
            }
            throw new AssertionError(
                    "not within a minute; sent %d, %s".formatted(sent().size(), states()));
        }

        private List<String> states() {
            return store.read(tx ->
                    tx.list(
                            "select l.state, o.state as sent, count(*) as n from ledger l left"
                                    + " join outbox o on o.id = l.outbox group by 1, 2",
                            row ->
                                    row.text("state")
                                            + " "
                                            + row.textIfAny("sent").orElse("")
                                            + " "
                                            + row.number("n")));
        }
    }
}
