package org.fanal.flows.engine;

import java.util.List;
import java.util.Optional;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Flow;
import org.fanal.flows.model.Script;
import org.fanal.flows.model.Step;
import org.fanal.flows.session.Position;
import org.fanal.flows.session.Progress;
import org.fanal.flows.session.Session;
import org.fanal.flows.session.Told;

/**
 * The conversation as a pure function: no I/O, no clock, no state. What a turn wants done it
 * returns as effects. Thread-safe.
 */
public final class Engine {
    /**
     * Begins a conversation.
     *
     * @param flow id of the flow
     * @param firstWords what came with it: by SMS the message that opens the conversation; it
     *     answers nothing, and its words join the report
     * @throws IllegalArgumentException where the script has no such flow
     */
    public Turn open(
            Script script, String flow, Medium medium, Optional<String> firstWords, World world) {
        Flow opened =
                script.flow(flow)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no flow '" + flow + "', name one of flows/"));
        Position before = new Position(opened.id(), "", List.of(), 0, "", 0);
        Typed typed = Typed.of(firstWords.orElse(""));
        Told told = Told.NOTHING.hearing(typed.words());
        Walk walk =
                new Walk(
                        script,
                        new Session(script.version(), medium, "", before, told, Progress.BEGUN),
                        world);
        if (typed.exits(world.navigation())) walk.closing().leave(OwnKeys.EXIT);
        else walk.go(opened.start().map(Step::id));
        return walk.draft().turn();
    }

    /**
     * Takes what the caller sent.
     *
     * @param script the version that the session began with
     * @throws IllegalArgumentException where it is another version
     */
    public Turn step(Script script, Session session, String input, World world) {
        Walk walk = resumed(script, session, world);
        if (session.ended()) return walk.draft().turn();
        Typed typed = Typed.of(input);
        if (typed.exits(world.navigation())) {
            walk.closing().leave(OwnKeys.EXIT);
        } else if (session.progress().closing()) {
            boolean back = typed.key().equals(world.navigation().back());
            walk.closing().page(session.at().page() + (back ? -1 : 1));
        } else {
            Position at = session.at();
            Step waiting =
                    script.flow(at.flow())
                            .flatMap(flow -> flow.step(at.step()))
                            .orElseThrow(() -> new IllegalArgumentException("no step waits"));
            if (!turned(walk, waiting, typed, world)) new Answers(walk, world, typed).take(waiting);
        }
        return walk.draft().turn();
    }

    /**
     * The conversation broke off: silence, a dropped session, a call hung up. What was urgent and
     * is not yet reported is filed in part; nothing is said.
     */
    public Turn breakOff(Script script, Session session, World world) {
        Walk walk = resumed(script, session, world);
        if (!session.ended()) walk.closing().breakOff();
        return walk.draft().turn();
    }

    private static Walk resumed(Script script, Session session, World world) {
        if (!session.script().equals(script.version()))
            throw new IllegalArgumentException(
                    "the session began with script " + session.script() + ", load that version");
        return new Walk(script, session, world);
    }

    /** The keys that turn pages do so where the screen has pages, and are answers elsewhere. */
    private static boolean turned(Walk walk, Step waiting, Typed typed, World world) {
        Navigation keys = world.navigation();
        boolean more = typed.key().equals(keys.more());
        if (!more && !typed.key().equals(keys.back())) return false;
        List<String> pages = walk.questions().pages(waiting, walk.draft().session());
        if (pages.size() < 2) return false;
        walk.turn(pages, walk.draft().session().at().page() + (more ? 1 : -1));
        return true;
    }
}
