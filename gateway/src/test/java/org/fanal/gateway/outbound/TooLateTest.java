package org.fanal.gateway.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.pace.Backoff;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** Answers whose carrier is down for long: out of time, or out of tries. */
class TooLateTest {

    @BothEngines
    @DisplayName("R1: a reply whose carrier is down is tried until its window is over")
    void aReplyIsTriedUntilItsWindowIsOver(TestStore store) {
        PostOffice office = new PostOffice(store);
        long _ = office.caller();
        office.first.answers(_ -> new SendOutcome.RetryLater("500", Duration.ZERO));
        long id = office.reply("one");
        office.advance(Duration.ofMinutes(14));
        assertThat(office.state(id)).isEqualTo("queued");
        office.advance(Duration.ofMinutes(2));
        assertThat(office.state(id)).isEqualTo("suppressed(window)");
        int tries = office.first.sent().size();
        office.advance(Duration.ofHours(1));
        assertThat(office.first.sent()).hasSize(tries);
        assertThat(office.events(OutboundKinds.MESSAGE_FAILED)).isEmpty();
    }

    @BothEngines
    void aReplyToStaffIsTriedOftenAndThenSaysThatItIsOutOfTries(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.answers(_ -> new SendOutcome.RetryLater("500", Duration.ZERO));
        long id = office.answer("1A is yours");
        office.advance(Duration.ofMinutes(30));
        assertThat(office.state(id)).isEqualTo("failed(out-of-tries:500)");
        assertThat(office.first.sent()).hasSize(Backoff.REPLY.most());
        assertThat(office.events(OutboundKinds.MESSAGE_FAILED)).hasSize(1);
    }
}
