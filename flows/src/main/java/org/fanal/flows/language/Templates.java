package org.fanal.flows.language;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts as sealed FreeMarker templates: interpolation, {@code if}, {@code switch}, and nothing
 * else. {@link Grammar} reads every template before FreeMarker does and lets through only what it
 * knows, so that whatever else FreeMarker can do stays out of reach. Results are plain text.
 * Thread-safe.
 */
public final class Templates {
    /** The most characters of a template. */
    public static final int LONGEST_SOURCE = 4_000;

    /** The most characters of what a template gives; the rest is cut. */
    public static final int LONGEST_RESULT = 2_000;

    private Templates() {}

    /** What is wrong with a text, each with its cure; none where nothing is. */
    public static List<String> faults(String text) {
        return faults(Sealed.TEXT, text, null);
    }

    /**
     * As {@link #faults(String)}, and each variable that is not known.
     *
     * @param known every variable that a text may use
     */
    public static List<String> faults(String text, Set<String> known) {
        return faults(Sealed.TEXT, text, known);
    }

    /** What is wrong with a condition such as {@code !(age??) || age lt 18}. */
    public static List<String> conditionFaults(String condition, Set<String> known) {
        return faults(Sealed.CONDITION, condition, known);
    }

    /** The variables that a text uses, in order; none where it has a fault. */
    public static Set<String> variables(String text) {
        try {
            return Sealed.TEXT.read(text).names();
        } catch (Grammar.Refused refused) {
            return Set.of();
        }
    }

    /**
     * A text with its variables put in. A variable that is not set gives nothing.
     *
     * @throws IllegalArgumentException where {@link #faults(String)} finds any
     */
    public static String render(String text, Map<String, String> variables) {
        if (plain(text)) return text;
        return run(Sealed.TEXT, text, variables);
    }

    /**
     * Whether a condition holds. A variable that is not set is the empty text; a comparison that
     * makes no sense, such as a word with a number, does not hold.
     *
     * @throws IllegalArgumentException where {@link #conditionFaults} finds a fault of form
     */
    public static boolean test(String condition, Map<String, String> variables) {
        return run(Sealed.CONDITION, condition, variables).equals("1");
    }

    private static List<String> faults(Sealed kind, String source, @Nullable Set<String> known) {
        try {
            Reading reading = kind.read(source);
            var _ = kind.template(source);
            if (known == null) return List.of();
            return reading.names().stream()
                    .filter(name -> !known.contains(name))
                    .map(Templates::unknown)
                    .toList();
        } catch (Grammar.Refused refused) {
            return List.of(refused.getMessage());
        }
    }

    private static String unknown(String name) {
        return "'" + name + "' is no variable here, correct its name or save an answer under it";
    }

    private static boolean plain(String text) {
        return !text.contains("${") && !text.contains("<#") && !text.contains("</#");
    }

    private static String run(Sealed kind, String source, Map<String, String> variables) {
        BoundedWriter result = new BoundedWriter(LONGEST_RESULT);
        try {
            Template template = kind.template(source);
            template.process(new Variables(variables), result);
        } catch (BoundedWriter.Full full) {
            return result.toString();
        } catch (Grammar.Refused refused) {
            throw new IllegalArgumentException("a template that check refuses", refused);
        } catch (TemplateException wrong) {
            throw new IllegalStateException("a template stopped", wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return result.toString();
    }
}
