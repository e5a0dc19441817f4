package org.fanal.campaigns.plan;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.plan.Readiness.Judged;
import org.fanal.gateway.store.Tx;

/**
 * The way of a campaign from a draft to its schedule: reviewed, approved by a second person, let
 * start by a person. Who may not approve is held by the update itself, so that neither two at once
 * nor an edit in between get past it. An approval is of every word that leaves and of whom its
 * numbers reach: with others nothing is scheduled or goes on. Thread-safe.
 */
public final class Approval {
    /** Why a campaign that was approved anew is paused still: a person lets it go on. */
    private static final String ANEW = "approved-anew";

    /** Where a campaign may stand that is approved anew. */
    private static final Set<CampaignState> ANEW_IN =
            EnumSet.of(CampaignState.APPROVED, CampaignState.PAUSED);

    private static final Outcome CHANGED =
            new Outcome.Refused(
                    "changed",
                    "its texts, or whom their numbers reach, are not those that were approved: put"
                            + " them back, or have somebody approve it anew");

    private final CampaignStore store;
    private final Readiness readiness;
    private final InstantSource clock;

    public Approval(CampaignStore store, Readiness readiness, InstantSource clock) {
        this.store = store;
        this.readiness = readiness;
        this.clock = clock;
    }

    /** What became of a step. */
    public sealed interface Outcome {
        /** It was taken. */
        record Done() implements Outcome {}

        /** There is no such campaign. */
        record Unknown() implements Outcome {}

        /**
         * It was not.
         *
         * @param code {@code state}, {@code revision}, {@code same_person}, {@code changed}
         * @param what why, and what to do
         */
        record Refused(String code, String what) implements Outcome {}

        /**
         * It was not: something would do harm.
         *
         * @param findings those that block
         */
        record Blocked(List<Finding> findings) implements Outcome {}
    }

    /**
     * From draft to review. A campaign that cannot be approved is not reviewed.
     *
     * @param revision the one that was seen
     */
    public Outcome submit(Tx tx, String id, int revision, String who) {
        return step(
                tx,
                id,
                revision,
                new Step(CampaignState.DRAFT, CampaignState.REVIEW, who),
                """
                update campaign
                set state = 'REVIEW', reason = '', submitted_by = ?, submitted_at = ?,
                    changed_at = ?
                where id = ? and revision = ? and state = 'DRAFT'
                """);
    }

    /**
     * From review to approved, by somebody who neither submitted the campaign nor ever wrote it; or
     * approves anew, where it stands, what says something else than what was approved.
     *
     * @param revision the one that was seen, and alone is approved
     */
    public Outcome approve(Tx tx, String id, int revision, String who) {
        Optional<CampaignState> anew =
                store.find(tx, id)
                        .filter(each -> ANEW_IN.contains(each.state()))
                        .filter(each -> !each.says(readiness.speech(tx, each.spec())))
                        .map(Campaign::state);
        CampaignState from = anew.orElse(CampaignState.REVIEW);
        CampaignState to = anew.orElse(CampaignState.APPROVED);
        Outcome outcome =
                step(
                        tx,
                        id,
                        revision,
                        new Step(from, to, who),
                        """
                        update campaign
                        set state = ?, reason = ?, pledge = ?, approved_by = ?, approved_at = ?,
                            changed_at = ?
                        where id = ? and revision = ? and state = ? and author <> ?
                            and submitted_by <> ?
                            and not exists (select 1 from campaign_change c
                                where c.campaign = campaign.id and c.spec is not null
                                    and c.who = ?)
                        """);
        if (!(outcome instanceof Outcome.Refused)) return outcome;
        boolean stillThere =
                store.find(tx, id)
                        .filter(each -> each.revision() == revision)
                        .filter(each -> each.state() == from)
                        .isPresent();
        return stillThere
                ? new Outcome.Refused(
                        "same_person",
                        "you wrote or submitted this campaign, so somebody else must approve it")
                : outcome;
    }

    /** From approved to scheduled: from its start on it may run. */
    public Outcome schedule(Tx tx, String id, int revision, String who) {
        return step(
                tx,
                id,
                revision,
                new Step(CampaignState.APPROVED, CampaignState.SCHEDULED, who),
                """
                update campaign
                set state = 'SCHEDULED', reason = '', scheduled_by = ?, scheduled_at = ?,
                    changed_at = ?
                where id = ? and revision = ? and state = 'APPROVED'
                """);
    }

