package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fanal.flows.load.Severity;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.channel.africastalking.AtHooks;
import org.fanal.gateway.channel.africastalking.FakeAfricasTalking;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.gateway.channel.twilio.FakeTwilio;
import org.fanal.gateway.channel.twilio.TwilioHooks;
import org.fanal.gateway.schedule.SettableScheduler;
import org.fanal.gateway.store.Fault;
import org.fanal.gateway.store.StoreUrl;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.DeploymentLoader;
import org.fanal.ops.app.Environment;
import org.fanal.ops.app.Fanal;
import org.fanal.ops.app.KnownCarriers;
import org.fanal.ops.app.Machine;
import org.jspecify.annotations.Nullable;

/**
 * The whole program on a throw-away store, with phones to dial, text and answer. It fails on any
 * message that nobody expected and any error logged.
 */
final class Scenario implements AutoCloseable {
    /** A Tuesday in December, at ten in Dakar. */
    static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    private static final Set<String> STAFF = Set.of("+221770000001", "+221770000003");

    private final Vertx vertx = Vertx.vertx();
    private final FakeAfricasTalking africasTalking = FakeAfricasTalking.start(vertx);
    private final FakeTwilio twilio = FakeTwilio.start(vertx);
    private final SettableScheduler clock;
    private final LogWatch log = LogWatch.begin();
    private final TestStore place;
    private final TestDeployment deployment;
    private Fault fault = Fault.NONE;
    private boolean errorsExpected;
    private @Nullable Fanal fanal;

    private Scenario(TestStore place, Instant begin) throws IOException {
        this.place = place;
        this.clock = new SettableScheduler(begin);
        this.deployment = TestDeployment.in(Files.createTempDirectory("fanal-scenario"));
        deployment.point(url(place.url()), africasTalking.baseUrl(), twilio.baseUrl());
        clock.betweenInstants(this::settle);
    }

    /** A deployment that has not started yet, so that its files can be edited. */
    static Scenario prepared(TestStore place) {
        return prepared(place, START);
    }

    /** The same on another day. */
    static Scenario prepared(TestStore place, Instant begin) {
        try {
            return new Scenario(place, begin);
        } catch (IOException why) {
            throw new AssertionError(why);
        }
    }

    /** The example deployment, serving. */
    static Scenario on(TestStore place) {
        return prepared(place).start();
    }

    @CanIgnoreReturnValue
    Scenario with(Fault statements) {
        fault = statements;
        return this;
    }

    TestDeployment deployment() {
        return deployment;
    }

    /** Starts the program; after {@link #stop} it is the same store again. */
    @CanIgnoreReturnValue
    Scenario start() {
        Machine machine = new Machine(vertx, clock, new Random(11), fault);
        fanal = TestStore.await(Fanal.start(load(), place.dataFolder(), machine));
        return this;
    }

    /** Reads flows, languages and audio anew, as SIGHUP does. */
    @CanIgnoreReturnValue
    Scenario reload() {
        TestStore.await(fanal().reload(load()));
        return this;
    }

    /** Stops it in order; what is due meanwhile waits in the store. */
    @CanIgnoreReturnValue
    Scenario stop() {
        Fanal running = fanal();
        fanal = null;
        TestStore.await(running.stop());
        return this;
    }

    Fanal fanal() {
        return Objects.requireNonNull(fanal, "not started");
    }

    /** The phone of a caller, on the operator of its country. */
    Caller phone(String number) {
        return new Caller(this, number);
    }

    /** What the store holds now. */
    Books books() {
        settle();
        return new Books(fanal().storage().database());
    }

    /** Every message that either carrier delivered to a number so far, taken or not. */
    List<String> sentTo(String number) {
        settle();
        return Stream.of(Operator.values())
                .flatMap(operator -> operator.box(this).all().stream())
                .filter(sent -> sent.to().equals(number))
                .map(Sent::text)
                .toList();
    }

    /** The phone of a responder of the example deployment, or of another number of theirs. */
    Staff responder(String number) {
        return new Staff(this, number);
    }

    /** Awa, on duty in Dakar. */
    Staff awa() {
        return responder("+221770000001");
    }

