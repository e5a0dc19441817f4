package org.fanal.flows.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.medium.Medium;

/**
 * The stored form of a session: a byte that names its version, then its fields. Every version ever
 * written can be read. To be stored through the vault alone (R10).
 */
public final class SessionForm {
    private static final int VERSION = 1;

    // The place of each is its stored form: only ever add behind.
    private static final Medium[] MEDIA = {Medium.USSD, Medium.SMS, Medium.VOICE};
    private static final ContactWish.Hours[] HOURS = {
        ContactWish.Hours.ANY, ContactWish.Hours.DAYTIME, ContactWish.Hours.EVENING
    };
    private static final Ending[] ENDINGS = {Ending.FINISHED, Ending.EXIT, Ending.BROKEN_OFF};

    private SessionForm() {}

    /** The newest form. */
    public static byte[] write(Session session) {
        FormWriter out = new FormWriter();
        out.oneByte(VERSION);
        out.text(session.script());
        out.oneByte(place(MEDIA, session.medium()));
        out.text(session.language());
        write(session.at(), out);
        write(session.told(), out);
        out.flag(session.progress().reported());
        out.flag(session.progress().closing());
        out.flag(session.ended());
        session.ending().ifPresent(ending -> out.oneByte(place(ENDINGS, ending)));
        return out.bytes();
    }

    /**
     * Reads any version.
     *
     * @throws SessionFormatException where it is none
     */
    public static Session read(byte[] stored) {
        FormReader in = new FormReader(stored);
        int version = in.oneByte();
        if (version != VERSION)
            throw new SessionFormatException(
                    "its version is " + version + ", this program reads up to " + VERSION);
        Session session =
                new Session(
                        in.text(), in.one(MEDIA), in.text(), position(in), told(in), progress(in));
        in.end();
        return session;
    }

    private static void write(Position at, FormWriter out) {
        out.text(at.flow());
        out.text(at.step());
        out.number(at.calls().size());
        for (Position.Frame frame : at.calls()) {
            out.text(frame.flow());
            out.text(frame.step());
        }
        out.number(at.part());
        out.text(at.lead());
        out.number(at.page());
    }

    private static Position position(FormReader in) {
        String flow = in.text();
        String step = in.text();
        List<Position.Frame> calls = new ArrayList<>();
        int count = in.count();
        for (int i = 0; i < count; i++) calls.add(new Position.Frame(in.text(), in.text()));
        return new Position(flow, step, calls, (int) in.number(), in.text(), (int) in.number());
    }

    private static void write(Told told, FormWriter out) {
        out.number(told.variables().size());
        told.variables()
                .forEach((name, value) -> {
                    out.text(name);
                    out.text(value);
                });
        out.number(told.consents().size());
        told.consents()
                .forEach((purpose, given) -> {
                    out.text(purpose);
                    out.flag(given);
                });
        write(told.wish(), out);
        out.number(told.declined().size());
        told.declined().forEach(out::text);
        out.text(told.words());
    }

    private static Told told(FormReader in) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int left = in.count(); left > 0; left--) {
            var _ = variables.put(in.text(), in.text());
        }
        Map<String, Boolean> consents = new LinkedHashMap<>();
        for (int left = in.count(); left > 0; left--) {
            var _ = consents.put(in.text(), in.flag());
        }
        ContactWish wish = wish(in);
        Set<String> declined = new LinkedHashSet<>();
        for (int left = in.count(); left > 0; left--) {
            var _ = declined.add(in.text());
        }
        return new Told(variables, consents, wish, declined, in.text());
    }

    private static void write(ContactWish wish, FormWriter out) {
        out.flag(wish.allowed());
        out.flag(wish.medium().isPresent());
        wish.medium().ifPresent(medium -> out.oneByte(place(MEDIA, medium)));
        out.oneByte(place(HOURS, wish.hours()));
    }

    private static ContactWish wish(FormReader in) {
        boolean allowed = in.flag();
        Optional<Medium> medium = in.flag() ? Optional.of(in.one(MEDIA)) : Optional.empty();
        return new ContactWish(allowed, medium, in.one(HOURS));
    }

    private static Progress progress(FormReader in) {
        boolean reported = in.flag();
        boolean closing = in.flag();
        return new Progress(
                reported, closing, in.flag() ? Optional.of(in.one(ENDINGS)) : Optional.empty());
    }

    private static <T> int place(T[] of, T value) {
        for (int i = 0; i < of.length; i++) if (of[i].equals(value)) return i;
        throw new IllegalArgumentException("no stored form of " + value);
    }
}