    /** Takes it a step back: from review or approval to a draft, from the schedule to approved. */
    public Outcome withdraw(Tx tx, String id, String who, String reason) {
        return move(
                tx,
                id,
                who,
                reason,
                from ->
                        switch (from) {
                            case REVIEW, APPROVED -> Optional.of(CampaignState.DRAFT);
                            case SCHEDULED -> Optional.of(CampaignState.APPROVED);
                            default -> Optional.empty();
                        });
    }

    /** A person's word to stop for now. */
    public Outcome pause(Tx tx, String id, String who, String reason) {
        return move(
                tx,
                id,
                who,
                reason,
                from -> Optional.of(CampaignState.PAUSED).filter(from.next()::contains));
    }

    /** A person's word to go on, with what was approved. */
    public Outcome resume(Tx tx, String id, String who, String reason) {
        Optional<Campaign> campaign = store.find(tx, id);
        boolean changed =
                campaign.filter(each -> each.state() == CampaignState.PAUSED)
                        .filter(each -> !each.says(readiness.speech(tx, each.spec())))
                        .isPresent();
        if (changed) return CHANGED;
        boolean started = campaign.flatMap(each -> each.times().startedAt()).isPresent();
        return move(
                tx,
                id,
                who,
                reason,
                from ->
                        Optional.of(started ? CampaignState.RUNNING : CampaignState.SCHEDULED)
                                .filter(_ -> from == CampaignState.PAUSED));
    }

    /** A person's word to end it for good. */
    public Outcome cancel(Tx tx, String id, String who, String reason) {
        return move(
                tx,
                id,
                who,
                reason,
                from -> Optional.of(CampaignState.CANCELLED).filter(from.next()::contains));
    }

    private Outcome step(Tx tx, String id, int revision, Step step, String update) {
        Optional<Campaign> campaign = store.find(tx, id);
        if (campaign.isEmpty()) return new Outcome.Unknown();
        if (step.who().isBlank()) throw new IllegalArgumentException("nobody takes this step");
        if (campaign.get().state() != step.from()) return notThere(campaign.get());
        if (campaign.get().revision() != revision)
            return new Outcome.Refused(
                    "revision", "it was changed since you saw it, look at it again");
        Judged judged = readiness.judge(tx, campaign.get().spec(), clock.instant());
        if (!judged.blockers().isEmpty()) return new Outcome.Blocked(judged.blockers());
        if (step.to() == CampaignState.SCHEDULED && !campaign.get().says(judged.speech()))
            return CHANGED;
        return write(tx, campaign.get(), step, judged.speech().pledge(), update);
    }

    private Outcome write(Tx tx, Campaign campaign, Step step, Pledge pledge, String update) {
        long now = clock.instant().toEpochMilli();
        String id = campaign.id();
        int revision = campaign.revision();
        String who = step.who();
        int done =
                step.approves()
                        ? tx.update(
                                update,
                                step.to(),
                                step.to() == CampaignState.PAUSED ? ANEW : "",
                                pledge.json(),
                                who,
                                now,
                                now,
                                id,
                                revision,
                                step.from(),
                                who,
                                who,
                                who)
                        : tx.update(update, who, now, now, id, revision);
        if (done == 0) return new Outcome.Refused("state", "somebody was faster, look at it again");
        store.note(
                tx,
                id,
                Optional.of(step.from()),
                step.to(),
                new CampaignStore.Note(who, step.to() == CampaignState.PAUSED ? ANEW : "", null));
        return new Outcome.Done();
    }

    private Outcome move(Tx tx, String id, String who, String reason, Way way) {
        Optional<Campaign> campaign = store.find(tx, id);
        if (campaign.isEmpty()) return new Outcome.Unknown();
        CampaignState from = campaign.get().state();
        Optional<CampaignState> to = way.from(from);
        if (to.isEmpty()) return notThere(campaign.get());
        return store.move(tx, id, from, to.get(), who, reason)
                ? new Outcome.Done()
                : new Outcome.Refused("state", "somebody was faster, look at it again");
    }

    private static Outcome notThere(Campaign campaign) {
        return new Outcome.Refused(
                "state", "it is " + campaign.state().tag() + ", and cannot take this step there");
    }

    /** A step that only a person takes. */
    private record Step(CampaignState from, CampaignState to, String who) {
        boolean approves() {
            return to == CampaignState.APPROVED || to == CampaignState.PAUSED;
        }
    }

    /** Where a move leads from a state; empty where it leads nowhere. */
    private interface Way {
        Optional<CampaignState> from(CampaignState state);
    }
}
