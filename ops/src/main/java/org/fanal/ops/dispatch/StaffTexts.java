package org.fanal.ops.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.Templates;
import org.fanal.flows.medium.Medium;
import org.fanal.ops.dispatch.team.Responder;

/**
 * What is written to staff: in the first of their languages that has the text, and of an alert
 * nothing but its code, urgency and place (R17).
 */
public final class StaffTexts {
    private final Supplier<Catalogues> catalogues;

    /**
     * @param catalogues as they are now: they may be reloaded
     */
    public StaffTexts(Supplier<Catalogues> catalogues) {
        this.catalogues = catalogues;
    }

    /** The text of a key. */
    public String text(Responder to, String key, Map<String, String> variables) {
        Catalogues texts = catalogues.get();
        return Templates.render(template(texts, language(texts, to, key), key), variables);
    }

    /**
     * The text of a key about an alert; that of an exercise says so first.
     *
     * @param about the variables of the alert
     */
    public String text(Responder to, String key, About about, Map<String, String> more) {
        Catalogues texts = catalogues.get();
        String language = language(texts, to, key);
        Map<String, String> variables = new HashMap<>(more);
        variables.put("code", about.code());
        variables.put("place", about.place());
        variables.put("urgency", template(texts, language, "urgency." + about.urgency().tag()));
        String text = Templates.render(template(texts, language, key), variables);
        return about.drill() ? template(texts, language, "alert.exercise") + " " + text : text;
    }

    private static String language(Catalogues texts, Responder to, String key) {
        return to.languages().stream()
                .filter(tag -> texts.missing(List.of(key), tag, Medium.SMS).isEmpty())
                .findFirst()
                .or(to::language)
                .orElse(texts.defaultTag());
    }

    private static String template(Catalogues texts, String language, String key) {
        return texts.find(key, language, Medium.SMS)
                .orElseThrow(() -> new IllegalStateException("no text for " + key));
    }

    /**
     * What may be said of an alert.
     *
     * @param place the place's name, or empty
     */
    public record About(String code, Urgency urgency, String place, boolean drill) {}
}
