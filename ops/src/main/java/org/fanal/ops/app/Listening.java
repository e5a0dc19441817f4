package org.fanal.ops.app;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fanal.campaigns.audience.AudienceUpkeep;
import org.fanal.campaigns.audience.ClaimConsumer;
import org.fanal.campaigns.audience.Knowledge;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.audience.focal.Confirmations;
import org.fanal.campaigns.audience.focal.FocalClaimant;
import org.fanal.campaigns.audience.focal.FocalPoints;
import org.fanal.campaigns.audience.focal.FocalReader;
import org.fanal.campaigns.audience.focal.FocalReplies;
import org.fanal.campaigns.audience.focal.SessionsDialled;
import org.fanal.campaigns.audience.focal.SessionsHeld;
import org.fanal.campaigns.measure.CodeBook;
import org.fanal.campaigns.referral.DialCodes;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.Scripts;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;

/**
 * Who is on a route, put together: what callers, gateways and focal points say.
 *
 * @param claimants of what focal points write, and of a yes to them; before dispatch's
 */
record Listening(
        Recipients recipients,
        Knowledge knowledge,
        FocalPoints focalPoints,
        SessionsHeld sessions,
        List<Claimant> claimants,
        AudienceUpkeep upkeep) {
    /** Dialled behind the service code, with the number of people behind a star. */
    static final String SESSION = DialCodes.SESSION;

    static Listening of(Hotline.Base base, Outbox outbox, CodeBook codes, Machine machine) {
        Land land = base.land();
        Storage storage = base.storage();
        Channels channels = base.channels();
        Scripts scripts = base.scripts();
        Recipients recipients = new Recipients(machine.random());
        Knowledge knowledge = new Knowledge(land::places, land::routes, scripts::texts);
        FocalPoints points = new FocalPoints(storage.vault());
        SessionsHeld sessions = new SessionsHeld(storage.ids());
        storage.journal()
                .register(
                        new ClaimConsumer(
                                recipients,
                                new Standings(),
                                storage.vault(),
                                knowledge,
                                countries(channels),
                                new SessionsDialled(points, sessions, knowledge)::take));
        FocalReplies replies = new FocalReplies(outbox, scripts::texts);
        Confirmations confirmations =
                new Confirmations(storage.vault(), recipients, replies, machine.scheduler());
        FocalClaimant claimant =
                new FocalClaimant(
                        points,
                        new FocalReader(knowledge, codes::campaign),
                        replies,
                        new FocalClaimant.Desk(
                                storage.vault(), recipients, confirmations, sessions, knowledge),
                        machine.scheduler());
        return new Listening(
                recipients,
                knowledge,
                points,
                sessions,
                List.of(confirmations, claimant),
                new AudienceUpkeep(storage.database(), machine.scheduler()));
    }

    private static Function<String, List<String>> countries(Channels channels) {
        Map<String, List<String>> known =
                channels.all().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Channel::id, channel -> channel.settings().countries()));
        return channel -> known.getOrDefault(channel, List.of());
    }
}
