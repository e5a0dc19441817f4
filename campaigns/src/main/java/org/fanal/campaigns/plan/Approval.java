package org.fanal.campaigns.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.Tx;

/**
 * The way of a campaign from a draft to its schedule: reviewed, approved by a second person, let
 * start by a person. Who may not approve is held by the update itself, so that neither two at once
 * nor an edit in between get past it. Thread-safe.
 */
public final class Approval {
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
         * @param code {@code state}, {@code revision}, {@code same_person}
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
     * From review to approved, by somebody who neither submitted the campaign nor ever wrote it.
     *
     * @param revision the one that was seen, and alone is approved
     */
    public Outcome approve(Tx tx, String id, int revision, String who) {
        Outcome outcome =
                step(
                        tx,
                        id,
                        revision,
                        new Step(CampaignState.REVIEW, CampaignState.APPROVED, who),
                        """
                        update campaign
                        set state = 'APPROVED', reason = '', approved_by = ?, approved_at = ?,
                            changed_at = ?
                        where id = ? and revision = ? and state = 'REVIEW' and author <> ?
                            and submitted_by <> ?
                            and not exists (select 1 from campaign_change c
                                where c.campaign = campaign.id and c.spec is not null
                                    and c.who = ?)
                        """);
        if (!(outcome instanceof Outcome.Refused)) return outcome;
        boolean stillThere =
                store.find(tx, id)
                        .filter(each -> each.revision() == revision)
                        .filter(each -> each.state() == CampaignState.REVIEW)
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

    /** A person's word to go on. */
    public Outcome resume(Tx tx, String id, String who, String reason) {
        Optional<Campaign> campaign = store.find(tx, id);
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
        List<Finding> blockers =
                readiness.of(tx, campaign.get().spec(), clock.instant()).stream()
                        .filter(Finding::blocks)
                        .toList();
        if (!blockers.isEmpty()) return new Outcome.Blocked(blockers);
        return write(tx, id, revision, step, update);
    }

    private Outcome write(Tx tx, String id, int revision, Step step, String update) {
        long now = clock.instant().toEpochMilli();
        int done =
                step.to() == CampaignState.APPROVED
                        ? tx.update(
                                update,
                                step.who(),
                                now,
                                now,
                                id,
                                revision,
                                step.who(),
                                step.who(),
                                step.who())
                        : tx.update(update, step.who(), now, now, id, revision);
        if (done == 0) return new Outcome.Refused("state", "somebody was faster, look at it again");
        store.note(
                tx,
                id,
                Optional.of(step.from()),
                step.to(),
                new CampaignStore.Note(step.who(), "", null));
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
    private record Step(CampaignState from, CampaignState to, String who) {}

    /** Where a move leads from a state; empty where it leads nowhere. */
    private interface Way {
        Optional<CampaignState> from(CampaignState state);
    }
}
