package org.fanal.flows.language;

import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

/**
 * FreeMarker with every door shut, and what it has compiled. Only what {@link Grammar} has read
 * comes here.
 */
enum Sealed {
    /** A text, as it stands. */
    TEXT("", ""),
    /** A condition, as a text that is {@code 1} where it holds. */
    CONDITION("<#if (", ")>1</#if>");

    private static final int MOST_KEPT = 20_000;
    private static final Configuration SHUT = shut();

    private final String before;
    private final String behind;

    @SuppressWarnings("ImmutableEnumChecker") // a cache: what it gives never depends on it
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    Sealed(String before, String behind) {
        this.before = before;
        this.behind = behind;
    }

    /**
     * What is known of a source that is not yet compiled.
     *
     * @throws Grammar.Refused where the grammar does not know it
     */
    Reading read(String source) throws Grammar.Refused {
        return this == TEXT ? Grammar.text(source) : Grammar.condition(source);
    }

    /**
     * The template of a source, compiled once.
     *
     * @throws Grammar.Refused where the grammar does not know it
     */
    Template template(String source) throws Grammar.Refused {
        Template known = compiled.get(source);
        if (known != null) return known;
        Template template = compile(before + read(source).guarded() + behind);
        if (compiled.size() >= MOST_KEPT) compiled.clear();
        compiled.put(source, template);
        return template;
    }

    private static Template compile(String guarded) throws Grammar.Refused {
        try {
            return new Template("text", guarded, SHUT);
        } catch (IOException | RuntimeException unreadable) {
            throw new Grammar.Refused("this is no template, check its brackets and its quotes");
        }
    }

    private static Configuration shut() {
        Configuration shut = new Configuration(Configuration.VERSION_2_3_34);
        shut.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        shut.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        shut.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        shut.setRecognizeStandardFileExtensions(false);
        shut.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        shut.setAPIBuiltinEnabled(false);
        shut.setObjectWrapper(value -> {
            throw new TemplateModelException("only texts and numbers");
        });
        shut.setLocale(Locale.ROOT);
        shut.setTimeZone(TimeZone.getTimeZone("UTC"));
        shut.setNumberFormat("computer");
        shut.setBooleanFormat("c");
        // a comparison that makes no sense gives nothing, and the text goes on
        shut.setTemplateExceptionHandler(TemplateExceptionHandler.IGNORE_HANDLER);
        shut.setLogTemplateExceptions(false);
        shut.setWrapUncheckedExceptions(true);
        return shut;
    }
}
