package org.fanal.campaigns.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.FiledReport;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.outbound.OutboundKinds;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Tx;

/**
 * What others hear of endpoints. Out of the journal: messages to keepers that never arrive; keepers
 * who dial their code; callers whom nobody answered, who say so in a flow that files a report of
 * the form {@code unanswered} within three days of being told of an endpoint. From whoever rings
 * people: alerts of a line taken in time or not.
 */
public final class EndpointSignals implements Consumer {
    /** Before the code of a check-in, where an opening is told. */
    static final String CHECK_IN = "check-in:";

    private static final String UNANSWERED = "unanswered";
    private static final Duration REMEMBERED = Duration.ofDays(3);
    private final Endpoints endpoints;
    private final Filings filings;
    private final Channels channels;
    private final InstantSource clock;

    public EndpointSignals(
            Endpoints endpoints, Filings filings, Channels channels, InstantSource clock) {
        this.endpoints = endpoints;
        this.filings = filings;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * An alert that came in by a channel was taken in time, or was not: a signal for the lines that
     * are that channel's number or code. Called once an alert, by whoever rings people.
     */
    public void answered(Tx tx, String channel, boolean inTime) {
        Set<String> ours =
                channels.byId(channel).map(found -> numbers(found.settings())).orElse(Set.of());
        Instant now = clock.instant();
        for (Known known : endpoints.all(tx))
            if (lines(known.card()).anyMatch(ours::contains)) {
                var _ = endpoints.signal(tx, known.card().id(), new Signal.Answered(now, inTime));
            }
    }

    /** A caller who was told of an endpoint says that nobody answered there. */
    public void unanswered(Tx tx, String endpoint) {
        var _ = endpoints.signal(tx, endpoint, new Signal.Unanswered(clock.instant()));
    }

    @Override
    public String name() {
        return "referral.signals";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(
                OutboundKinds.MESSAGE_FAILED,
                ConversationKinds.CONVERSATION_BEGAN,
                ConversationKinds.REFERRED,
                ConversationKinds.REPORT_FILED);
    }

    @Override
    public boolean wants(Tx tx, Event event) {
        Kind kind = event.kind();
        if (kind.equals(OutboundKinds.MESSAGE_FAILED))
            return event.references().getOrDefault("group", "").startsWith(KeeperPost.GROUP);
        if (kind.equals(ConversationKinds.CONVERSATION_BEGAN))
            return event.text("code").startsWith(CHECK_IN);
        return !kind.equals(ConversationKinds.REPORT_FILED)
                || Filings.hasForm(tx, event.id("filing"), UNANSWERED);
    }

    @Override
    public void take(Tx tx, Event event) {
        Kind kind = event.kind();
        if (kind.equals(OutboundKinds.MESSAGE_FAILED)) failed(tx, event.text("group"));
        else if (kind.equals(ConversationKinds.CONVERSATION_BEGAN))
            began(tx, event.id("subject"), event.text("code"), event.at());
        else if (kind.equals(ConversationKinds.REFERRED))
            told(tx, event.id("subject"), event.text("endpoint"), event.at());
        else filed(tx, event.id("filing"), event.at());
    }

    private void failed(Tx tx, String group) {
        if (!group.startsWith(KeeperPost.GROUP)) return;
        String endpoint = group.substring(KeeperPost.GROUP.length());
        var _ = endpoints.signal(tx, endpoint, new Signal.Receipt(clock.instant(), false));
    }

    private void began(Tx tx, long subject, String code, Instant at) {
        if (!code.startsWith(CHECK_IN)) return;
        Optional<String> dialled = Optional.of(code.substring(CHECK_IN.length()));
        for (String id : endpoints.keepers().endpoints(tx, subject))
            if (endpoints
                    .one(tx, id)
                    .flatMap(known -> known.card().proof().checkIn())
                    .filter(checkIn -> checkIn.code().equals(dialled))
                    .isPresent()) {
                var _ = endpoints.signal(tx, id, new Signal.CheckedIn(at, OptionalInt.empty()));
            }
    }

    /** Who was told of what is kept for as long as their word about it counts, and no longer. */
    private static void told(Tx tx, long subject, String endpoint, Instant at) {
        tx.update("delete from endpoint_told where at < ?", at.minus(REMEMBERED));
        tx.update(
                "insert into endpoint_told (subject, endpoint, at) values (?, ?, ?)"
                        + " on conflict (subject) do update set endpoint = excluded.endpoint,"
                        + " at = excluded.at",
                subject,
                endpoint,
                at);
    }

    private void filed(Tx tx, long filing, Instant at) {
        Optional<FiledReport> report =
                filings.find(tx, filing)
                        .filter(filed -> !filed.drill())
                        .filter(filed -> filed.filing().form().equals(UNANSWERED));
        if (report.isEmpty()) return;
        tx.one(
                        "select endpoint from endpoint_told where subject = ? and at >= ?",
                        row -> row.text("endpoint"),
                        report.get().subject(),
                        at.minus(REMEMBERED))
                .ifPresent(endpoint -> unanswered(tx, endpoint));
    }

    private static Set<String> numbers(ChannelSettings settings) {
        return Set.copyOf(
                Stream.of(settings.number(), settings.serviceCode())
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    private static Stream<String> lines(Endpoint card) {
        return List.of(card.contact().sms(), card.contact().phone(), card.contact().ussd()).stream()
                .flatMap(Optional::stream);
    }
}
