package org.fanal.gateway.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.ContactWish.Hours;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class StandingsTest {
    private static final Msisdn NUMBER = new Msisdn("+221771234567");
    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");
    private static final ContactWish YES =
            new ContactWish(true, Optional.of(Medium.SMS), Hours.EVENING);
    private final Standings standings = new Standings();

    @BothEngines
    void whatWasSaidIsReadBack(TestStore store) {
        long subject = subject(store);
        assertThat(read(store, subject)).isEqualTo(Standing.STRANGER);
        store.write(tx -> {
            standings.wrote(tx, subject, TestStore.START);
            standings.wish(tx, subject, YES, DAKAR, TestStore.START);
            return true;
        });
        assertThat(read(store, subject))
                .isEqualTo(
                        new Standing(
                                false,
                                Optional.empty(),
                                0,
                                Optional.of(TestStore.START),
                                Optional.of(
                                        new Permit(
                                                Medium.SMS,
                                                Hours.EVENING,
                                                DAKAR,
                                                TestStore.START.plus(Standings.PERMIT_LASTS))),
                                Optional.empty()));
    }

    @BothEngines
    @DisplayName("R3: a no takes a yes back")
    void noTakesYesBack(TestStore store) {
        long subject = subject(store);
        store.write(tx -> {
            standings.wish(tx, subject, YES, DAKAR, TestStore.START);
            standings.wish(tx, subject, ContactWish.NONE, DAKAR, TestStore.START);
            return true;
        });
        assertThat(read(store, subject).permit()).isEmpty();
    }

    @BothEngines
    @DisplayName("R7: the exit word voids a yes said before; R9: their next message re-opens")
    void hushVoidsTheYesUntilTheyWrite(TestStore store) {
        long subject = subject(store);
        store.write(tx -> {
            standings.wish(tx, subject, YES, DAKAR, TestStore.START);
            standings.hush(tx, subject, Hush.EXIT, 42, TestStore.START);
            return true;
        });
        Standing hushed = read(store, subject);
        assertThat(hushed.hush()).contains(Hush.EXIT);
        assertThat(hushed.farewell()).isEqualTo(42);
        assertThat(hushed.permit()).isEmpty();
        store.write(tx -> {
            standings.wrote(tx, subject, TestStore.START);
            return true;
        });
        assertThat(read(store, subject).hush()).isEmpty();
    }

    @BothEngines
    @DisplayName("R9, R18: the stop list knows the number again after an erasure")
    void stopListOutlivesErasure(TestStore store) {
        long subject = subject(store);
        assertThat(stop(store, subject)).isTrue();
        assertThat(stop(store, subject)).isFalse();
        store.write(tx -> {
            store.vault().erase(tx, subject);
            return true;
        });
        long again = subject(store);
        assertThat(again).isNotEqualTo(subject);
        assertThat(read(store, again).optedOut()).isTrue();
        boolean was = store.write(tx -> standings.optIn(tx, again, TestStore.START));
        assertThat(was).isTrue();
        assertThat(read(store, again).optedOut()).isFalse();
        assertThat(Permission.judge(1, Purpose.CAMPAIGN, read(store, again), TestStore.START))
                .isEqualTo(new Verdict.Refused("no-contact"));
    }

    @BothEngines
    @DisplayName("R2, R7: never and exit hold campaigns back until they agree to campaigns")
    void whoeverWritesAfterTheExitGetsNoCampaign(TestStore store) {
        long subject = subject(store);
        for (Hush hush : Hush.values()) {
            store.write(tx -> {
                standings.agreed(tx, subject);
                standings.hush(tx, subject, hush, 0, TestStore.START);
                standings.wrote(tx, subject, TestStore.START.plusSeconds(60));
                return true;
            });
            Standing wrote = read(store, subject);
            assertThat(wrote.hush()).isEmpty();
            assertThat(Permission.judge(1, Purpose.CAMPAIGN, wrote, TestStore.START))
                    .isEqualTo(new Verdict.Refused("no-contact"));
        }
    }

    @BothEngines
    @DisplayName("R3: a no to contact is kept, until they agree to campaigns themselves")
    void noIsKept(TestStore store) {
        long subject = subject(store);
        store.write(tx -> {
            standings.wish(tx, subject, ContactWish.NONE, DAKAR, TestStore.START);
            return true;
        });
        assertThat(read(store, subject).refusedAt()).contains(TestStore.START);
        store.write(tx -> {
            standings.wrote(tx, subject, TestStore.START.plusSeconds(60));
            return true;
        });
        assertThat(read(store, subject).refusedAt()).contains(TestStore.START);
        store.write(tx -> {
            standings.agreed(tx, subject);
            return true;
        });
        assertThat(read(store, subject).refusedAt()).isEmpty();
    }

    @BothEngines
    @DisplayName("R3: a yes to messages ends a no; a yes to calls alone is a no to messages")
    void yesEndsANo(TestStore store) {
        long subject = subject(store);
        ContactWish calls = new ContactWish(true, Optional.of(Medium.VOICE), Hours.ANY);
        store.write(tx -> {
            standings.wish(tx, subject, ContactWish.NONE, DAKAR, TestStore.START);
            standings.wish(tx, subject, YES, DAKAR, TestStore.START);
            return true;
        });
        assertThat(read(store, subject).refusedAt()).isEmpty();
        store.write(tx -> {
            standings.wish(tx, subject, calls, DAKAR, TestStore.START);
            return true;
        });
        assertThat(read(store, subject).refusedAt()).contains(TestStore.START);
    }

    @BothEngines
    @DisplayName("R9: who said stop and writes again is answered, and still gets no campaign")
    void stopOutlastsAReopening(TestStore store) {
        long subject = subject(store);
        assertThat(stop(store, subject)).isTrue();
        assertThat(store.<Boolean>write(tx -> standings.optIn(tx, subject, TestStore.START)))
                .isTrue();
        Standing again = read(store, subject);
        assertThat(again.optedOut()).isFalse();
        assertThat(Permission.judge(1, Purpose.CAMPAIGN, again, TestStore.START))
                .isEqualTo(new Verdict.Refused("no-contact"));
    }

    private boolean stop(TestStore store, long subject) {
        return store.write(tx -> standings.optOut(tx, subject, "word", TestStore.START));
    }

    private long subject(TestStore store) {
        var _ = store.with(Standings.TABLES).vault();
        return store.write(tx -> store.vault().subjectOf(tx, NUMBER).id());
    }

    private Standing read(TestStore store, long subject) {
        return store.read(tx -> standings.of(tx, subject));
    }
}
