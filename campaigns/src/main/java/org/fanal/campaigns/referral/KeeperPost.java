package org.fanal.campaigns.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.Templates;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.outbound.Message;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.store.Tx;

/**
 * Writes to keepers, in the first of their endpoint's languages that has the text. They are staff:
 * what they get names their endpoint and nothing else.
 */
public final class KeeperPost {
    /** Before the ids of endpoints in the groups of messages about them. */
    static final String GROUP = "endpoint:";

    private static final Duration REPLY_LASTS = Duration.ofHours(1);
    private final Outbox outbox;
    private final Channels channels;
    private final Supplier<Catalogues> catalogues;
    private final InstantSource clock;

    /**
     * @param catalogues as they are now: they may be reloaded
     */
    public KeeperPost(
            Outbox outbox,
            Channels channels,
            Supplier<Catalogues> catalogues,
            InstantSource clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** Answers what a keeper wrote, by the channel it came in by. */
    void answer(Tx tx, long subject, String channel, String text) {
        long _ =
                send(
                        tx,
                        MessageClass.REPLY,
                        subject,
                        List.of(channel),
                        text,
                        Optional.empty(),
                        clock.instant().plus(REPLY_LASTS));
    }

    /**
     * Reminds a keeper; false where no channel writes to their number.
     *
     * @param until after which it says nothing true
     */
    boolean remind(Tx tx, long subject, Msisdn number, Endpoint card, Instant until) {
        List<String> ways = ways(number);
        if (ways.isEmpty()) return false;
        long _ =
                send(
                        tx,
                        MessageClass.REMINDER,
                        subject,
                        ways,
                        text(card, "keeper.remind", Map.of("name", card.name())),
                        Optional.of(GROUP + card.id()),
                        until);
        return true;
    }

    /**
     * Texts a code to a line, which is to come back.
     *
     * @return the message's id; empty where no channel writes to that number
     */
    Optional<Long> probe(
            Tx tx, long subject, Msisdn line, Endpoint card, String token, Instant until) {
        List<String> ways = ways(line);
        if (ways.isEmpty()) return Optional.empty();
        return Optional.of(
                send(
                        tx,
                        MessageClass.REMINDER,
                        subject,
                        ways,
                        text(card, "keeper.probe", Map.of("code", token)),
                        Optional.empty(),
                        until));
    }

    /** The text of a key in a language of the endpoint's. */
    String text(Endpoint card, String key, Map<String, String> variables) {
        Catalogues texts = catalogues.get();
        String language =
                card.service().languages().stream()
                        .filter(tag -> texts.missing(List.of(key), tag, Medium.SMS).isEmpty())
                        .findFirst()
                        .orElse(texts.defaultTag());
        String template =
                texts.find(key, language, Medium.SMS)
                        .orElseThrow(() -> new IllegalStateException("no text for " + key));
        return Templates.render(template, variables);
    }

    /** Channels that take answers, those for staff first. */
    private List<String> ways(Msisdn number) {
        return Stream.of(Audience.STAFF, Audience.CALLERS)
                .flatMap(audience -> channels.forCountry(number.country(), audience).stream())
                .filter(channel -> channel.settings().number().isPresent())
                .map(Channel::id)
                .distinct()
                .toList();
    }

    private long send(
            Tx tx,
            MessageClass messageClass,
            long subject,
            List<String> ways,
            String text,
            Optional<String> group,
            Instant until) {
        return outbox.add(
                tx,
                new Message(
                        messageClass,
                        subject,
                        ways,
                        text,
                        true,
                        group,
                        clock.instant(),
                        until,
                        false,
                        false));
    }
}
