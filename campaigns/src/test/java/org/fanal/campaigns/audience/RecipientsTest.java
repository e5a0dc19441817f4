package org.fanal.campaigns.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.campaigns.audience.People.enrolment;
import static org.fanal.campaigns.audience.People.onRoute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fanal.campaigns.route.Stage;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class RecipientsTest {
    private static final String AWA = "+221771234501";
    private static final String BINTA = "+221771234502";
    private static final String JEAN = "+50937001001";

    @BothEngines
    void anAudienceIsWhoIsOnTheRouteAtItsStagesInItsLanguages(TestStore store) {
        People people = new People(store);
        for (String number : List.of(AWA, BINTA, JEAN)) {
            assertThat(people.enrol(number, enrolment("fr", "SN", Source.IMPORT, people.now())))
                    .isEqualTo(Enrolled.NEW);
        }
        assertThat(people.claim(AWA, Stage.ORIGIN, Evidence.OWN_WORD)).isTrue();
        assertThat(people.claim(BINTA, Stage.TRANSIT, Evidence.IMPORT)).isTrue();

        assertThat(people.page(onRoute(Stage.ORIGIN)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subject()).isEqualTo(people.subject(AWA));
                    assertThat(one.stage()).contains(Stage.ORIGIN);
                    assertThat(one.language()).isEqualTo("fr");
                    assertThat(one.place()).isEqualTo("SN-SL");
                });
        assertThat(people.page(onRoute())).hasSize(2);
        assertThat(people.page(new Audience("", Set.of(), List.of("fr"), Set.of()))).hasSize(3);
        assertThat(people.page(new Audience("", Set.of(), List.of("en"), Set.of()))).isEmpty();
        assertThat(people.page(new Audience("", Set.of(), List.of("fr"), Set.of("HT")))).isEmpty();
    }

    @BothEngines
    void pagesFollowEachOtherAndLeaveNobodyOut(TestStore store) {
        People people = new People(store);
        for (int i = 0; i < 25; i++) {
            String number = "+2217712346" + (10 + i);
            var _ = people.enrol(number, enrolment("wo", "SN", Source.IMPORT, people.now()));
            assertThat(people.claim(number, Stage.ORIGIN, Evidence.IMPORT)).isTrue();
        }
        List<Long> seen = new ArrayList<>();
        long after = 0;
        while (true) {
            long from = after;
            List<Recipient> page =
                    store.read(tx -> people.recipients.page(tx, onRoute(), people.now(), from, 10));
            if (page.isEmpty()) break;
            page.forEach(one -> seen.add(one.subject()));
            after = page.getLast().subject();
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @BothEngines
    void aClaimHoldsThirtyDaysOnTheirOwnWordAndSevenOnTheGatewaysCountry(TestStore store) {
        People people = new People(store);
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.OWN_WORD, people.now()));
        var _ = people.enrol(BINTA, enrolment("fr", "SN", Source.IMPORT, people.now()));
        assertThat(people.claim(AWA, Stage.ORIGIN, Evidence.OWN_WORD)).isTrue();
        assertThat(people.claim(BINTA, Stage.TRANSIT, Evidence.GATEWAY)).isTrue();
        store.clock().advance(Duration.ofDays(7));
        assertThat(people.page(onRoute())).hasSize(1);
        store.clock().advance(Duration.ofDays(23).minusMillis(1));
        assertThat(people.page(onRoute())).hasSize(1);
        store.clock().advance(Duration.ofMillis(1));
        assertThat(people.page(onRoute())).isEmpty();
    }

    @BothEngines
    void theirOwnWordGoesBeforeWhatOthersSayOfThem(TestStore store) {
        People people = new People(store);
        var _ = people.enrol(AWA, enrolment("wo", "SN", Source.OWN_WORD, people.now()));
        assertThat(people.claim(AWA, Stage.ORIGIN, Evidence.OWN_WORD)).isTrue();

        assertThat(people.enrol(AWA, enrolment("fr", "SN", Source.IMPORT, people.now())))
                .isEqualTo(Enrolled.SAME);
        assertThat(people.claim(AWA, Stage.TRANSIT, Evidence.FOCAL_POINT)).isFalse();
        assertThat(people.claim(AWA, Stage.TRANSIT, Evidence.GATEWAY)).isFalse();
        assertThat(people.page(onRoute(Stage.ORIGIN)))
                .singleElement()
                .satisfies(one -> assertThat(one.language()).isEqualTo("wo"));

        assertThat(people.claim(AWA, Stage.DESTINATION, Evidence.OWN_WORD)).isTrue();
        assertThat(people.page(onRoute(Stage.DESTINATION))).hasSize(1);
        store.clock().advance(Duration.ofDays(31));
        assertThat(people.claim(AWA, Stage.TRANSIT, Evidence.GATEWAY)).isTrue();
    }

    @BothEngines
    void whatIsSaidAgainChangesNothing(TestStore store) {
        People people = new People(store);
        Enrolment said = enrolment("fr", "SN", Source.IMPORT, people.now());
        assertThat(people.enrol(AWA, said)).isEqualTo(Enrolled.NEW);
        assertThat(people.claim(AWA, Stage.ORIGIN, Evidence.IMPORT)).isTrue();
        store.clock().advance(Duration.ofDays(3));
        assertThat(people.enrol(AWA, said)).isEqualTo(Enrolled.SAME);
        assertThat(people.claim(AWA, Stage.ORIGIN, Evidence.IMPORT)).isFalse();
        assertThat(people.claim(AWA, Stage.TRANSIT, Evidence.IMPORT)).isTrue();
        assertThat(people.enrol(AWA, enrolment("wo", "SN", Source.IMPORT, people.now())))
                .isEqualTo(Enrolled.CHANGED);
    }

    @BothEngines
    @DisplayName("no trail of a person: one row a route, and none for one who is no recipient")
    void onlyTheCurrentClaimIsKept(TestStore store) {
        People people = new People(store);
        assertThat(people.claim(JEAN, Stage.ORIGIN, Evidence.GATEWAY)).isFalse();
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.OWN_WORD, people.now()));
        for (Stage stage : Stage.values())
            assertThat(people.claim(AWA, stage, Evidence.OWN_WORD)).isTrue();
        assertThat(
                        store.<Long>read(tx ->
                                tx.one(
                                                "select count(*) as n from recipient_route",
                                                r -> r.number("n"))
                                        .orElseThrow()))
                .isEqualTo(1);
    }

    @BothEngines
    @DisplayName("R9: one who said stop is paged with it, so that it can be told who is left out")
    void theStopListIsSeen(TestStore store) {
        People people = new People(store);
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.IMPORT, people.now()));
        long awa = people.subject(AWA);
        assertThat(
                        store.<Boolean>write(
                                tx -> people.standings.optOut(tx, awa, "word", people.now())))
                .isTrue();
        assertThat(people.page(new Audience("", Set.of(), List.of("fr"), Set.of())))
                .singleElement()
                .satisfies(one -> assertThat(one.standing().optedOut()).isTrue());
    }

    @BothEngines
    @DisplayName("R10, R18: one who was erased is in no audience")
    void whoWasErasedIsInNoAudience(TestStore store) {
        People people = new People(store);
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.IMPORT, people.now()));
        assertThat(people.claim(AWA, Stage.ORIGIN, Evidence.IMPORT)).isTrue();
        long awa = people.subject(AWA);
        store.write(tx -> {
            store.vault().erase(tx, awa);
            return true;
        });
        assertThat(people.page(onRoute())).isEmpty();
        assertThat(people.page(new Audience("", Set.of(), List.of("fr"), Set.of()))).isEmpty();
    }
}
