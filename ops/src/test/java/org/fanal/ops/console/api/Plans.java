package org.fanal.ops.console.api;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fanal.campaigns.audience.Knowledge;
import org.fanal.campaigns.audience.RecipientDirectory;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.audience.contacts.ContactDesk;
import org.fanal.campaigns.audience.contacts.ContactJudge;
import org.fanal.campaigns.audience.contacts.ContactsImport;
import org.fanal.campaigns.audience.focal.FocalPointReader;
import org.fanal.campaigns.audience.focal.FocalPoints;
import org.fanal.campaigns.audience.focal.SessionsHeld;
import org.fanal.campaigns.measure.Codes;
import org.fanal.campaigns.plan.Approval;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.plan.CampaignTexts;
import org.fanal.campaigns.plan.Capacity;
import org.fanal.campaigns.plan.DirectoryContacts;
import org.fanal.campaigns.plan.PlanPorts;
import org.fanal.campaigns.plan.PreviewDesk;
import org.fanal.campaigns.plan.Previews;
import org.fanal.campaigns.plan.Readiness;
import org.fanal.campaigns.plan.TestSends;
import org.fanal.campaigns.referral.EndpointDesk;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.campaigns.referral.Ground;
import org.fanal.campaigns.referral.StoreGate;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.campaigns.route.Waypoint;
import org.fanal.campaigns.run.CampaignLoop;
import org.fanal.campaigns.run.ReleaseBudget;
import org.fanal.campaigns.run.RunParts;
import org.fanal.campaigns.run.RunPorts;
import org.fanal.campaigns.run.Spoken;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.Review;
import org.fanal.flows.language.Wording;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.People;
import org.fanal.ops.access.Role;
import org.fanal.ops.dispatch.team.Known;
import org.fanal.ops.dispatch.team.TeamDesk;
import org.fanal.ops.dispatch.team.TeamStore;

/** Campaigns and what they stand on, over the store of a test: the Atlantic route, one channel. */
final class Plans {
    static final String DRILL = "+221770000099";
    static final String CHANNEL = "at";

    static final String LINE =
            """
            {"id":"line","name":"Ligne verte","needs":["hotline"],"covers":"everywhere",\
            "languages":["fr","wo"],"hours":"24/7",\
            "contact":{"phone":"+221338000001","sms":"21512","ussd":"*384*96#"},\
            "checkIn":{"phones":["+221770000008"],"every":"12h","grace":"2h"}}\
            """;

    static final String AWA =
            """
            {"id":"awa","name":"Awa N.","phones":["+221770000001"],"languages":["fr"],\
            "reach":{"sms":["at-sn"]}}\
            """;

    static final String DAKAR =
            """
            {"id":"dakar","name":"Dakar","agency":"Teranga","kind":"ngo","members":["awa"],\
            "covers":{"places":["SN"]},"roster":{"timeZone":"Africa/Dakar","shifts":\
            [{"days":"Mo,Tu","from":"00:00","to":"24:00","who":["awa"]}]}}\
            """;

    static final String FATOU =
            """
            {"name":"Fatou","phone":"+221770000077","place":"SN-SL","route":"atlantic",\
            "languages":["fr"]}\
            """;

    static final String SEASON =
            """
            {"campaign":"dry-season","objective":"People know the number",\
            "audience":{"route":"atlantic","stages":["origin"],"languages":["fr"]},\
            "requires":[{"need":"hotline"}],"medium":"sms","text":"campaign.dry-season",\
            "window":{"from":"09:00","to":"19:00"},"start":"2026-12-01T09:00"}\
            """;

    private static final String TEXT =
            "Du travail au loin ? Verifiez avant : *384*96#. ARRET pour finir.";

    private static final Places PLACES = Places.of(List.of(place("SN", ""), place("SN-SL", "SN")));

    private static final Routes ROUTES =
            new Routes(
                    List.of(
                            new Route(
                                    "atlantic",
                                    "Atlantic",
                                    List.of(new Waypoint("SN-SL", Stage.ORIGIN)),
                                    List.of())));

