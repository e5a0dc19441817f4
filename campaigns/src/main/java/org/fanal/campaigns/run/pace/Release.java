package org.fanal.campaigns.run.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many messages of a campaign may leave now, so that those who respond find somebody who
 * answers (campaigns.md 4). It answers when, and never sleeps: same state and instant, same answer.
 *
 * <p>A release may neither fill more than what people can answer, less what comes anyway and what
 * is still expected from earlier messages, nor run faster than the people's own pace, should
 * responses come sooner than believed. Each wave has its pilot, and is reckoned with at the rate of
 * all waves or at its own, whichever is higher: readers are not the same for ever.
 *
 * @param rules what the pace is held to
 * @param audience recipients who wait, and those to whom the wave's messages left
 * @param history what the campaign released and heard so far
 * @param wave the part of it since the last wave began
 * @param outlook who will be there
 * @param judgedFrom when the campaign began, or when a person last let it go on after a stop
 */
public record Release(
        PaceRules rules,
        int audience,
        History history,
        History wave,
        Outlook outlook,
        Instant judgedFrom) {
    /** One chance in ten that the rate is above what is reckoned with. */
    private static final double CAREFUL = 1.281552;

    private static final int LEAST_PILOT = 50;
    private static final double SLOT_HOURS = History.SLOT.toMinutes() / 60.0;

    /** What to do now. */
    public sealed interface Answer {}

    /**
     * Release at most so many, and ask again.
     *
     * @param most 0 or more
     * @param again when; or earlier, once people come on shift or leave
     * @param why the tag of what decides: {@code pilot}, {@code awaits-pilot}, {@code nobody},
     *     {@code full}, {@code paced} or {@code done}
     */
    public record Now(int most, Instant again, String why) implements Answer {}

    /**
     * Release nothing more until a person says so.
     *
     * @param why a tag: {@code abandonment}
     */
    public record Stop(String why) implements Answer {}

    /** How many may leave at that instant. */
    public Answer budget(Instant now) {
        if (Caution.stops(history, rules.bound(), judgedFrom, now)) return new Stop("abandonment");
        long slot = History.number(now);
        Instant next = History.start(slot + 1);
        int released = wave.released();
        if (released >= audience) return new Now(0, next, "done");
        if (outlook.hours().isEmpty() || outlook.hours().getFirst().people() == 0)
            return new Now(0, next, "nobody");
        int pilot = pilot();
        Kernel kernel = Kernel.learnt(history, slot, rules.prior());
        if (released >= pilot) {
            Instant over = awaited(kernel, pilot);
            if (now.isBefore(over)) return new Now(0, over, "awaits-pilot");
        }
        int left = (released < pilot ? pilot : audience) - released;
        int most = Math.min(left, room(kernel, slot));
        if (most == 0) return new Now(0, next, "full");
        return new Now(most, next, released < pilot ? "pilot" : "paced");
    }

    /** How many belong to the pilot wave. */
    public int pilot() {
        return Math.min(
                audience, Math.max(LEAST_PILOT, (int) Math.round(audience * rules.pilot())));
    }

    /** The share of messages that is reckoned to cause a contact: rather too high. */
    public double reckoned(Instant now) {
        long slot = History.number(now);
        return reckoned(Kernel.learnt(history, slot, rules.prior()), slot);
    }

    private double reckoned(Kernel kernel, long slot) {
        return Math.max(upper(history, kernel, slot), upper(wave, kernel, slot));
    }

    private Instant awaited(Kernel kernel, int pilot) {
        OptionalLong last = wave.slotOfRelease(pilot);
        if (last.isEmpty()) return Instant.MIN;
        Instant end = History.start(last.getAsLong() + 1);
        return pilot == audience ? end : end.plus(kernel.until(rules.held()));
    }

    private int room(Kernel kernel, long slot) {
        double rate = reckoned(kernel, slot);
        double factor = Caution.factor(history, rules.bound());
        List<Double> spare = outlook.spare(rules.aim());
        double still = rate * Exposure.of(history, kernel, slot).open() * kernel.hourly();
        double fill = spare.getFirst() * factor - still;
        long ahead = Math.min(spare.size(), hours(kernel.until(1 - rules.bound())));
        for (int hour = 1; hour < ahead; hour++) {
            double left = 1 - kernel.played(Duration.ofHours(hour));
            fill = Math.min(fill, spare.get(hour) * factor / left - still);
        }
        if (fill <= 0) return 0;
        return (int)
                Math.min(
                        fill / (rate * kernel.hourly()),
                        steady(spare.getFirst() * factor / rate, slot));
    }

    /** What may leave in this slot at so many an hour; one at a time where they are few. */
    private double steady(double hourly, long slot) {
        int already = history.slot(slot).released();
        double most = hourly * SLOT_HOURS - already;
        if (most >= 1 || already > 0) return Math.max(0, most);
        Long last = history.slots().isEmpty() ? null : history.slots().floorKey(slot);
        while (last != null && history.slot(last).released() == 0)
            last = history.slots().lowerKey(last);
        return last == null || hourly * SLOT_HOURS * (slot - last) >= 1 ? 1 : 0;
    }

    /**
     * Codes may be lost where people dial the plain number: what comes beyond the forecast, and
     * beyond chance, counts as caused by the campaign.
     */
    private double upper(History of, Kernel kernel, long slot) {
        History.Slot all = of.total();
        double beyond = all.contacts() - all.expected() - 2 * Math.sqrt(all.expected());
        return ResponseRate.of(
                        rules.prior(), Exposure.of(of, kernel, slot), Math.max(all.coded(), beyond))
                .upper(CAREFUL);
    }

    private static long hours(Duration time) {
        return Math.max(1, Math.ceilDiv(time.toMinutes(), 60));
    }
}
