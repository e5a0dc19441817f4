package org.fanal.flows.engine;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Script;
import org.fanal.flows.session.Session;
import org.fanal.flows.session.SessionForm;

/** A caller in a test; after each turn the session goes through its stored form. */
final class Caller {
    private final Engine engine = new Engine();
    private final Script script;
    private final String flow;
    private final Medium medium;
    private final World world;
    private final StringBuilder transcript = new StringBuilder();
    private final List<Effect> effects = new ArrayList<>();
    private Optional<Session> session = Optional.empty();
    private String screen = "";

    Caller(Script script, String flow, Medium medium, World world) {
        this.script = script;
        this.flow = flow;
        this.medium = medium;
        this.world = world;
    }

    static Caller onUssd() {
        return new Caller(Deployment.script(), "hotline", Medium.USSD, Deployment.world());
    }

    static Caller onSms() {
        return new Caller(Deployment.script(), "hotline", Medium.SMS, Deployment.world());
    }

    @CanIgnoreReturnValue
    Caller opens(String... words) {
        Optional<String> first = Stream.of(words).filter(w -> !w.isEmpty()).findFirst();
        return after(engine.open(script, flow, medium, first, world));
    }

    @CanIgnoreReturnValue
    Caller sends(String... inputs) {
        for (String input : inputs) {
            transcript.append("> ").append(input).append('\n');
            after(engine.step(script, session(), input, world));
        }
        return this;
    }

    @CanIgnoreReturnValue
    Caller breaksOff() {
        return after(engine.breakOff(script, session(), world));
    }

    @CanIgnoreReturnValue
    private Caller after(Turn turn) {
        Session stored = SessionForm.read(SessionForm.write(turn.after()));
        assertThatItIsTheSame(turn.after(), stored);
        session = Optional.of(stored);
        screen = "";
        for (Effect effect : turn.effects()) {
            effects.add(effect);
            transcript.append(effect).append('\n');
            if (effect instanceof Effect.Reply reply) {
                screen = reply.text();
                transcript.append(reply.text()).append('\n');
            }
        }
        return this;
    }

    private static void assertThatItIsTheSame(Session session, Session stored) {
        if (!session.equals(stored)) throw new AssertionError("the stored form lost something");
    }

    Session session() {
        return session.orElseThrow();
    }

    /** What the last turn showed; empty where it said nothing. */
    String screen() {
        return screen;
    }

    List<Effect> effects() {
        return effects;
    }

    <T extends Effect> List<T> effects(Class<T> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    String transcript() {
        return transcript.toString();
    }
}
