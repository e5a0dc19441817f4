package org.fanal.flows.engine;

import java.util.List;
import java.util.Map;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.language.Templates;
import org.fanal.flows.medium.Labels;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Script;
import org.fanal.flows.session.Session;

/** The texts of a turn: in the caller's language, for the medium. */
final class Texts {
    private final Script script;
    private final World world;

    Texts(Script script, World world) {
        this.script = script;
        this.world = world;
    }

    /**
     * The language that the caller is spoken to in: theirs, or before they chose their country's.
     */
    String language(Session session) {
        return session.language().isEmpty() ? home(session.medium()) : session.language();
    }

    /** The language of the caller's country; the first one offered, where it cannot be carried. */
    private String home(Medium medium) {
        String home = world.homeLanguage();
        if (world.limits().unicode() || !script.needsUnicode(home, medium)) return home;
        return languages(medium).getFirst();
    }

    /** A text with what the caller told put in. */
    String text(String key, Session session) {
        return in(language(session), key, session.medium(), session.told().variables());
    }

    /** A text with values of its own put in. */
    String text(String key, Session session, Map<String, String> values) {
        return in(language(session), key, session.medium(), values);
    }

    /** Whether there is such a text. */
    boolean has(String key, Session session) {
        return script.catalogues().find(key, language(session), session.medium()).isPresent();
    }

    /** The question of language: in the language of the caller's country. */
    String home(String key, Session session) {
        return in(home(session.medium()), key, session.medium(), Map.of());
    }

    /** A flow's own template, such as {@code ${place!}}. */
    static String fill(String template, Session session) {
        return Templates.render(template, session.told().variables()).strip();
    }

    /** The languages offered, in order: those that the channel can carry, if any of them can. */
    List<String> languages(Medium medium) {
        if (world.limits().unicode()) return world.languages();
        List<String> carried =
                world.languages().stream()
                        .filter(language -> !script.needsUnicode(language, medium))
                        .toList();
        return carried.isEmpty() ? world.languages() : carried;
    }

    /** A language's name: in Latin letters where a screen is small or carries no other. */
    String name(String language, Medium medium) {
        boolean latin = medium == Medium.USSD || !world.limits().unicode();
        return script.catalogues()
                .language(language)
                .map(latin ? Catalogue::latin : Catalogue::name)
                .orElse(language);
    }

    Labels labels(Session session) {
        Navigation keys = world.navigation();
        return new Labels(
                label(keys.more(), OwnKeys.MORE, session),
                label(keys.back(), OwnKeys.BACK, session),
                label(keys.skip(), OwnKeys.SKIP, session));
    }

    private String label(String key, String words, Session session) {
        return key + " " + text(words, session, Map.of());
    }

    private String in(String language, String key, Medium medium, Map<String, String> values) {
        return script.catalogues()
                .find(key, language, medium)
                .map(template -> Templates.render(template, values).strip())
                .orElse("");
    }
}
