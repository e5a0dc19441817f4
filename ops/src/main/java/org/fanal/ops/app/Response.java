package org.fanal.ops.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Seeds;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.conversation.Scripts;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.ops.cases.Cases;
import org.fanal.ops.cases.Timeline;
import org.fanal.ops.console.api.Resource;
import org.fanal.ops.console.api.TeamsResource;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.StaffPost;
import org.fanal.ops.dispatch.StaffTexts;
import org.fanal.ops.dispatch.rule.Geography;
import org.fanal.ops.dispatch.setup.Dispatch;
import org.fanal.ops.dispatch.team.Known;
import org.fanal.ops.dispatch.team.TeamDesk;
import org.fanal.ops.dispatch.team.TeamSeed;
import org.fanal.ops.dispatch.team.TeamStore;
import org.fanal.ops.report.ReportConsumer;

/**
 * Reports, cases and dispatch, put together.
 *
 * @param dispatch rings
 * @param teams responders and teams, as the store has them
 */
record Response(Dispatch dispatch, TeamStore teams) {

    static Response of(
            Land land, Storage storage, Outbox outbox, Scripts scripts, Machine machine) {
        TeamStore teams = new TeamStore(storage.vault());
        Cases cases =
                new Cases(storage.vault(), machine.scheduler(), storage.ids(), machine.random());
        Dispatch dispatch =
                new Dispatch(
                        new Parts(
                                teams,
                                cases,
                                new Timeline(storage.journal(), machine.scheduler(), storage.ids()),
                                new StaffTexts(scripts::texts),
                                new StaffPost(outbox, machine.scheduler()),
                                () -> new Geography(land.places(), routes(land))),
                        machine.scheduler(),
                        storage.ids());
        Filings filings = new Filings(storage.vault());
        storage.journal().register(new ReportConsumer(filings, cases, dispatch.escalator()));
        storage.journal().register(dispatch.watch());
        return new Response(dispatch, teams);
    }

    /** What the API shows and takes of teams. */
    List<Resource> resources(Land land, Channels channels) {
        TeamDesk desk =
                new TeamDesk(
                        teams,
                        () ->
                                new Known(
                                        land.places(),
                                        routes(land).keySet(),
                                        channels.all().stream().map(Channel::settings).toList()));
        return List.of(TeamsResource.teams(desk), TeamsResource.responders(desk));
    }

    /** Reads {@code teams.yaml} into a store that has none; afterwards the store is the truth. */
    Future<Void> sow(Deployment deployment, Storage storage, Machine machine) {
        TeamSeed seed = new TeamSeed(teams, machine.scheduler());
        return storage.database()
                .write(tx -> seed.sow(tx, deployment.teams(), deployment.seeds().teamsText()))
                .onSuccess(result -> {
                    if (result == Seeds.Result.CHANGED_SINCE) Land.warn("teams.yaml");
                })
                .mapEmpty();
    }

    private static Map<String, List<String>> routes(Land land) {
        return land.routes().all().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Route::id,
                                route ->
                                        route.waypoints().stream()
                                                .map(waypoint -> waypoint.place())
                                                .toList()));
    }
}
