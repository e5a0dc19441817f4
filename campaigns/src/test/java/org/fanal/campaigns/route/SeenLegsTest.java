package org.fanal.campaigns.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.place.Place;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.ConversationTables;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.vault.SubjectKey;
import org.junit.jupiter.api.DisplayName;

final class SeenLegsTest {
    private static final String WAY = "{\"from\":\"A\",\"age\":\"19\",\"via\":\"B\",\"to\":\"C\"}";
    private static final Route ROUTE =
            new Route(
                    "r",
                    "R",
                    List.of(new Waypoint("A", Stage.ORIGIN), new Waypoint("B", Stage.TRANSIT)),
                    List.of(new Leg("A", "B")));
    private long next;

    @BothEngines
    @DisplayName("R21: a leg is shown from eleven on, and when its month is over")
    void aLegIsShownFromElevenOn(TestStore store) {
        SeenLegs seen = open(store);
        for (int i = 0; i < 10; i++) take(store, seen, told(store, i, true, 0, WAY));
        take(store, seen, told(store, 10, true, 0, "{\"from\":\"A\",\"to\":\"B\"}"));
        assertThat(shown(store, seen)).isEmpty();
        store.clock().advance(Duration.ofDays(30));
        assertThat(shown(store, seen))
                .containsExactly(new SeenLegs.Seen("2026-11", new Leg("A", "B"), 11));
    }

    @BothEngines
    @DisplayName("R12: only who said yes to statistics is counted, and the last word holds")
    void onlyWhoSaidYesIsCounted(TestStore store) {
        SeenLegs seen = open(store);
        take(store, seen, told(store, 1, false, 0, WAY));
        take(store, seen, told(store, 2, true, 1, WAY));
        long changed = told(store, 3, true, 0, WAY);
        store.clock().advance(Duration.ofMinutes(1));
        consent(store, subject(store, 3), false);
        take(store, seen, changed);
        assertThat(counted(store, "A", "B")).isEmpty();
        take(store, seen, told(store, 4, true, 0, WAY));
        assertThat(counted(store, "A", "B")).contains(1L);
    }

    @BothEngines
    void aReportThatAmendsAnotherIsNotCountedAgain(TestStore store) {
        SeenLegs seen = open(store);
        consent(store, subject(store, 1), true);
        long conversation = 77;
        long partial = filing(store, 1, conversation, 0, "{\"from\":\"A\",\"via\":\"B\"}");
        take(store, seen, partial);
        store.clock().advance(Duration.ofMinutes(1));
        take(store, seen, filing(store, 1, conversation, 0, WAY));
        assertThat(counted(store, "A", "B")).contains(1L);
        assertThat(counted(store, "B", "C")).contains(1L);
    }

    @BothEngines
    void whatIsNoPlaceIsNoStop(TestStore store) {
        SeenLegs seen = open(store);
        take(store, seen, told(store, 1, true, 0, "{\"from\":\"A\",\"via\":\"X\",\"to\":\"A\"}"));
        take(store, seen, told(store, 2, true, 0, "{\"words\":\"A\"}"));
        Optional<Long> rows =
                store.read(tx -> tx.one("select count(*) as n from seen_leg", r -> r.number("n")));
        assertThat(rows).contains(0L);
    }

    private SeenLegs open(TestStore store) {
        var _ = store.with(ConversationTables.TABLES, RouteTables.TABLES);
        PlaceStore places = new PlaceStore(store.clock());
        store.write(tx -> {
            for (String id : List.of("A", "B", "C")) {
                var _ = places.add(tx, place(id));
            }
            return true;
        });
        return new SeenLegs(new Filings(store.vault()), places, store.clock());
    }

    private static Place place(String id) {
        ZoneId zone = ZoneId.of("Africa/Dakar");
        return new Place(
                id, "At " + id, List.of(), Optional.empty(), "SN", 1, 1, zone, Optional.empty());
    }

    private long told(TestStore store, int caller, boolean yes, int drill, String answers) {
        consent(store, subject(store, caller), yes);
        return filing(store, caller, ++next, drill, answers);
    }

    private long filing(TestStore store, int caller, long conversation, int drill, String answers) {
        long id = ++next;
        store.write(tx -> {
            SubjectKey key = store.vault().subjectOf(tx, number(caller));
            return tx.update(
                    "insert into filing (id, conversation, subject, form, urgency, place, child,"
                            + " police, language, partial, flagged, drill, medium, channel, at,"
                            + " answers) values (?, ?, ?, 'held', 'HIGH', '', 0, 'NOT_ASKED', 'fr',"
                            + " 0, 0, ?, 'USSD', 'at-sn', ?, ?)",
                    id,
                    conversation,
                    key.id(),
                    drill,
                    store.clock().instant(),
                    key.sealText(answers, "filing.answers"));
        });
        return id;
    }

    private void consent(TestStore store, long subject, boolean given) {
        long id = ++next;
        store.write(tx ->
                tx.update(
                        "insert into consent (id, subject, conversation, purpose, given, wording,"
                                + " script, language, channel, at) values (?, ?, 1, 'statistics',"
                                + " ?, 'w', 's', 'fr', 'at-sn', ?)",
                        id,
                        subject,
                        given,
                        store.clock().instant()));
    }

    private static long subject(TestStore store, int caller) {
        return store.<Long>write(tx -> store.vault().subjectOf(tx, number(caller)).id());
    }

    private static Msisdn number(int caller) {
        return Msisdn.parse("+2217700010" + (10 + caller)).orElseThrow();
    }

    private static void take(TestStore store, SeenLegs seen, long filing) {
        Event event =
                new Event(
                        filing,
                        ConversationKinds.REPORT_FILED,
                        store.clock().instant(),
                        Map.of("filing", "" + filing));
        store.write(tx -> {
            seen.take(tx, event);
            return true;
        });
    }

    private static List<SeenLegs.Seen> shown(TestStore store, SeenLegs seen) {
        return store.read(tx -> seen.shown(tx, ROUTE));
    }

    private static Optional<Long> counted(TestStore store, String from, String to) {
        return store.read(tx ->
                tx.one(
                        "select count from seen_leg where origin = ? and target = ?",
                        row -> row.number("count"),
                        from,
                        to));
    }
}
