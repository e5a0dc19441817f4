package org.fanal.campaigns.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.campaigns.audience.People.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.outbound.Message;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Purpose;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.permission.Verdict;
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

    @BothEngines
    @DisplayName("R18: a number that somebody else points at is not erased with the recipient")
    void whoCalledUsIsNotErasedAtTheDesk(TestStore store) {
        People people = new People(store);
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.DESK, people.now()));
        long awa = people.subject(AWA);
        store.write(tx -> {
            people.standings.wrote(tx, awa, people.now());
            return true;
        });
        assertThat(removes(people, true)).isTrue();
        assertThat(people.count("recipient")).isZero();
        assertThat(store.<Boolean>read(tx -> store.vault().subjectIfAny(tx, awa).isPresent()))
                .isTrue();
        assertThat(verdict(people, awa, Purpose.CAMPAIGN))
                .isEqualTo(new Verdict.Refused("no-contact"));
        assertThat(verdict(people, awa, Purpose.DIALOGUE)).isEqualTo(new Verdict.Allowed());
    }

    @BothEngines
    @DisplayName("R9, R12: what is on its way to one who leaves does not leave")
    void whatIsOnItsWayIsTakenBack(TestStore store) {
        People people = new People(store);
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.DESK, people.now()));
        long awa = people.subject(AWA);
        Outbox outbox = new Outbox(store.vault(), people.standings, store.clock(), store.ids());
        store.write(tx -> outbox.add(tx, message(people, awa)));
        assertThat(removes(people, false)).isTrue();
        assertThat(
                        store.<List<String>>read(
                                tx -> tx.list("select state from outbox", r -> r.text("state"))))
                .containsExactly("CANCELLED");
        store.write(tx -> outbox.add(tx, message(people, awa)));
        assertThat(
                        store.<List<String>>read(tx ->
                                tx.list(
                                        "select state from outbox order by id",
                                        row -> row.text("state"))))
                .containsExactly("CANCELLED", "SUPPRESSED");
    }

    private static Message message(People people, long to) {
        return new Message(
                MessageClass.CAMPAIGN,
                to,
                List.of("ch"),
                "come home",
                false,
                Optional.empty(),
                people.now(),
                people.now().plusSeconds(60),
                true,
                false);
    }

    private static Verdict verdict(People people, long subject, Purpose purpose) {
        return Permission.judge(
                1,
                purpose,
                people.store.read(tx -> people.standings.of(tx, subject)),
                people.now());
    }

    private static boolean removes(People people, boolean erase) {
        long awa = people.subject(AWA);
        RecipientDirectory directory = directory(people);
        return people.store.write(tx ->
                directory
                        .of(tx, awa)
                        .filter(one -> directory.remove(tx, one.id(), erase, people.now()))
                        .isPresent());
    }

    private static RecipientDirectory directory(People people) {
        return new RecipientDirectory(
                people.store.vault(), people.recipients, people.standings, Standings.TIES);
    }
}
