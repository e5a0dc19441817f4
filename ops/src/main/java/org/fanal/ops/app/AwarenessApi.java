package org.fanal.ops.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanal.campaigns.audience.RecipientDirectory;
import org.fanal.campaigns.audience.contacts.ContactDesk;
import org.fanal.campaigns.audience.contacts.ContactJudge;
import org.fanal.campaigns.audience.contacts.ContactsImport;
import org.fanal.campaigns.audience.focal.FocalPointReader;
import org.fanal.campaigns.audience.focal.FocalPoints;
import org.fanal.campaigns.measure.Codes;
import org.fanal.campaigns.referral.ReferralTables;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.conversation.ConversationTables;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.vault.Ties;
import org.fanal.ops.access.People;
import org.fanal.ops.console.api.CampaignCodes;
import org.fanal.ops.console.api.CampaignRuns;
import org.fanal.ops.console.api.CampaignSteps;
import org.fanal.ops.console.api.CampaignTrials;
import org.fanal.ops.console.api.CampaignsResource;
import org.fanal.ops.console.api.EndpointsResource;
import org.fanal.ops.console.api.FocalPointsResource;
import org.fanal.ops.console.api.RecipientsResource;
import org.fanal.ops.console.api.Resource;
import org.fanal.ops.console.api.StatisticsResource;
import org.fanal.ops.dispatch.DispatchTables;

/** What the API shows and takes of campaigns and of all they stand on. */
final class AwarenessApi {
    /** Who points at a number besides being a recipient. */
    private static final Ties TIES =
            Standings.TIES
                    .and(ConversationTables.TIES)
                    .and(DispatchTables.TIES)
                    .and(ReferralTables.TIES)
                    .and(FocalPoints.TIES);

    private final Hotline.Base base;
    private final Scheduler clock;

    AwarenessApi(Hotline.Base base, Scheduler clock) {
        this.base = base;
        this.clock = clock;
    }

    List<Resource> resources(Referring referring, Listening listening, Campaigning campaigning) {
        return Stream.concat(
                        base.land().resources().stream(),
                        Stream.of(
                                endpoints(referring),
                                recipients(listening),
                                new FocalPointsResource(
                                        listening.focalPoints(),
                                        new FocalPointReader(listening.knowledge()),
                                        listening.sessions()),
                                campaigns(campaigning),
                                new StatisticsResource(_ -> base.land().places(), clock)))
                .toList();
    }

    private Resource endpoints(Referring referring) {
        return new EndpointsResource(
                referring.desk(),
                referring.endpoints(),
                new People(clock, base.storage().ids()),
                clock);
    }

    private Resource recipients(Listening listening) {
        ContactJudge judge = new ContactJudge(listening.knowledge());
        ContactDesk desk = new ContactDesk(base.storage().vault(), listening.recipients(), clock);
        return new RecipientsResource(
                new RecipientDirectory(
                        base.storage().vault(), listening.recipients(), new Standings(), TIES),
                judge,
                desk,
                new ContactsImport(base.storage().database(), judge, desk),
                clock);
    }

    private Resource campaigns(Campaigning campaigning) {
        Set<String> channels =
                base.channels().all().stream()
                        .map(Channel::id)
                        .collect(Collectors.toUnmodifiableSet());
        return new CampaignsResource(
                campaigning.store(),
                _ -> base.land().routes(),
                () -> Set.copyOf(base.scripts().texts().tags()),
                new CampaignsResource.Parts(
                        new CampaignSteps(campaigning.store(), campaigning.approval()),
                        new CampaignTrials(
                                campaigning.store(), campaigning.previews(), campaigning.tests()),
                        new CampaignRuns(campaigning.store(), campaigning.run()),
                        new CampaignCodes(campaigning.store(), new Codes(), () -> channels)));
    }
}
