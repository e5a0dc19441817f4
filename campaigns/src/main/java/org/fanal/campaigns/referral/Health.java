package org.fanal.campaigns.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of an endpoint: a fold over its signals, without a clock. {@link Judgement} says
 * what it means at an instant.
 *
 * @param track how its last passes and failures went
 * @param word when a person last stood for it
 * @param room free places, as last said
 * @param tally alerts of its line in the last 30 days
 * @param maintenanceUntil end of what a person announced
 * @param unreached whether our messages to its keepers do not arrive
 */
public record Health(
        Track track,
        Word word,
        Room room,
        Tally tally,
        Optional<Instant> maintenanceUntil,
        boolean unreached) {

    /** Of an endpoint that nothing has ever shown anything of. */
    public static final Health UNKNOWN =
            new Health(
                    Track.NEW,
                    new Word(Optional.empty(), Optional.empty()),
                    new Room(OptionalInt.empty(), Optional.empty()),
                    new Tally(0, 0),
                    Optional.empty(),
                    false);

    /** One phone says nothing against what somebody who answered has just shown. */
    private static final int ENOUGH_VOICES = 2;

    /**
     * What is known after a signal.
     *
     * @param card which says how many failures are too many
     */
    public Health after(Signal signal, Endpoint card) {
        Instant at = signal.at();
        return switch (signal) {
            case Signal.Answered answered -> answered(answered, card);
            case Signal.Unanswered(Instant _, int voices) ->
                    voices < ENOUGH_VOICES && track.passedLately(at)
                            ? this
                            : with(track.doubted(new Sign(signal.kind(), at)));
            case Signal.CheckedIn(Instant _, OptionalInt free) ->
                    spoken(signal).in(free.isPresent() ? new Room(free, Optional.of(at)) : room);
            case Signal.Attested(Instant _, Instant until) ->
                    spoken(signal).standing(new Word(Optional.of(at), Optional.of(until)));
            case Signal.Vouched _ -> with(Track.working(new Sign(signal.kind(), at))).spokenAt(at);
            case Signal.Probed probed ->
                    switch (probed.outcomeOf()) {
                        case PASSED -> with(track.passed(new Sign(signal.kind(), at), false));
                        case FAILED -> with(track.failed(new Sign(signal.kind(), at), most(card)));
                        case INCONCLUSIVE -> this;
                    };
            case Signal.Receipt(Instant _, boolean arrived) -> reached(arrived);
            case Signal.Maintained(Instant _, Optional<Instant> until) ->
                    new Health(track, word, room, tally, until, unreached);
        };
    }

    /**
     * What is left once the card sends people elsewhere: nothing has shown that it works there.
     * What was announced stays, and so do the alerts counted.
     */
    Health renewed() {
        return new Health(
                Track.NEW, UNKNOWN.word(), UNKNOWN.room(), tally, maintenanceUntil, false);
    }

    /** With the run of passes and failures as it was before. */
    Health keeping(Track before) {
        return with(before);
    }

    /** Whether callers' words, and nothing else, cast doubt on it. */
    boolean doubtedOnly() {
        return track.latch() == Latch.SUSPECT
                && track.fails() == 0
                && track.fail().filter(sign -> sign.kind().equals(Signal.UNANSWERED)).isPresent();
    }

    /** Whether it said that no place is free. */
    public boolean full() {
        return room.free().isPresent() && room.free().getAsInt() == 0;
    }

    /** An alert that is late among many that are not is no failure of the line. */
    private Health answered(Signal.Answered answered, Endpoint card) {
        Sign sign = new Sign(answered.kind(), answered.at());
        Tally counted = tally.with(answered.inTime());
        Health known = new Health(track, word, room, counted, maintenanceUntil, unreached);
        if (answered.inTime()) return known.with(track.passed(sign, false));
        return counted.surelyKept() ? known : known.with(track.failed(sign, most(card)));
    }

    /** A caller who rings in vain is let down at once, so two failures are too many by voice. */
    private static int most(Endpoint card) {
        return card.proof().voice() && card.serves("hotline") ? 2 : 3;
    }

    private Health spoken(Signal signal) {
        return with(track.passed(new Sign(signal.kind(), signal.at()), true))
                .spokenAt(signal.at())
                .reached(true);
    }

    private Health spokenAt(Instant at) {
        Instant last = word.spokenAt().filter(at::isBefore).orElse(at);
        return standing(new Word(Optional.of(last), word.attestedUntil()));
    }

    private Health with(Track next) {
        return new Health(next, word, room, tally, maintenanceUntil, unreached);
    }

    private Health standing(Word next) {
        return new Health(track, next, room, tally, maintenanceUntil, unreached);
    }

    private Health in(Room next) {
        return new Health(track, word, next, tally, maintenanceUntil, unreached);
    }

    private Health reached(boolean arrived) {
        return new Health(track, word, room, tally, maintenanceUntil, !arrived);
    }

    /** With the tally as the days counted give it. */
    Health with(Tally counted) {
        return new Health(track, word, room, counted, maintenanceUntil, unreached);
    }

    /** What the run of passes and failures has settled on. */
    public enum Latch {
        UNVERIFIED,
        WORKS,
        SUSPECT,
        DOWN
    }

    /**
     * A signal that counted.
     *
     * @param kind of the signal
     */
    public record Sign(String kind, Instant at) {}

    /**
     * The run of passes and failures.
     *
     * @param latch what it has settled on
     * @param passes in a row, up to now
     * @param fails in a row, up to now
     * @param pass the last that counted
     * @param fail the last
     * @param downSince when it went down, while it is
     */
    public record Track(
            Latch latch,
            int passes,
            int fails,
            Optional<Sign> pass,
            Optional<Sign> fail,
            Optional<Instant> downSince) {
        static final Track NEW =
                new Track(
                        Latch.UNVERIFIED,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        /** Down for so long it comes back by a person's word alone. */
        static final Duration BY_WORD = Duration.ofHours(24);

        /** So long nobody's word alone outweighs that somebody answered. */
        private static final Duration LATELY = Duration.ofHours(1);

        /** The same kind of sign again so soon says nothing new. */
        static final Duration APART = Duration.ofMinutes(10);

        private static final int ENOUGH = 2;

        static Track working(Sign sign) {
            return new Track(
                    Latch.WORKS, ENOUGH, 0, Optional.of(sign), Optional.empty(), Optional.empty());
        }

        /**
         * One more pass. A person's own word is enough for an endpoint of which nothing bad is
         * known; what failed needs two passes.
         */
        Track passed(Sign sign, boolean byPerson) {
            if (fails == 0 && passes > 0 && again(pass, sign)) return this;
            int run = passes + 1;
            Latch next =
                    switch (latch) {
                        case WORKS -> Latch.WORKS;
                        case UNVERIFIED ->
                                byPerson || run >= ENOUGH ? Latch.WORKS : Latch.UNVERIFIED;
                        case SUSPECT -> run >= ENOUGH ? Latch.WORKS : Latch.SUSPECT;
                        case DOWN ->
                                run >= ENOUGH && !byWordAlone(sign.at()) ? Latch.WORKS : Latch.DOWN;
                    };
            return new Track(
                    next,
                    run,
                    0,
                    Optional.of(sign),
                    fail,
                    next == Latch.DOWN ? downSince : Optional.empty());
        }

        /** One more failure. */
        Track failed(Sign sign, int most) {
            if (fails > 0 && again(fail, sign)) return this;
            int run = fails + 1;
            Latch next = latch == Latch.WORKS ? Latch.SUSPECT : latch;
            if (run >= most) next = Latch.DOWN;
            Optional<Instant> since =
                    next == Latch.DOWN ? downSince.or(() -> Optional.of(sign.at())) : downSince;
            return new Track(next, 0, run, pass, Optional.of(sign), since);
        }

        private static boolean again(Optional<Sign> last, Sign sign) {
            return last.filter(before ->
                            before.kind().equals(sign.kind())
                                    && sign.at().isBefore(before.at().plus(APART)))
                    .isPresent();
        }

        /** Whether people, and no machine of ours, have just shown that it works. */
        boolean passedLately(Instant at) {
            return passes > 0
                    && pass.filter(last ->
                                    !last.kind().equals(Signal.PROBE)
                                            && at.isBefore(last.at().plus(LATELY)))
                            .isPresent();
        }

        /**
         * A caller's word: enough to doubt at once, never enough alone to call it down, since
         * anybody can say it. What failed before is remembered rather than this.
         */
        Track doubted(Sign sign) {
            return new Track(
                    latch == Latch.WORKS ? Latch.SUSPECT : latch,
                    0,
                    fails,
                    pass,
                    fails > 0 ? fail : Optional.of(sign),
                    downSince);
        }

        boolean byWordAlone(Instant at) {
            return downSince.filter(since -> !at.isBefore(since.plus(BY_WORD))).isPresent();
        }
    }

    /**
     * A person's word.
     *
     * @param spokenAt when one last stood for it: a check-in, an attestation, a word
     * @param attestedUntil how long the last attestation holds
     */
    public record Word(Optional<Instant> spokenAt, Optional<Instant> attestedUntil) {}

    /**
     * Free places. They stay as said until a number is said again: whoever was full and says "OK"
     * is full.
     *
     * @param free places; 0: it works, and is full
     * @param saidAt when
     */
    public record Room(OptionalInt free, Optional<Instant> saidAt) {}

    /**
     * Alerts of its line: with few of them a share says little, so Wilson's bounds decide.
     *
     * @param good taken in time
     * @param late not
     */
    public record Tally(int good, int late) {
        private static final double PROMISED = 0.8;

        /** With fewer the run of failures says it: a short outage that is over is not slowness. */
        private static final int ENOUGH = 10;

        Tally with(boolean inTime) {
            return inTime ? new Tally(good + 1, late) : new Tally(good, late + 1);
        }

        /** It is sure, at 95 %, that less than four in five are taken in time. */
        boolean surelyBroken() {
            return good + late >= ENOUGH
                    && Wilson.of(good, good + late, Wilson.SURE).high() < PROMISED;
        }

        /** It is sure, at 95 %, that more than four in five are. */
        boolean surelyKept() {
            return good + late > 0 && Wilson.of(good, good + late, Wilson.SURE).low() >= PROMISED;
        }
    }
}