    private static final Catalogues CATALOGUES =
            Catalogues.of("fr", List.of(catalogue("fr"), catalogue("wo")), List.of());

    private final TestStore store;
    private final Endpoints endpoints;
    private final Recipients recipients = new Recipients(new Random(3));
    private final Standings standings = new Standings();
    private final Outbox outbox;
    private final CampaignTexts texts = new CampaignTexts(() -> CATALOGUES);
    private final StoreGate gate = new StoreGate(() -> new Ground(PLACES, ROUTES));

    private Plans(TestStore store) {
        this.store = store;
        this.endpoints = new Endpoints(store.vault(), store.journal(), store.ids(), store.clock());
        this.outbox = new Outbox(store.vault(), standings, store.clock(), store.ids());
    }

    /** What the API has of them. */
    static List<Resource> of(TestStore store) {
        Plans plans = new Plans(store);
        return List.of(
                plans.campaigns(),
                plans.endpoints(),
                plans.recipients(),
                plans.focalPoints(),
                plans.teams(),
                plans.responders(),
                new StatisticsResource(_ -> PLACES, store.clock()));
    }

    /** One of each, with something to see in every view; their ids by resource. */
    static Map<String, String> fill(Desk desk, String token) {
        String root = "/api/v1/";
        var _ = desk.send(token, "POST", root + "endpoints", LINE);
        var _ = stands(desk);
        var _ = desk.send(token, "POST", root + "campaigns", SEASON);
        var _ =
                desk.send(
                        token,
                        "POST",
                        root + "campaigns/dry-season/codes",
                        "{\"id\":\"radio\",\"kind\":\"suffix\",\"value\":\"7\",\"what\":\"Radio\"}");
        shut(desk);
        String recipient =
                Desk.json(
                                desk.send(
                                        token,
                                        "POST",
                                        root + "recipients",
                                        "{\"number\":\"+221771234501\",\"language\":\"fr\",\"consent\":\"x\"}"))
                        .getString("id");
        var _ = desk.send(token, "PUT", root + "responders/awa", AWA);
        var _ = desk.send(token, "PUT", root + "teams/dakar", DAKAR);
        var _ = desk.send(token, "PUT", root + "focalpoints/ndar-1", FATOU);
        desk.store.write(tx ->
                tx.update(
                        "insert into session_held (id, focal, place, people, campaign, medium, at)"
                                + " values (7, 'ndar-1', 'SN-SL', 35, '', 'SMS', ?)",
                        desk.store.clock().instant()));
        return Map.of(
                "focalpoints", "ndar-1",
                "responders", "awa",
                "teams", "dakar",
                "alerts", "1001",
                "endpoints", "line",
                "campaigns", "dry-season",
                "recipients", recipient);
    }

    /** Somebody who did not write the line's card stands for it. */
    static HttpResponse<String> stands(Desk desk) {
        String lead = desk.token("second", Role.LEAD);
        return desk.send(lead, "POST", "/api/v1/endpoints/line/attest", "{}");
    }

    /** A cell of the campaign waits for a person's word. */
    static void shut(Desk desk) {
        desk.store.write(tx ->
                tx.update(
                        "insert into campaign_cell (campaign, place, language, state, reason,"
                                + " endpoint, since, passes, needs_person, judged_at) values"
                                + " ('dry-season', 'SN-SL', 'fr', 'PAUSED', 'hotline:down', 'line',"
                                + " ?, 2, 1, ?)",
                        desk.store.clock().instant(),
                        desk.store.clock().instant()));
    }

    private Resource endpoints() {
        return new EndpointsResource(
                new EndpointDesk(
                        endpoints,
                        () -> new Ground(PLACES, ROUTES),
                        () -> Set.of("fr", "wo"),
                        store.clock()),
                endpoints,
                new People(store.clock(), store.ids()),
                store.clock());
    }

    private Resource recipients() {
        ContactJudge judge =
                new ContactJudge(new Knowledge(() -> PLACES, () -> ROUTES, () -> CATALOGUES));
        ContactDesk desk = new ContactDesk(store.vault(), recipients, store.clock());
        return new RecipientsResource(
                new RecipientDirectory(store.vault(), recipients, standings, Standings.TIES),
                judge,
                desk,
                new ContactsImport(store.database(), judge, desk),
                store.clock());
    }