    /** Sira, who supervises. */
    Staff sira() {
        return responder("+221770000003");
    }

    /** Time goes by, with all that falls due. */
    @CanIgnoreReturnValue
    Scenario later(Duration by) {
        settle();
        clock.advance(by);
        settle();
        return this;
    }

    /** A second goes by, since a channel's rate holds back what comes at once. */
    void moment() {
        var _ = later(Duration.ofSeconds(1));
    }

    Instant now() {
        return clock.instant();
    }

    /** To be set where {@link #later} does not do. */
    SettableScheduler clock() {
        return clock;
    }

    FakeAfricasTalking carrier() {
        return africasTalking;
    }

    FakeTwilio twilio() {
        return twilio;
    }

    AtHooks hooks() {
        return africasTalking.hooks(fanal().publicUrl(), "at-sn", TestDeployment.HOOK_TOKEN, clock);
    }

    TwilioHooks twilioHooks() {
        return twilio.hooks(fanal().publicUrl(), fanal().publicUrl(), "tw-ht");
    }

    LogWatch log() {
        return log;
    }

    /** From now on errors in the log are what the test is about. */
    @CanIgnoreReturnValue
    Scenario expectsErrors() {
        errorsExpected = true;
        return this;
    }

    /** Waits until all that is due now is done and every message handed over has its outcome. */
    void settle() {
        if (fanal != null) TestStore.await(fanal.settled());
    }

    /** Nothing was sent to anyone that the test has not taken. */
    void nothingMoreSent() {
        settle();
        assertThat(africasTalking.sent().untaken()).isEmpty();
        assertThat(twilio.sent().untaken()).isEmpty();
    }

    /** Takes what has come to staff, whatever it says: it is not what the test is about. */
    @CanIgnoreReturnValue
    Scenario staffAside() {
        settle();
        for (Operator operator : Operator.values())
            for (Sent sent : operator.box(this).untaken())
                if (STAFF.contains(sent.to())) {
                    var _ = operator.box(this).sentTo(sent.to());
                }
        return this;
    }

    /** Takes what has come to anyone, whatever it says: it is not what the test is about. */
    void allAside() {
        settle();
        for (Operator operator : Operator.values())
            for (Sent sent : operator.box(this).untaken()) {
                var _ = operator.box(this).sentTo(sent.to());
            }
    }

    /** Who was called takes and closes every alert there is, so that none rings any more. */
    @CanIgnoreReturnValue
    Scenario teamsCloseAll() {
        for (Books.CaseSeen file : books().cases())
            for (Staff each : List.of(awa(), sira())) {
                each.replies(file.code() + " A");
                each.replies(file.code() + " C1");
            }
        assertThat(books().alerts()).allMatch(alert -> alert.state().equals("CLOSED"));
        moment();
        return staffAside();
    }

    /** What the deployment says under a key. */
    String text(String key, String language, Medium medium) {
        return load().script()
                .catalogues()
                .find(key, language, medium)
                .orElseThrow(() -> new AssertionError("no text " + key + " in " + language));
    }

    private Deployment load() {
        DeploymentLoader.Loaded loaded =
                new DeploymentLoader(
                                deployment.folder(),
                                new Environment(TestDeployment.ENVIRONMENT, Severity.ERROR),
                                KnownCarriers.with(new Phones()))
                        .load();
        return loaded.deployment().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    /** As {@code fanal.yaml} writes it. */
    static String url(StoreUrl url) {
        return switch (url) {
            case StoreUrl.Sqlite sqlite -> "sqlite:" + sqlite.file();
            case StoreUrl.Postgresql at ->
                    "postgresql://%s:%s@%s:%d/%s"
                            .formatted(
                                    at.user(), at.password(), at.host(), at.port(), at.database());
        };
    }

    Path dataFolder() {
        return place.dataFolder();
    }

    @Override
    public void close() {
        try {
            if (fanal != null) {
                nothingMoreSent();
                var _ = stop();
            }
            if (!errorsExpected) assertThat(log.errors()).isEmpty();
        } finally {
            log.end();
            africasTalking.close();
            twilio.close();
            TestStore.await(vertx.close());
        }
    }
}
