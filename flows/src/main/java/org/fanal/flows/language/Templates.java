package org.fanal.flows.language;

import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

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

    private static final int MOST_KEPT = 20_000;
    private static final Configuration SEALED = sealed();
    private static final Map<String, Template> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, Template> CONDITIONS = new ConcurrentHashMap<>();

    private Templates() {}

    /** What is wrong with a text, each with its cure; none where nothing is. */
    public static List<String> faults(String text) {
        return faults(text, Set.of(), false);
    }

    /**
     * As {@link #faults(String)}, and each variable that is not known.
     *
     * @param known every variable that a text may use
     */
    public static List<String> faults(String text, Set<String> known) {
        return faults(text, known, true);
    }

    /** What is wrong with a condition such as {@code !(age??) || age lt 18}. */
    public static List<String> conditionFaults(String condition, Set<String> known) {
        try {
            Set<String> names = Grammar.condition(condition);
            var _ = compiled(condition, CONDITIONS, true);
            return unknown(names, known);
        } catch (Grammar.Refused refused) {
            return List.of(refused.getMessage());
        }
    }

    /**
     * A text with its variables put in. A variable that is not set gives nothing.
     *
     * @throws IllegalArgumentException where {@link #faults(String)} finds any
     */
    public static String render(String text, Map<String, String> variables) {
        if (plain(text)) return text;
        return run(checked(text, TEXTS, false), variables);
    }

    /**
     * Whether a condition holds. A variable that is not set is the empty text; a comparison that
     * makes no sense, such as a word with a number, does not hold.
     *
     * @throws IllegalArgumentException where {@link #conditionFaults} finds a fault of form
     */
    public static boolean test(String condition, Map<String, String> variables) {
        return run(checked(condition, CONDITIONS, true), variables).equals("1");
    }

    private static List<String> faults(String text, Set<String> known, boolean names) {
        try {
            Set<String> used = Grammar.text(text);
            if (!plain(text)) {
                var _ = compiled(text, TEXTS, false);
            }
            return names ? unknown(used, known) : List.of();
        } catch (Grammar.Refused refused) {
            return List.of(refused.getMessage());
        }
    }

    private static List<String> unknown(Set<String> names, Set<String> known) {
        List<String> faults = new ArrayList<>();
        for (String name : names)
            if (!known.contains(name))
                faults.add(
                        "'"
                                + name
                                + "' is no variable here, correct its name or save an answer"
                                + " under it");
        return faults;
    }

    private static boolean plain(String text) {
        return !text.contains("${") && !text.contains("<#") && !text.contains("</#");
    }

    private static Template checked(String source, Map<String, Template> kept, boolean condition) {
        Template known = kept.get(source);
        if (known != null) return known;
        try {
            var _ = condition ? Grammar.condition(source) : Grammar.text(source);
            return compiled(source, kept, condition);
        } catch (Grammar.Refused refused) {
            throw new IllegalArgumentException("a template that check refuses", refused);
        }
    }

    /** Only for what the grammar let through. */
    private static Template compiled(String source, Map<String, Template> kept, boolean condition)
            throws Grammar.Refused {
        try {
            Template template =
                    new Template(
                            "text", condition ? "<#if (" + source + ")>1</#if>" : source, SEALED);
            if (kept.size() >= MOST_KEPT) kept.clear();
            kept.put(source, template);
            return template;
        } catch (IOException | RuntimeException unreadable) {
            throw new Grammar.Refused("this is no template, check its brackets and its quotes");
        }
    }

    private static String run(Template template, Map<String, String> variables) {
        BoundedWriter result = new BoundedWriter(LONGEST_RESULT);
        try {
            template.process(new Variables(variables), result);
        } catch (BoundedWriter.Full full) {
            return result.toString();
        } catch (TemplateException wrong) {
            throw new IllegalStateException("a template stopped", wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return result.toString();
    }

    private static Configuration sealed() {
        Configuration sealed = new Configuration(Configuration.VERSION_2_3_34);
        sealed.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        sealed.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        sealed.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        sealed.setRecognizeStandardFileExtensions(false);
        sealed.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        sealed.setAPIBuiltinEnabled(false);
        sealed.setObjectWrapper(value -> {
            throw new TemplateModelException("only texts and numbers");
        });
        sealed.setLocale(Locale.ROOT);
        sealed.setTimeZone(TimeZone.getTimeZone("UTC"));
        sealed.setNumberFormat("computer");
        sealed.setBooleanFormat("c");
        // a missing variable reads as nothing, and compares as the empty text
        sealed.setClassicCompatible(true);
        sealed.setTemplateExceptionHandler(TemplateExceptionHandler.IGNORE_HANDLER);
        sealed.setLogTemplateExceptions(false);
        sealed.setWrapUncheckedExceptions(true);
        return sealed;
    }
}
