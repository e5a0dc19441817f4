package org.fanal.campaigns.route;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.model.Purpose;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.FiledReport;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;

/**
 * Counts by month the ways that reports tell of: from one place told to the next. Only of callers
 * who said yes to {@code statistics} (R12), never of exercises, and no trail of a person is kept:
 * the counts alone. Shown from eleven on, when the month is over (R21): a count that grows before
 * one's eyes would tell of a single caller.
 */
public final class SeenLegs implements Consumer {
    /** The least count shown (R21). */
    public static final int LEAST = 11;

    private final Filings filings;
    private final PlaceStore places;
    private final InstantSource clock;

    public SeenLegs(Filings filings, PlaceStore places, InstantSource clock) {
        this.filings = filings;
        this.places = places;
        this.clock = clock;
    }

    /**
     * A leg seen often enough to be shown.
     *
     * @param month as {@code 2026-11}
     */
    public record Seen(String month, Leg leg, long count) {}

    @Override
    public String name() {
        return "seen-legs";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(ConversationKinds.REPORT_FILED);
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public boolean wants(Tx tx, Event event) {
        return Filings.everAgreed(tx, event.id("filing"), Purpose.STATISTICS);
    }

    @Override
    public void take(Tx tx, Event event) {
        long id = event.id("filing");
        FiledReport filed = filings.find(tx, id).orElse(null);
        if (filed == null || filed.drill() || !agreed(tx, filed.subject())) return;
        Set<Leg> fresh = new HashSet<>(legs(tx, filed.filing()));
        // a report that amends another tells the same way again
        for (long earlier : before(tx, id))
            filings.find(tx, earlier).ifPresent(e -> fresh.removeAll(legs(tx, e.filing())));
        for (Leg leg : fresh) count(tx, month(event.at()), leg);
    }

    /** The last decision holds; two at one instant are a no. */
    private static boolean agreed(Tx tx, long subject) {
        return tx.one(
                        "select given from consent where subject = ? and purpose = ?"
                                + " order by at desc, given limit 1",
                        row -> row.flag("given"),
                        subject,
                        Purpose.STATISTICS.tag())
                .orElse(false);
    }

    private static List<Long> before(Tx tx, long filing) {
        return tx.list(
                "select e.id from filing f join filing e on e.conversation = f.conversation"
                        + " and e.id <> f.id and e.at <= f.at where f.id = ?",
                row -> row.number("id"),
                filing);
    }

    private List<Leg> legs(Tx tx, Filing filing) {
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, String> answer : filing.answers().entrySet()) {
            String place = answer.getValue();
            boolean again = !told.isEmpty() && told.getLast().equals(place);
            if (!again && places.knows(tx, place)) told.add(place);
        }
        List<Leg> legs = new ArrayList<>();
        for (int i = 1; i < told.size(); i++) legs.add(new Leg(told.get(i - 1), told.get(i)));
        return legs;
    }

    private static void count(Tx tx, String month, Leg leg) {
        tx.update(
                "insert into seen_leg (month, origin, target, count) values (?, ?, ?, 1)"
                        + " on conflict (month, origin, target)"
                        + " do update set count = seen_leg.count + 1",
                month,
                leg.from(),
                leg.to());
    }

    /** What may be shown of the legs that touch a route, the newest month first. */
    public List<Seen> shown(Tx tx, Route route) {
        return tx
                .list(
                        "select month, origin, target, count from seen_leg"
                                + " where count >= ? and month < ?"
                                + " order by month desc, count desc, origin, target",
                        row ->
                                new Seen(
                                        row.text("month"),
                                        new Leg(row.text("origin"), row.text("target")),
                                        row.number("count")),
                        LEAST,
                        month(clock.instant()))
                .stream()
                .filter(seen -> route.passes(seen.leg().from()) || route.passes(seen.leg().to()))
                .toList();
    }

    private static String month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC)).toString();
    }
}
