package org.fanal.ops.cli.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import org.fanal.campaigns.run.pace.History;
import org.fanal.campaigns.run.pace.Outlook;
import org.fanal.campaigns.run.pace.PaceRules;
import org.fanal.campaigns.run.pace.Release;

/**
 * Sends a campaign's messages to made-up readers and lets a made-up hotline answer: all at once, or
 * as {@link Release} allows. Same case, same outcome.
 */
final class Simulation {
    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** Half-lives after the last message until its readers have had their time. */
    private static final int AFTER = 10;

    /** A pace that has not sent all by then never will. */
    private static final long LONGEST = Duration.ofDays(60).toMillis();

    private final Case is;
    private final Random random;
    private final Queue queue;
    private final Tally tally = new Tally();
    private final PriorityQueue<Long> responses = new PriorityQueue<>();
    private final NavigableMap<Long, History.Slot> slots = new TreeMap<>();

    private Simulation(Case is) {
        this.is = is;
        random = new Random(is.seed());
        queue = new Queue(is.hotline(), random);
    }

    static Outcome allAtOnce(Case is) {
        Simulation run = new Simulation(is);
        run.send(0, is.messages());
        run.answer(AFTER * is.halfLife().toMillis());
        return run.tally.outcome(Duration.ZERO, false);
    }

    static Outcome paced(Case is) {
        return new Simulation(is).paced();
    }

    private Outcome paced() {
        Outlook.Hour hour = new Outlook.Hour(is.hotline().people(), is.hotline().base());
        Outlook outlook =
                Outlook.steady(is.hotline().handling(), is.hotline().patience(), hour, 24);
        long now = 0;
        long last = 0;
        int left = is.messages();
        boolean stopped = false;
        while (left > 0 && !stopped && now < LONGEST) {
            History history = new History(slots);
            Release release =
                    new Release(PaceRules.USUAL, is.messages(), history, history, outlook, START);
            switch (release.budget(instant(now))) {
                case Release.Now may -> {
                    if (may.most() > 0) last = now;
                    send(now, may.most());
                    left -= may.most();
                    long next = may.again().toEpochMilli() - START.toEpochMilli();
                    answer(next);
                    now = next;
                }
                case Release.Stop _ -> stopped = true;
            }
        }
        answer(last + AFTER * is.halfLife().toMillis());
        return tally.outcome(Duration.ofMillis(last), stopped);
    }

    private void send(long at, int messages) {
        if (messages == 0) return;
        hear(at, new History.Slot(messages, 0, 0, 0, 0));
        tally.sent(at, messages);
        for (int i = 0; i < messages; i++)
            if (random.nextDouble() < is.rate())
                responses.add(at + exponential(is.halfLife().toMillis() / Math.log(2)));
    }

    private long answeredTo;
    private long nextBase = -1;

    /** Lets callers come until an instant. */
    private void answer(long to) {
        if (nextBase < 0) nextBase = base();
        forecast(to);
        while (true) {
            Long response = responses.peek();
            long next = response == null ? nextBase : Math.min(response, nextBase);
            if (next >= to) break;
            boolean coded = response != null && response == next;
            if (coded) {
                var _ = responses.remove();
                hear(next, new History.Slot(0, 1, 0, 0, 0));
            } else {
                nextBase = next + base();
            }
            tally.began(next);
            queue.call(next, ended);
        }
        queue.advance(to, ended);
        answeredTo = to;
    }

    private final Queue.Listener ended =
            new Queue.Listener() {
                @Override
                public void answered(long at) {
                    tally.answered();
                    hear(at, new History.Slot(0, 0, 1, 0, 0));
                }

                @Override
                public void abandoned(long at) {
                    tally.abandoned(at);
                    hear(at, new History.Slot(0, 0, 0, 1, 0));
                }
            };

    private void forecast(long to) {
        double expected = is.hotline().base() * History.SLOT.toMillis() / HOUR;
        for (long at = answeredTo; at < to; at += History.SLOT.toMillis())
            hear(at, new History.Slot(0, 0, 0, 0, expected));
    }

    private void hear(long at, History.Slot slot) {
        var _ = slots.merge(History.number(instant(at)), slot, History.Slot::and);
    }

    private long base() {
        return is.hotline().base() == 0
                ? Long.MAX_VALUE / 4
                : exponential(HOUR / is.hotline().base());
    }

    private long exponential(double meanMillis) {
        return Math.round(-Math.log1p(-random.nextDouble()) * meanMillis);
    }

    private static Instant instant(long millis) {
        return START.plusMillis(millis);
    }

    /** Counts by the hour. */
    private static final class Tally {
        private final List<int[]> hours = new ArrayList<>();
        private int contacts;
        private int answered;
        private int abandoned;

        void sent(long at, int messages) {
            hour(at)[0] += messages;
        }

        void began(long at) {
            hour(at)[1]++;
            contacts++;
        }

        void answered() {
            answered++;
        }

        void abandoned(long at) {
            hour(at)[2]++;
            abandoned++;
        }

        private int[] hour(long at) {
            while (hours.size() <= at / HOUR) hours.add(new int[3]);
            return hours.get((int) (at / HOUR));
        }

        Outcome outcome(Duration sending, boolean stopped) {
            return new Outcome(
                    contacts,
                    answered,
                    abandoned,
                    sending,
                    stopped,
                    hours.stream()
                            .map(each -> new Outcome.Hour(each[0], each[1], each[2]))
                            .toList());
        }
    }
}