    private Resource teams() {
        return TeamsResource.teams(desk());
    }

    private Resource responders() {
        return TeamsResource.responders(desk());
    }

    private TeamDesk desk() {
        ChannelSettings staff =
                new ChannelSettings(
                        "at-sn",
                        "africastalking",
                        Optional.of("21512"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Set.of(ChannelSettings.Audience.STAFF),
                        10,
                        Limits.USUAL);
        return new TeamDesk(
                new TeamStore(store.vault()),
                () -> new Known(PLACES, Set.of("atlantic"), List.of(staff)));
    }

    private Resource focalPoints() {
        Knowledge knowledge = new Knowledge(() -> PLACES, () -> ROUTES, () -> CATALOGUES);
        return new FocalPointsResource(
                new FocalPoints(store.vault()),
                new FocalPointReader(knowledge),
                new SessionsHeld(store.ids()));
    }

    private Resource campaigns() {
        CampaignStore campaigns = new CampaignStore(store.journal(), store.clock(), store.ids());
        Readiness readiness = new Readiness(ports(), texts);
        return new CampaignsResource(
                campaigns,
                _ -> ROUTES,
                () -> Set.of("fr", "wo"),
                new CampaignsResource.Parts(
                        new CampaignSteps(
                                campaigns, new Approval(campaigns, readiness, store.clock())),
                        trials(campaigns, readiness),
                        new CampaignRuns(campaigns, loop(campaigns, readiness)),
                        new CampaignCodes(campaigns, new Codes(), () -> Set.of(CHANNEL))));
    }

    private CampaignTrials trials(CampaignStore campaigns, Readiness readiness) {
        return new CampaignTrials(
                campaigns,
                new PreviewDesk(
                        store.database(),
                        new Previews(ports(), texts, readiness, store.clock()),
                        store.clock()),
                new TestSends(
                        outbox,
                        store.vault(),
                        texts,
                        ports().sending(),
                        (_, number) -> number.e164().equals(DRILL),
                        store.clock()));
    }

    private CampaignLoop loop(CampaignStore campaigns, Readiness readiness) {
        return new CampaignLoop(
                store.database(),
                store.clock(),
                new RunParts(
                        campaigns,
                        recipients,
                        outbox,
                        new Channels(List.of()),
                        () -> PLACES,
                        () -> new Routes(List.of()),
                        store.journal()),
                new RunPorts(
                        gate,
                        new Spoken(readiness),
                        (_, _, now) -> new ReleaseBudget.Allowance.Some(0, now.plusSeconds(60))));
    }

    private PlanPorts ports() {
        return new PlanPorts(
                _ -> PLACES,
                _ -> ROUTES,
                recipients::page,
                new DirectoryContacts(endpoints),
                gate,
                Capacity.UNKNOWN,
                PlanPorts.Caps.NONE,
                new PlanPorts.Sending("Ligne claire", List.of(channel())));
    }

    private static ChannelSettings channel() {
        return new ChannelSettings(
                CHANNEL,
                "africastalking",
                Optional.of("21512"),
                Optional.of("INFO"),
                Optional.of("*384*96#"),
                List.of("SN"),
                List.of(),
                Set.of(ChannelSettings.Audience.CALLERS),
                10,
                Limits.USUAL);
    }

    private static Place place(String id, String within) {
        return new Place(
                id,
                id,
                List.of(),
                Optional.of(within).filter(w -> !w.isEmpty()),
                "SN",
                14.5,
                -14.5,
                ZoneId.of("Africa/Dakar"),
                Optional.empty());
    }

    private static Catalogue catalogue(String tag) {
        return new Catalogue(
                tag,
                tag,
                tag,
                Optional.of(new Review("x", LocalDate.EPOCH)),
                Map.of("campaign.dry-season", new Wording(TEXT, tag + ".yaml", 1)));
    }
}
