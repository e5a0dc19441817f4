package org.fanal.ops.dispatch.watch;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.Happening;
import org.fanal.ops.cases.Timeline.AlertRef;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.StaffTexts.About;
import org.fanal.ops.dispatch.rule.Called;
import org.fanal.ops.dispatch.rule.Callout;
import org.fanal.ops.dispatch.rule.Concern;
import org.fanal.ops.dispatch.team.Responder;
import org.fanal.ops.dispatch.team.Teams;

/** Tells the supervisors on duty by SMS, and shows them the same as a notice (DESIGN 3). */
public final class Supervisors {
    private static final Concern NOTHING = new Concern("", "", false, false, "", Set.of());
    private final Parts parts;
    private final Notices notices;
    private final InstantSource clock;

    public Supervisors(Parts parts, Notices notices, InstantSource clock) {
        this.parts = parts;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Tells something about an alert; the same once an hour at most. Who is excluded from the case
     * is not told (R17).
     *
     * @param callout of the alert's case
     */
    public void tell(Tx tx, NoticeKind kind, AlertRef alert, About about, Callout callout) {
        Teams teams = parts.teams().load(tx);
        List<Responder> watch = responders(teams, callout.watch());
        String key = "alert:" + alert.id();
        if (!notices.note(tx, kind, key, Optional.of(alert), about.code(), !watch.isEmpty()))
            return;
        for (Responder one : watch) {
            String text = parts.texts().text(one, kind.key(), about, Map.of());
            parts.post().alert(tx, one, text, Optional.empty(), about.drill());
        }
        parts.timeline().add(tx, alert, Happening.SUPERVISORS_TOLD, kind.tag());
    }

    /**
     * Tells something that is about no case; the same once an hour at most.
     *
     * @param key what makes it the same
     * @param variables of the text
     */
    public void tell(Tx tx, NoticeKind kind, String key, Map<String, String> variables) {
        Teams teams = parts.teams().load(tx);
        Callout callout = new Callout(teams, NOTHING, parts.geography().get(), clock.instant());
        List<Responder> watch = responders(teams, callout.watch());
        if (!notices.note(tx, kind, key, Optional.empty(), key, !watch.isEmpty())) return;
        for (Responder one : watch) {
            String text = parts.texts().text(one, kind.key(), variables);
            parts.post().alert(tx, one, text, Optional.empty(), false);
        }
    }

    /** Shows something on the console, and tells nobody. */
    public void show(Tx tx, NoticeKind kind, String key) {
        boolean _ = notices.show(tx, kind, key, key);
    }

    private static List<Responder> responders(Teams teams, List<Called> called) {
        return called.stream()
                .flatMap(one -> teams.responder(one.responder()).stream())
                .distinct()
                .toList();
    }
}
