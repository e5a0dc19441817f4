package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fanal.campaigns.referral.Cell;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.outbound.Message;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.store.Tx;

/**
 * The way of a campaign's messages into the outbox, and back out of it. Only so many wait there as
 * leave within seconds, so that a pause is felt at once.
 */
final class Outgoings {
    private static final Duration AHEAD = Duration.ofSeconds(15);
    private static final int MOST = 1_000;
    private static final Duration SOONEST = Duration.ofMillis(50);

    private final Outbox outbox;
    private final Channels channels;

    Outgoings(Outbox outbox, Channels channels) {
        this.outbox = outbox;
        this.channels = channels;
    }

    /** The channels to people of a country, in order; none: they cannot be written to. */
    List<Channel> channels(String country) {
        return channels.forCountry(country, Audience.CALLERS);
    }

    /** How many more segments of campaigns may wait for the channel. */
    int room(Tx tx, Channel channel) {
        long waiting =
                tx.one(
                                """
                                select coalesce(sum(segments), 0) as waiting from outbox
                                where state = 'QUEUED' and channel = ? and rank = ?
                                """,
                                row -> row.number("waiting"),
                                channel.id(),
                                MessageClass.CAMPAIGN.rank())
                        .orElse(0L);
        return (int) Math.max(0, most(channel) - waiting);
    }

    /** When there will be room again, where there is none. */
    Instant roomAgain(Channel channel, Instant now) {
        double seconds = most(channel) / 2.0 / channel.settings().segmentsPerSecond();
        Duration wait = Duration.ofMillis((long) (seconds * 1000));
        return now.plus(wait.compareTo(SOONEST) < 0 ? SOONEST : wait);
    }

    private static int most(Channel channel) {
        double ahead = AHEAD.toSeconds() * channel.settings().segmentsPerSecond();
        return (int) Math.max(1, Math.min(MOST, ahead));
    }

    List<Long> add(Tx tx, List<Message> messages) {
        return outbox.addAll(tx, messages);
    }

    /** By what the messages of a cell are taken back. */
    static String group(String campaign, Cell cell) {
        return "campaign:" + campaign + ":" + cell.place() + ":" + cell.language();
    }

    /** Ids of the messages taken back before any try; what was tried is cancelled. */
    List<Long> recall(Tx tx, String campaign, Cell cell, String reason) {
        return outbox.recall(tx, group(campaign, cell), reason);
    }

    /** The cells of a campaign of which something waits or is on its way, by their groups. */
    static List<String> groups(Tx tx, String campaign) {
        return tx.list(
                """
                select distinct grp from outbox
                where grp is not null and state in ('QUEUED', 'SENDING') and cancel is null
                    and grp >= ? and grp < ?
                """,
                row -> row.text("grp"),
                "campaign:" + campaign + ":",
                "campaign:" + campaign + ";");
    }
}
