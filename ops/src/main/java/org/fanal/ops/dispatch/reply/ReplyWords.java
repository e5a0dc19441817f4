package org.fanal.ops.dispatch.reply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.language.Fold;

/**
 * The words that mean a reply, in every language at once: people answer in whichever comes first.
 * None is a word that a carrier keeps for itself (R9).
 */
final class ReplyWords {
    private static final Map<String, Verb> WORDS = new HashMap<>();

    static {
        words(Verb.TAKE, "a", "take", "taken", "taking", "i take", "i take it", "take it", "mine");
        words(Verb.TAKE, "prendre", "prends", "pris", "prise", "je prends", "je le prends");
        words(Verb.TAKE, "tomar", "tomo", "lo tomo", "la tomo", "yo lo tomo");
        words(Verb.TAKE, "pran", "m pran", "m pran li", "mwen pran", "mwen pran l");
        words(Verb.TAKE, "jël", "jël naa", "jël naa ko", "maa ngi ko jël");
        words(Verb.TAKE, "እወስዳለሁ", "ወሰድኩ", "ውሰድ", "آخذ", "أخذت", "سآخذ", "خذ");
        words(Verb.PASS, "p", "pass", "passed", "i pass", "pass it");
        words(Verb.PASS, "passer", "passe", "je passe", "pasar", "paso", "pasa");
        words(Verb.PASS, "pase", "m pase", "m pase l", "dem", "bàyyi", "bàyyi naa");
        words(Verb.PASS, "አሳልፋለሁ", "እለፍ", "ይለፍ", "مرر", "تمرير", "أمرر");
        words(Verb.CLOSE, "c", "close", "closed", "close it", "done");
        words(Verb.CLOSE, "fermer", "ferme", "clore", "clos", "cerrar", "cierro", "cerrado");
        words(Verb.CLOSE, "fèmen", "fini", "m fèmen", "tëj", "tëj naa", "jeexal");
        words(Verb.CLOSE, "ዝጋ", "ዘጋሁ", "ተዘጋ", "أغلق", "إغلاق", "اغلاق");
    }

    private ReplyWords() {}

    /** The meaning of a folded word or words. */
    static Optional<Verb> of(String folded) {
        return Optional.ofNullable(WORDS.get(folded));
    }

    private static void words(Verb verb, String... words) {
        for (String word : words) {
            var _ = WORDS.put(Fold.of(word), verb);
        }
    }
}
