package org.fanal.ops.dispatch.team;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Problems;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.Tx;

/**
 * Responders and teams as those who lead see and change them, in the one form of their file. A
 * change counts for the next step of every alert that rings. Phones are taken and never given
 * (R10).
 */
public final class TeamDesk {
    private static final Set<String> SHOWN_ONLY = Set.of("handles", "smsStopped");
    private final TeamStore store;
    private final Supplier<Known> known;

    /**
     * @param known places, routes and channels as they are now
     */
    public TeamDesk(TeamStore store, Supplier<Known> known) {
        this.store = store;
        this.known = known;
    }

    /** Before anything is changed: one at a time. */
    public void lock(Tx tx) {
        tx.lock("teams");
    }

    /** The responders, by id. */
    public List<Map<String, Object>> responders(Tx tx) {
        Teams teams = store.load(tx);
        return store.file(tx).responders().stream()
                .map(card -> shown(card, teams.responder(card.id()).orElseThrow()))
                .sorted(TeamDesk::byId)
                .toList();
    }

    /** The teams, by id. */
    public List<Map<String, Object>> teams(Tx tx) {
        return store.load(tx).teams().stream().map(TeamsForm::of).sorted(TeamDesk::byId).toList();
    }

    /**
     * Reads a responder and keeps them, new or other; without {@code phones} theirs stay.
     *
     * @param problems gets what is wrong: then nothing was kept
     * @return what became of it
     */
    public Kept putResponder(Tx tx, String id, Fields fields, Problems problems) {
        boolean there = store.load(tx).responder(id).isPresent();
        for (String each : SHOWN_ONLY) {
            var _ = fields.any(each);
        }
        boolean keeps = there && !fields.has("phones");
        Optional<ResponderCard> card =
                new ResponderReader(known.get(), problems).read(fields, keeps);
        if (card.isEmpty() || problems.stop()) return Kept.WRONG;
        for (Msisdn phone : card.get().phones())
            if (store.isOfAnother(tx, phone, id)) return Kept.PHONE_TAKEN;
        store.put(tx, card.get(), !keeps);
        return there ? Kept.CHANGED : Kept.NEW;
    }

    /**
     * Reads a team and keeps it, new or other.
     *
     * @param problems gets what is wrong: then nothing was kept
     */
    public Kept putTeam(Tx tx, String id, Fields fields, Problems problems) {
        Teams all = store.load(tx);
        Set<String> responders = new LinkedHashSet<>();
        for (Responder each : all.responders()) responders.add(each.id());
        Optional<Team> team = new TeamReader(known.get(), responders, problems).read(fields);
        if (team.isEmpty() || problems.stop()) return Kept.WRONG;
        store.put(tx, team.get());
        boolean there = all.teams().stream().anyMatch(each -> each.id().equals(id));
        return there ? Kept.CHANGED : Kept.NEW;
    }

    /** What became of it. */
    public enum Kept {
        NEW,
        CHANGED,
        WRONG,
        PHONE_TAKEN
    }

    private static Map<String, Object> shown(ResponderCard card, Responder responder) {
        Map<String, Object> form = new LinkedHashMap<>(TeamsForm.of(card));
        form.remove("phones");
        form.put("handles", card.phones().stream().map(Msisdn::toString).toList());
        form.put("smsStopped", responder.smsStopped());
        return form;
    }

    private static int byId(Map<String, Object> one, Map<String, Object> other) {
        return ("" + one.get("id")).compareTo("" + other.get("id"));
    }
}
