package org.fanal.campaigns.run;

import java.util.function.Supplier;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.route.Routes;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.store.journal.Journal;

/**
 * What runs of campaigns are made of.
 *
 * @param places as they are now
 * @param routes as they are now
 */
public record RunParts(
        CampaignStore campaigns,
        Recipients recipients,
        Outbox outbox,
        Channels channels,
        Supplier<Places> places,
        Supplier<Routes> routes,
        Journal journal) {}
