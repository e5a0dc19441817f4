package org.fanal.gateway.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.fanal.flows.language.OptOutWords;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;

/** Takes a message that is a stop word and nothing else, or its opposite, in any language (R9). */
final class OptOuts implements Claimant {
    /** The source of a carrier's notice. */
    static final String CARRIER = "carrier";

    /** The source of a call to a channel that takes calls for it. */
    static final String MISSED_CALL = "missed-call";

    /** The source of a code dialled. */
    static final String CODE = "code";

    private final Journal journal;
    private final Outbox outbox;
    private final Standings standings;
    private final InstantSource clock;

    OptOuts(Journal journal, Outbox outbox, Standings standings, InstantSource clock) {
        this.journal = journal;
        this.outbox = outbox;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public boolean claim(Tx tx, IncomingSms sms) {
        if (OptOutWords.out(sms.text())) {
            out(tx, sms.subject(), "word", clock.instant());
            return true;
        }
        if (!OptOutWords.in(sms.text())) return false;
        boolean listed = standings.optIn(tx, sms.subject(), clock.instant());
        // also where a plea took them off the list before: this word is about campaigns
        standings.agreed(tx, sms.subject());
        if (!listed) return false;
        tell(tx, ConversationKinds.OPTED_IN, sms.subject(), "word");
        return true;
    }

    /** Puts the subject on the stop list; what waited for them does not leave. */
    void out(Tx tx, long subject, String source, Instant now) {
        var _ = outbox.cancelFor(tx, subject, "opted-out");
        boolean first = standings.optOut(tx, subject, source, now);
        // a responder who wrote since is not on the list for staff, and is stopped anew
        if (first || source.equals(CARRIER)) tell(tx, ConversationKinds.OPTED_OUT, subject, source);
    }

    private void tell(Tx tx, Kind kind, long subject, String source) {
        var _ =
                journal.append(
                        tx, kind, Map.of("subject", Long.toString(subject), "source", source));
    }
}
