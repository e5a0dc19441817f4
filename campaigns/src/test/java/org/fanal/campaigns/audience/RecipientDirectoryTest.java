package org.fanal.campaigns.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.campaigns.audience.People.enrolment;

import java.util.List;
import java.util.Set;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class RecipientDirectoryTest {
    private static final String AWA = "+221771234501";
    private static final Audience ALL = new Audience("", Set.of(), List.of("fr", "wo"), Set.of());

    @BothEngines
    @DisplayName("R10: a recipient is shown by a masked handle")
    void aRecipientIsShownMasked(TestStore store) {
        People people = new People(store);
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.DESK, people.now()));
        RecipientDirectory directory = directory(people);
        List<RecipientDirectory.View> all = store.read(tx -> directory.list(tx, 0, 10));
        assertThat(all)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.handle()).isEqualTo("…01");
                    assertThat(one.active()).isTrue();
                    assertThat(one.toString()).doesNotContain("77123");
                });
        assertThat(
                        store.<List<RecipientDirectory.View>>read(
                                tx -> directory.list(tx, all.getFirst().id(), 10)))
                .isEmpty();
    }

    @BothEngines
    @DisplayName("R12: who wishes to leave gets no campaign, and no file brings them back")
    void whoLeavesStaysAway(TestStore store) {
        People people = new People(store);
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.DESK, people.now()));
        assertThat(removes(people, false)).isTrue();
        assertThat(people.page(ALL)).isEmpty();
        assertThat(people.enrol(AWA, enrolment("fr", "SN", Source.IMPORT, people.now())))
                .isEqualTo(Enrolled.LEFT);
        assertThat(people.enrol(AWA, enrolment("fr", "SN", Source.OWN_WORD, people.now())))
                .isEqualTo(Enrolled.CHANGED);
        assertThat(people.page(ALL)).hasSize(1);
    }

    @BothEngines
    @DisplayName(
            "R18: who is erased leaves nothing but the stop list's hash, which a file respects")
    void whoIsErasedLeavesNothing(TestStore store) {
        People people = new People(store);
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.DESK, people.now()));
        assertThat(removes(people, true)).isTrue();
        assertThat(people.count("recipient")).isZero();
        assertThat(removes(people, true)).isFalse();
        assertThat(people.enrol(AWA, enrolment("fr", "SN", Source.IMPORT, people.now())))
                .isEqualTo(Enrolled.NEW);
        assertThat(people.page(ALL))
                .singleElement()
                .satisfies(one -> assertThat(one.standing().optedOut()).isTrue());
    }

    private static boolean removes(People people, boolean erase) {
        long awa = people.subject(AWA);
        return people.store.write(tx -> directory(people).remove(tx, awa, erase, people.now()));
    }

    private static RecipientDirectory directory(People people) {
        return new RecipientDirectory(people.store.vault(), people.recipients, people.standings);
    }
}
