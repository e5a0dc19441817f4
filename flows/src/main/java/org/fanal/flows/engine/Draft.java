package org.fanal.flows.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.session.Position;
import org.fanal.flows.session.Progress;
import org.fanal.flows.session.Session;
import org.fanal.flows.session.Told;

/** The session and the effects of a turn under way. Lives for one turn; not thread-safe. */
final class Draft {
    private final List<Effect> effects = new ArrayList<>();
    private Session session;
    private String said = "";

    Draft(Session before) {
        this.session = before;
    }

    Turn turn() {
        return new Turn(session, List.copyOf(effects));
    }

    Session session() {
        return session;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void told(Told told) {
        session = session.with(told);
    }

    void at(Position at) {
        session = session.with(at);
    }

    void progress(Progress progress) {
        session = session.with(progress);
    }

    void speaking(String language) {
        session = session.speaking(language);
    }

    /** Sets variables; one that ends all contact takes back what was allowed before (R3). */
    void set(Map<String, String> values) {
        if (values.isEmpty()) return;
        boolean before = session.never();
        Told told = session.told();
        for (Map.Entry<String, String> value : values.entrySet())
            told = told.setting(value.getKey(), Texts.fill(value.getValue(), session));
        session = session.with(told);
        if (!before && session.never()) wish(ContactWish.NONE);
    }

    void wish(ContactWish wish) {
        session = session.with(session.told().wishing(wish));
        effects.add(new Effect.Contact(wish));
    }

    /** To be shown with what comes next; in the quiet way only what the screen must show is. */
    void say(String text) {
        if (!session.never()) said = Questions.above(said, text);
    }

    String said() {
        return said;
    }

    /**
     * No message of any kind leaves for a caller in the quiet way; a screen must show something.
     */
    void reply(String text, boolean ends) {
        if (session.medium() == Medium.SMS && session.never()) return;
        effects.add(new Effect.Reply(text, ends));
    }

    void file(Filing filing) {
        effects.add(new Effect.FileReport(filing));
        session = session.with(session.progress().reporting());
    }

    /** What was urgent and is not yet reported is filed in part: nothing told is lost. */
    void fileIfUrgent(World world, boolean flagged) {
        if (session.progress().reported()) return;
        Optional<Filing> partial = Filings.partial(session, world, flagged);
        partial.ifPresent(this::file);
    }

    void over(Ending how) {
        effects.add(new Effect.End(how));
        at(session.at().showing(0, ""));
        progress(session.progress().ended(how));
    }
}
