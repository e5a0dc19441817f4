package org.fanal.flows.session;

import java.util.Optional;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.medium.Medium;

/**
 * A conversation between two turns. Immutable; what is personal in it prints masked (R10).
 *
 * @param script the version of the script that it began with, and ends with
 * @param medium what carries it
 * @param language BCP 47 tag; empty before one is chosen
 * @param at where it stands
 * @param told what the caller told us
 * @param progress how far it has come
 */
public record Session(
        String script, Medium medium, String language, Position at, Told told, Progress progress) {
    /** The variable that the program itself reads for {@link #never()}. */
    public static final String CONTACT = "contact";

    private static final String NEVER = "never";

    /** Whether nothing more is expected. */
    public boolean ended() {
        return progress.ending().isPresent();
    }

    /** How it ended; empty while it goes on. */
    public Optional<Ending> ending() {
        return progress.ending();
    }

    /** Whether no message of any kind may leave for this caller: the quiet way. */
    public boolean never() {
        return told.variable(CONTACT).filter(NEVER::equals).isPresent();
    }

    public Session with(Position other) {
        return new Session(script, medium, language, other, told, progress);
    }

    public Session with(Told other) {
        return new Session(script, medium, language, at, other, progress);
    }

    public Session with(Progress other) {
        return new Session(script, medium, language, at, told, other);
    }

    public Session speaking(String other) {
        return new Session(script, medium, other, at, told, progress);
    }
}
