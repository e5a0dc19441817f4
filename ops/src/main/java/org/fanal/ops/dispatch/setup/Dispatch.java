package org.fanal.ops.dispatch.setup;

import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.alert.AlertLoop;
import org.fanal.ops.dispatch.alert.Escalator;
import org.fanal.ops.dispatch.alert.Hands;
import org.fanal.ops.dispatch.reply.StaffReplies;
import org.fanal.ops.dispatch.watch.Notices;
import org.fanal.ops.dispatch.watch.Supervisors;

/** Dispatch, put together. */
public final class Dispatch {
    private final Parts parts;
    private final Scheduler scheduler;
    private final Escalator escalator;
    private final StaffReplies replies;
    private final Supervisors supervisors;

    public Dispatch(Parts parts, Scheduler scheduler, IdSource ids) {
        this.parts = parts;
        this.scheduler = scheduler;
        this.supervisors = new Supervisors(parts, new Notices(scheduler, ids), scheduler);
        this.escalator = new Escalator(parts, supervisors, scheduler, ids);
        Hands hands = new Hands(parts, escalator, scheduler);
        this.replies = new StaffReplies(parts, hands, supervisors, scheduler);
    }

    /** Rings for reports. */
    public Escalator escalator() {
        return escalator;
    }

    /** Takes what responders write; goes before the stop words of callers. */
    public Claimant claimant() {
        return replies;
    }

    /** To be registered with the journal before the first event. */
    public Consumer watch() {
        return new JournalWatch(parts.teams(), escalator, replies, supervisors);
    }

    /** To be started, and woken on {@code Topic.ALERTS}. */
    public DueLoop loop(Database database) {
        return new AlertLoop(database, escalator, parts.cases(), scheduler).loop();
    }
}
