package org.fanal.flows.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.language.Wording;
import org.fanal.flows.medium.Medium;

/**
 * Whether what callers read is neutral (R4): an error where it goes by SMS, which stays on the
 * phone, a warning on USSD and voice. The questions of consents may call things by their names.
 */
final class NeutralCheck {
    private final List<ReadFlow> flows;
    private final Optional<String> name;
    private final Problems problems;

    /** {@code name} is the hotline's own: it gives a caller away as any such word does. */
    NeutralCheck(List<ReadFlow> flows, Optional<String> name, Problems problems) {
        this.flows = flows;
        this.name = name;
        this.problems = problems;
    }

    void check(Catalogues catalogues) {
        Set<String> keys = new LinkedHashSet<>(OwnKeys.ALL);
        // the hotline's public name may stand in it
        keys.remove(OwnKeys.REFER);
        for (ReadFlow flow : flows)
            for (TextUse use : flow.found().texts)
                if (use.part() != TextUse.Part.CONSENT) keys.add(use.key());
        for (Catalogue language : catalogues.languages())
            for (String key : keys) check(language, key);
    }

    private void check(Catalogue language, String key) {
        Set<Wording> judged = new LinkedHashSet<>();
        for (Medium medium : List.of(Medium.SMS, Medium.USSD, Medium.VOICE)) {
            Optional<Wording> wording = TextCheck.wording(language, key, medium);
            if (wording.isPresent() && judged.add(wording.get()))
                judge(language, wording.get(), medium);
        }
    }

    private void judge(Catalogue language, Wording wording, Medium medium) {
        Optional<String> giveaway =
                NeutralWords.giveaway(wording.text(), language.tag())
                        .or(() -> named(wording.text(), language.tag()));
        if (giveaway.isEmpty()) return;
        Node at = TextCheck.at(wording);
        String what =
                "'"
                        + giveaway.get()
                        + "' gives the caller away to whoever sees the phone (R4), say it in"
                        + " neutral words";
        if (medium == Medium.SMS) problems.error(at, what);
        else problems.warning(at, what);
    }

    private Optional<String> named(String text, String language) {
        return name.filter(own -> NeutralWords.names(text, own, language));
    }
}
