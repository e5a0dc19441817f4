package org.fanal.campaigns.referral;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fanal.flows.language.Digits;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.outbound.MessageState;
import org.fanal.gateway.outbound.Messages;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;

/**
 * Tries lines that agreed to it: texts a code to the line, which must come back within ten minutes.
 * Where our own side did not do its part the try says nothing. Calls wait until voice exists, and
 * are noted as skipped.
 */
public final class Probes implements Claimant {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Whoever looks so much later was off meanwhile. */
    private static final Duration AWAY = Duration.ofMinutes(5);

    private static final String LETTERS = "23456789ACDEFGHJKMNPQRTUVWXYZ";
    private static final Pattern TOKEN = Pattern.compile("\\bQ[2-9A-Z]{7}\\b");
    private static final int LENGTH = 7;

    private final Endpoints endpoints;
    private final KeeperPost post;
    private final Vault vault;
    private final ProbeRows rows;
    private final Standings standings = new Standings();
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param random draws codes that nobody can guess
     */
    public Probes(
            Endpoints endpoints,
            KeeperPost post,
            Vault vault,
            IdSource ids,
            InstantSource clock,
            RandomGenerator random) {
        this.endpoints = endpoints;
        this.post = post;
        this.vault = vault;
        this.rows = new ProbeRows(ids);
        this.clock = clock;
        this.random = random;
    }

    /** Takes a code that came back, whoever sends it. */
    @Override
    public boolean claim(Tx tx, IncomingSms sms) {
        Matcher matcher = TOKEN.matcher(Digits.ascii(sms.text()).toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            Optional<ProbeRows.Waiting> waiting =
                    ProbeRows.byToken(tx, vault.hash("endpoint.probe", matcher.group()));
            if (waiting.isPresent()) {
                end(tx, waiting.get(), ProbeRows.State.PASSED, Signal.Outcome.PASSED, "");
                return true;
            }
        }
        return false;
    }

    /** Ends tries whose time is over, and begins those that are due; a transaction each. */
    Future<Void> look(Database database) {
        return database.read(tx -> ProbeRows.over(tx, clock.instant()))
                .compose(over -> each(over, waiting -> database.write(tx -> over(tx, waiting))))
                .compose(_ -> database.read(this::due))
                .compose(due -> each(due, one -> database.write(tx -> begin(tx, one))));
    }

    /** When to look next. */
    Optional<Instant> nextDue(Tx tx) {
        return Stream.concat(
                        ProbeRows.nextEnd(tx).stream(),
                        tries(tx).map(each -> whenOpen(each, each.at(tx))))
                .min(Instant::compareTo);
    }

    private static <T> Future<Void> each(List<T> all, Function<T, Future<Boolean>> work) {
        Future<Void> done = Future.succeededFuture();
        for (T one : all) done = done.compose(_ -> work.apply(one)).mapEmpty();
        return done;
    }

    private List<Try> due(Tx tx) {
        Instant now = clock.instant();
        return tries(tx)
                .filter(each -> !each.at(tx).isAfter(now))
                .filter(each -> each.card().service().hours().open(now))
                .toList();
    }

    private Instant whenOpen(Try one, Instant at) {
        Instant now = clock.instant();
        Instant from = at.isBefore(now) ? now : at;
        Hours hours = one.card().service().hours();
        return hours.open(from) ? from : hours.change(from).orElse(now.plus(Duration.ofDays(1)));
    }

    private Stream<Try> tries(Tx tx) {
        return endpoints.all(tx).stream()
                .filter(known -> !known.unseen())
                .map(Known::card)
                .flatMap(Probes::tries);
    }

    private static Stream<Try> tries(Endpoint card) {
        Endpoint.Tries tries = card.proof().tries();
        return Stream.concat(
                tries.sms().stream().map(every -> new Try(card, ProbeRows.Kind.SMS, every)),
                tries.call().stream().map(every -> new Try(card, ProbeRows.Kind.CALL, every)));
    }

    /** Whether it began: the row of the endpoint is held, so two nodes do not both begin. */
    private boolean begin(Tx tx, Try one) {
        Instant now = clock.instant();
        String id = one.card().id();
        if (endpoints.rows().hold(tx, id).isEmpty() || one.at(tx).isAfter(now)) return false;
        if (one.kind() == ProbeRows.Kind.CALL) {
            rows.skipped(tx, id, one.kind(), "no-voice", now);
            return false;
        }
        Optional<Msisdn> line = one.card().contact().sms().flatMap(Msisdn::parse);
        if (line.isEmpty()) {
            rows.skipped(tx, id, one.kind(), "no-number", now);
            return false;
        }
        return text(tx, one.card(), line.get(), now);
    }

    private boolean text(Tx tx, Endpoint card, Msisdn line, Instant now) {
        long subject = vault.subjectOf(tx, line).id();
        if (standings.of(tx, subject).optedOut()) {
            rows.skipped(tx, card.id(), ProbeRows.Kind.SMS, "stopped", now);
            return false;
        }
        String token = token();
        Optional<Long> message = post.probe(tx, subject, line, card, token, now.plus(PATIENCE));
        if (message.isEmpty()) {
            rows.skipped(tx, card.id(), ProbeRows.Kind.SMS, "no-channel", now);
            return false;
        }
        rows.waiting(
                tx,
                card.id(),
                vault.hash("endpoint.probe", token),
                message.get(),
                now,
                now.plus(PATIENCE));
        return true;
    }

    private String token() {
        StringBuilder token = new StringBuilder("Q");
        for (int i = 0; i < LENGTH; i++)
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return token.toString();
    }

    private boolean over(Tx tx, ProbeRows.Waiting waiting) {
        String ours = ours(tx, waiting);
        if (ours.isEmpty())
            end(tx, waiting, ProbeRows.State.FAILED, Signal.Outcome.FAILED, "no-answer");
        else end(tx, waiting, ProbeRows.State.INCONCLUSIVE, Signal.Outcome.INCONCLUSIVE, ours);
        return ours.isEmpty();
    }

    /** Why it says nothing of the line; empty where it does. */
    private String ours(Tx tx, ProbeRows.Waiting waiting) {
        if (clock.instant().isAfter(waiting.endsAt().plus(AWAY))) return "we-were-off";
        boolean left =
                Messages.byId(tx, waiting.message())
                        .filter(m ->
                                m.state() == MessageState.SENT
                                        || m.state() == MessageState.DELIVERED)
                        .isPresent();
        return left ? "" : "not-sent";
    }

    private void end(
            Tx tx,
            ProbeRows.Waiting waiting,
            ProbeRows.State state,
            Signal.Outcome outcome,
            String reason) {
        if (!ProbeRows.end(tx, waiting.id(), state, reason)) return;
        tx.wake(Topic.ENDPOINTS);
        var _ =
                endpoints.signal(
                        tx, waiting.endpoint(), new Signal.Probed(clock.instant(), outcome));
    }

    /** A way in which a line is to be tried. */
    private record Try(Endpoint card, ProbeRows.Kind kind, Duration every) {
        Instant at(Tx tx) {
            return ProbeRows.nextTry(tx, card.id(), kind, every);
        }
    }
}
