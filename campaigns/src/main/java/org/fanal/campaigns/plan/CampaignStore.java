package org.fanal.campaigns.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns in the store. Every change of state is one conditional update, so that of two who move
 * a campaign at once one is told that it was too late. Thread-safe.
 */
public final class CampaignStore {
    /** The tables of this package. */
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "plan", "org/fanal/campaigns/plan/migrations", List.of("0001-campaign.sql"));

    /** Where what a campaign says may still be changed; any change makes it a draft again. */
    private static final Set<CampaignState> WRITABLE =
            EnumSet.of(CampaignState.DRAFT, CampaignState.REVIEW, CampaignState.APPROVED);

    private static final String NOT_SUBMITTED =
            "update campaign set submitted_by = null, submitted_at = null, approved_by = null,"
                    + " approved_at = null, pledge = null where id = ?";
    private static final String NOT_SCHEDULED =
            "update campaign set scheduled_by = null, scheduled_at = null where id = ?";

    private final Journal journal;
    private final InstantSource clock;
    private final IdSource ids;

    public CampaignStore(Journal journal, InstantSource clock, IdSource ids) {
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /** One campaign. */
    public Optional<Campaign> find(Tx tx, String id) {
        return tx.one(CampaignRows.CAMPAIGN + "where id = ?", CampaignRows::campaign, id);
    }

    /**
     * Campaigns by id.
     *
     * @param states those to give; empty: all
     * @param after id of the last one of the page before; empty for the first page
     */
    public List<Campaign> list(Tx tx, Set<CampaignState> states, String after, int limit) {
        Collection<CampaignState> among =
                states.isEmpty() ? EnumSet.allOf(CampaignState.class) : states;
        return tx.list(
                CampaignRows.CAMPAIGN
                        + "where id > ? and state in ("
                        + words(among)
                        + ") order by id limit ?",
                CampaignRows::campaign,
                after,
                limit);
    }

    /** Ids of those in these states, in order; what they are is not read. */
    public List<String> ids(Tx tx, Set<CampaignState> states) {
        return tx.list(
                "select id from campaign where state in (" + words(states) + ") order by id",
                row -> row.text("id"));
    }

    /** What was done to a campaign, in order. */
    public List<CampaignChange> changes(Tx tx, String id, int after, int limit) {
        return tx.list(
                CampaignRows.CHANGE + "where campaign = ? and number > ? order by number limit ?",
                CampaignRows::change,
                id,
                after,
                limit);
    }

    /**
     * Adds a draft.
     *
     * @return false where there is a campaign of that id
     */
    public boolean create(Tx tx, CampaignSpec spec, String who) {
        Instant now = clock.instant();
        String json = CampaignWriter.json(spec);
        int made =
                tx.update(
                        """
                        insert into campaign (id, spec, revision, state, reason, author,
                            created_at, changed_at)
                        values (?, ?, 1, 'DRAFT', '', ?, ?, ?)
                        on conflict (id) do nothing
                        """,
                        spec.id(),
                        json,
                        who,
                        now,
                        now);
        if (made == 0) return false;
        note(tx, spec.id(), Optional.empty(), CampaignState.DRAFT, new Note(who, "", json));
        return true;
    }

    /**
     * Writes a campaign anew. Whatever was reviewed or approved was what stood before, so it is a
     * draft again.
     *
     * @param revision the one that the writer saw
     * @return false where there is another revision by now, or where it has been scheduled
     */
    public boolean save(Tx tx, CampaignSpec spec, int revision, String who) {
        Optional<CampaignState> from = state(tx, spec.id());
        if (from.isEmpty() || !WRITABLE.contains(from.get())) return false;
        String json = CampaignWriter.json(spec);
        int saved =
                tx.update(
                        """
                        update campaign
                        set spec = ?, revision = revision + 1, state = 'DRAFT', reason = '',
                            author = ?, submitted_by = null, submitted_at = null,
                            approved_by = null, approved_at = null, pledge = null,
                            scheduled_by = null, scheduled_at = null, changed_at = ?
                        where id = ? and revision = ? and state = ?
                        """,
                        json,
                        who,
                        clock.instant(),
                        spec.id(),
                        revision,
                        from.get());
        if (saved == 0) return false;
        note(tx, spec.id(), from, CampaignState.DRAFT, new Note(who, "", json));
        return true;
    }

    /**
     * Moves a campaign on: what people and the program do but submit, approve and schedule, which
     * {@link Approval} alone does.
     *
     * @param who name of somebody of staff; empty for the program
     * @param reason why; kept with it
     * @return false where it was not in {@code from} any more
     */
    public boolean move(
            Tx tx, String id, CampaignState from, CampaignState to, String who, String reason) {
        if (!from.next().contains(to) || byApproval(from, to))
            throw new IllegalArgumentException(from.tag() + " is not moved to " + to.tag());
        Instant now = clock.instant();
        boolean ended = to.next().isEmpty();
        int moved =
                tx.update(
                        """
                        update campaign
                        set state = ?, reason = ?, changed_at = ?,
                            started_at = coalesce(started_at, ?), ended_at = ?
                        where id = ? and state = ?
                        """,
                        to,
                        reason,
                        now,
                        to == CampaignState.RUNNING ? now : null,
                        ended ? now : null,
                        id,
                        from);
        if (moved == 0) return false;
        if (to == CampaignState.DRAFT) tx.update(NOT_SUBMITTED, id);
        if (to == CampaignState.APPROVED) tx.update(NOT_SCHEDULED, id);
        note(tx, id, Optional.of(from), to, new Note(who, reason, null));
        return true;
    }

    /**
     * Notes what a person did to a campaign that leaves it where it is.
     *
     * @param who name of somebody of staff
     * @param what kept with it
     */
    public void remark(Tx tx, String id, String who, String what) {
        state(tx, id).ifPresent(at -> note(tx, id, Optional.of(at), at, new Note(who, what, null)));
    }

    /** Notes a change whose update was done, tells the journal, wakes whoever waits for it. */
    void note(Tx tx, String id, Optional<CampaignState> from, CampaignState to, Note note) {
        tx.update(
                """
                insert into campaign_change (id, campaign, number, revision, from_state, to_state,
                    who, reason, spec, at)
                select ?, id,
                    (select coalesce(max(number), 0) + 1 from campaign_change where campaign = ?),
                    revision, ?, ?, ?, ?, ?, ?
                from campaign where id = ?
                """,
                ids.next(),
                id,
                from.map(CampaignState::name).orElse(null),
                to,
                note.who(),
                note.reason(),
                note.spec(),
                clock.instant(),
                id);
        if (from.isPresent() && from.get() != to) {
            var _ =
                    journal.append(
                            tx,
                            PlanKinds.CAMPAIGN_MOVED,
                            Map.of("campaign", id, "from", from.get().tag(), "to", to.tag()));
        }
        tx.wake(Topic.CAMPAIGNS);
    }

    private static String words(Collection<CampaignState> states) {
        return states.stream()
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", "));
    }

    private static Optional<CampaignState> state(Tx tx, String id) {
        return tx.one(
                "select state from campaign where id = ?",
                row -> row.value("state", CampaignState.class),
                id);
    }

    private static boolean byApproval(CampaignState from, CampaignState to) {
        return switch (to) {
            case REVIEW -> true;
            case APPROVED -> from == CampaignState.REVIEW;
            case SCHEDULED -> from == CampaignState.APPROVED;
            default -> false;
        };
    }

    /** Who did it, why, and what they wrote, if they wrote something. */
    record Note(String who, String reason, @Nullable String spec) {}
}
