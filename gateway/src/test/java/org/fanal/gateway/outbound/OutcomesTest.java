package org.fanal.gateway.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fanal.gateway.channel.SendOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {
    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
    private static final Instant LAST = NOW.plus(Duration.ofMinutes(15));
    private static final List<String> ONE = List.of("a");
    private static final List<String> TWO = List.of("a", "b");

    @Test
    void acceptedIsSent() {
        assertThat(next(MessageClass.ALERT, ONE, 0, new SendOutcome.Accepted("x")))
                .isEqualTo(new Step.Sent("x"));
    }

    @ParameterizedTest
    @CsvSource({"ALERT, 5", "REPLY, 5", "REMINDER, 30", "CAMPAIGN, 60"})
    void whatMayBeRetriedIsRetriedByClass(MessageClass messageClass, long seconds) {
        assertThat(next(messageClass, ONE, 0, new SendOutcome.RetryLater("429", Duration.ZERO)))
                .isEqualTo(new Step.Again(NOW.plusSeconds(seconds), 0, false));
    }

    @Test
    void theCarriersOwnPauseIsKept() {
        assertThat(next(MessageClass.REPLY, TWO, 0, retryAfter(Duration.ofMinutes(3))))
                .isEqualTo(new Step.Again(NOW.plus(Duration.ofMinutes(3)), 0, false));
    }

    @Test
    void anAlertDoesNotWaitWhileAnotherWayIsLeft() {
        assertThat(next(MessageClass.ALERT, TWO, 0, retryAfter(Duration.ofMinutes(3))))
                .isEqualTo(new Step.Again(NOW, 1, false));
        assertThat(next(MessageClass.ALERT, TWO, 1, retryAfter(Duration.ofMinutes(3))))
                .isEqualTo(new Step.Again(NOW.plus(Duration.ofMinutes(3)), 0, false));
    }

    @Test
    @DisplayName("R1: a reply that could only be tried again after its window is kept back")
    void aReplyThatCouldLeaveOnlyAfterItsWindowIsKeptBack() {
        Attempt reply = attempt(MessageClass.REPLY, true, ONE, 0, 0);
        assertThat(Outcomes.next(reply, retryAfter(Duration.ofMinutes(15)), NOW))
                .isEqualTo(new Step.Again(LAST, 0, false));
        assertThat(Outcomes.next(reply, retryAfter(Duration.ofMinutes(16)), NOW))
                .isEqualTo(new Step.Suppressed("window"));
    }

    @Test
    @DisplayName("R1: no other channel is tried after the window either")
    void noOtherChannelAfterTheWindow() {
        Attempt reply = attempt(MessageClass.REPLY, true, TWO, 0, 0);
        assertThat(Outcomes.next(reply, new SendOutcome.Refused("403"), LAST.plusMillis(1)))
                .isEqualTo(new Step.Suppressed("window"));
    }

    @Test
    void whatIsNoAnswerToACallerHasNoWindowAndSaysThatItIsTooLate() {
        assertThat(next(MessageClass.REPLY, ONE, 0, retryAfter(Duration.ofMinutes(16))))
                .isEqualTo(new Step.Failed("expired:429"));
        assertThat(next(MessageClass.ALERT, ONE, 0, retryAfter(Duration.ofMinutes(16))))
                .isEqualTo(new Step.Failed("expired:429"));
    }

    @ParameterizedTest
    @CsvSource({"REPLY, true, 22", "REPLY, false, 22", "REMINDER, true, 20", "CAMPAIGN, true, 8"})
    void whatIsOutOfTriesFailsAndSaysSo(MessageClass messageClass, boolean toCaller, int tries) {
        SendOutcome later = new SendOutcome.RetryLater("500", Duration.ZERO);
        Attempt last = new Attempt(1, messageClass, 2, toCaller, ONE, 0, tries, 0, LAST);
        assertThat(Outcomes.next(last, later, NOW)).isEqualTo(new Step.Failed("out-of-tries:500"));
        Attempt before = new Attempt(1, messageClass, 2, toCaller, ONE, 0, tries - 1, 0, LAST);
        assertThat(Outcomes.next(before, later, NOW)).isInstanceOf(Step.Again.class);
    }

    @Test
    void whatLeftInTimeAndIsThenReportedLostHasFailedWheneverThatIsSaid() {
        Attempt reply = attempt(MessageClass.REPLY, true, TWO, 0, 0);
        assertThat(Outcomes.undelivered(reply, "absent", LAST.plusMillis(1)))
                .isEqualTo(new Step.Failed("absent"));
    }

    @Test
    void whereAChannelIsDownTheNextOneIsTriedAtOnceThenTheFirstAgain() {
        SendOutcome down = new SendOutcome.ChannelDown("405");
        assertThat(next(MessageClass.ALERT, TWO, 0, down)).isEqualTo(new Step.Again(NOW, 1, false));
        assertThat(next(MessageClass.ALERT, TWO, 1, down))
                .isEqualTo(new Step.Again(NOW.plusSeconds(5), 0, false));
    }

    @Test
    void refusedGoesByTheNextChannelOrFails() {
        SendOutcome refused = new SendOutcome.Refused("403");
        assertThat(next(MessageClass.REPLY, TWO, 0, refused))
                .isEqualTo(new Step.Again(NOW, 1, false));
        assertThat(next(MessageClass.REPLY, TWO, 1, refused)).isEqualTo(new Step.Failed("403"));
    }

    @Test
    @DisplayName(
            "R9: a caller who opted out at the carrier is not tried again; staff are, elsewhere")
    void optedOutAtTheCarrier() {
        SendOutcome out = new SendOutcome.OptedOut();
        assertThat(Outcomes.next(attempt(MessageClass.REPLY, true, TWO, 0, 0), out, NOW))
                .isEqualTo(new Step.Suppressed("opted-out"));
        assertThat(Outcomes.next(attempt(MessageClass.ALERT, false, TWO, 0, 0), out, NOW))
                .isEqualTo(new Step.Again(NOW, 1, false));
        assertThat(Outcomes.next(attempt(MessageClass.ALERT, false, ONE, 0, 0), out, NOW))
                .isEqualTo(new Step.Failed("opted-out"));
    }

    @Test
    void anUnansweredAlertGoesOnceMoreAndThenNoMore() {
        assertThat(next(MessageClass.ALERT, ONE, 0, new SendOutcome.Unknown("t")))
                .isEqualTo(new Step.Again(NOW, 0, true));
        assertThat(unanswered(MessageClass.ALERT, 1, NOW)).isEqualTo(new Step.Unsure("t"));
    }

    @Test
    @DisplayName("R1: an unanswered reply goes once more, but never after its window")
    void anUnansweredReplyGoesOnceMoreInItsWindow() {
        assertThat(unanswered(MessageClass.REPLY, 0, LAST))
                .isEqualTo(new Step.Again(LAST, 0, true));
        assertThat(unanswered(MessageClass.REPLY, 0, LAST.plusMillis(1)))
                .isEqualTo(new Step.Suppressed("window"));
        assertThat(unanswered(MessageClass.REPLY, 1, NOW)).isEqualTo(new Step.Unsure("t"));
    }

    @Test
    void anUnansweredCampaignMessageIsNeverSentAgain() {
        assertThat(unanswered(MessageClass.CAMPAIGN, 0, NOW)).isEqualTo(new Step.Unsure("t"));
    }

    private static SendOutcome retryAfter(Duration pause) {
        return new SendOutcome.RetryLater("429", pause);
    }

    private static Step next(
            MessageClass messageClass, List<String> channels, int at, SendOutcome outcome) {
        return Outcomes.next(attempt(messageClass, false, channels, at, 0), outcome, NOW);
    }

    private static Step unanswered(MessageClass messageClass, int unknowns, Instant now) {
        Attempt attempt = attempt(messageClass, true, ONE, 0, unknowns);
        return Outcomes.next(attempt, new SendOutcome.Unknown("t"), now);
    }

    private static Attempt attempt(
            MessageClass messageClass,
            boolean toCaller,
            List<String> channels,
            int at,
            int unknowns) {
        return new Attempt(1, messageClass, 2, toCaller, channels, at, 1, unknowns, LAST);
    }
}
