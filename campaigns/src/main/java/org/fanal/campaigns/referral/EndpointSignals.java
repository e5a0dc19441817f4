package org.fanal.campaigns.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
 * What others hear of endpoints. Out of the journal: messages to keepers that never arrive; callers
 * whom nobody answered, who say so in a flow that files a report of the form {@code unanswered}
 * within three days of being told of an endpoint. From whoever rings people: alerts of a line taken
 * in time or not.
 */
public final class EndpointSignals implements Consumer {
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
    private void unanswered(Tx tx, String endpoint) {
        Instant shown =
                endpoints
                        .rows()
                        .hold(tx, endpoint)
                        .flatMap(known -> known.health().track().pass())
                        .map(Health.Sign::at)
                        .orElse(Instant.EPOCH);
        int voices = Doubts.voices(tx, endpoint, shown);
        var _ = endpoints.signal(tx, endpoint, new Signal.Unanswered(clock.instant(), voices));
    }

    @Override
    public String name() {
        return "referral.signals";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(
                OutboundKinds.MESSAGE_FAILED,
                ConversationKinds.REFERRED,
                ConversationKinds.REPORT_FILED);
    }

    @Override
    public boolean wants(Tx tx, Event event) {
        Kind kind = event.kind();
        if (kind.equals(OutboundKinds.MESSAGE_FAILED))
            return event.references().getOrDefault("group", "").startsWith(KeeperPost.GROUP);
        return !kind.equals(ConversationKinds.REPORT_FILED)
                || Filings.hasForm(tx, event.id("filing"), Signal.UNANSWERED);
    }

    @Override
    public void take(Tx tx, Event event) {
        Kind kind = event.kind();
        if (kind.equals(OutboundKinds.MESSAGE_FAILED)) failed(tx, event.text("group"));
        else if (kind.equals(ConversationKinds.REFERRED))
            Doubts.told(tx, event.id("subject"), event.text("endpoint"), event.at());
        else filed(tx, event.id("filing"), event.at());
    }

    private void failed(Tx tx, String group) {
        if (!group.startsWith(KeeperPost.GROUP)) return;
        String endpoint = group.substring(KeeperPost.GROUP.length());
        var _ = endpoints.signal(tx, endpoint, new Signal.Receipt(clock.instant(), false));
    }

    private void filed(Tx tx, long filing, Instant at) {
        Optional<FiledReport> report =
                filings.find(tx, filing)
                        .filter(filed -> !filed.drill())
                        .filter(filed -> filed.filing().form().equals(Signal.UNANSWERED));
        if (report.isEmpty()) return;
        Doubts.take(tx, report.get().subject(), at).ifPresent(each -> unanswered(tx, each));
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
