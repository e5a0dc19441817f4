package org.fanal.campaigns.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;

/**
 * Flags in the ledger who got in touch within 30 days of a wave's start, treated and held out
 * alike, whatever code they used: the only thing kept of it, and cleared once the time is over and
 * the arms are counted. Exercises count nowhere.
 */
public final class Responses implements Consumer {
    /** For how long after a wave's start a contact counts. */
    public static final Duration WINDOW = Duration.ofDays(30);

    private static final int BATCH = 200;
    private static final String IN_AN_ARM = "(state = 'RELEASED' or reason = 'holdout')";

    @Override
    public String name() {
        return "measure.responses";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(ConversationKinds.CONVERSATION_BEGAN);
    }

    @Override
    public Lane lane() {
        return Lane.NORMAL;
    }

    private record Wave(String campaign, long number) {}

    @Override
    public boolean wants(Tx tx, Event event) {
        return !open(tx, event.at()).isEmpty();
    }

    private static List<Wave> open(Tx tx, Instant at) {
        return tx.list(
                "select campaign, number from wave where starts_at <= ? and starts_at > ?"
                        + " order by campaign, number",
                row -> new Wave(row.text("campaign"), row.number("number")),
                at,
                at.minus(WINDOW));
    }

    @Override
    public void take(Tx tx, Event event) {
        List<Wave> open = open(tx, event.at());
        if (open.isEmpty() || Contacts.drill(tx, event.id("conversation"))) return;
        for (Wave wave : open)
            tx.update(
                    "update ledger set responded = 1 where campaign = ? and wave = ? and subject"
                            + " = ? and responded = 0 and "
                            + IN_AN_ARM,
                    wave.campaign(),
                    wave.number(),
                    event.id("subject"));
    }

    /**
     * Counts the arms of waves whose time is over, then clears their flags, some at a time.
     *
     * @return whether there is more to do
     */
    public static boolean close(Tx tx, Instant now) {
        tx.lock("measure close");
        List<Wave> over =
                tx.list(
                        """
                        select w.campaign, w.number from wave w
                        where w.starts_at <= ? and not exists (select 1 from arm_count a
                            where a.campaign = w.campaign and a.wave = w.number)
                        order by w.starts_at limit 1
                        """,
                        row -> new Wave(row.text("campaign"), row.number("number")),
                        now.minus(WINDOW));
        for (Wave wave : over) count(tx, wave);
        int cleared =
                tx.update(
                        """
                        update ledger set responded = 0
                        where (campaign, wave, subject) in (select l.campaign, l.wave, l.subject
                            from arm_count a join ledger l
                                on l.campaign = a.campaign and l.wave = a.wave
                            where a.held_out = 0 and l.responded = 1 limit ?)
                        """,
                        BATCH);
        return !over.isEmpty() || cleared == BATCH;
    }

    private static void count(Tx tx, Wave wave) {
        for (boolean held : new boolean[] {false, true})
            tx.update(
                    "insert into arm_count (campaign, wave, held_out, people, responded)"
                            + " select ?, ?, ?, count(*), coalesce(sum(responded), 0) from ledger"
                            + " where campaign = ? and wave = ? and "
                            + (held ? "reason = 'holdout'" : "state = 'RELEASED'"),
                    wave.campaign(),
                    wave.number(),
                    held,
                    wave.campaign(),
                    wave.number());
    }
}
