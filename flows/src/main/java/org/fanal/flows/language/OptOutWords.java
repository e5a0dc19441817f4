package org.fanal.flows.language;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that stop our messages, and those that let them come again, in every language at once:
 * a person may use a carrier's word or their own (R9). Only a message that is such a word and
 * nothing else counts: a plea that holds "stop" is a plea.
 */
public final class OptOutWords {
    private static final int LONGEST = 40;

    private static final Set<String> OUT =
            folded(
                    // what carriers know
                    "STOP",
                    "STOPALL",
                    "STOP ALL",
                    "UNSUBSCRIBE",
                    "OPTOUT",
                    "OPT OUT",
                    "OPT-OUT",
                    "REVOKE",
                    "QUIT",
                    "CANCEL",
                    "END",
                    // French, Spanish, Portuguese, Kreyòl
                    "ARRET",
                    "ARRÊT",
                    "ARRETE",
                    "ARRETT",
                    "ARRETER",
                    "ARRÊTEZ",
                    "DÉSABONNER",
                    "BAJA",
                    "ALTO",
                    "CANCELAR",
                    "PARAR",
                    "SAIR",
                    "KANPE",
                    "SISPANN",
                    // Wolof, Pulaar, Bambara, Hausa, Yoruba, Igbo
                    "TAXAWAL",
                    "DARTIN",
                    "A JƆ",
                    "TSAYA",
                    "DAKATA",
                    "DÚRÓ",
                    "KWỤSỊ",
                    // Swahili, Somali, Oromo, Tok Pisin, Fijian
                    "SIMAMISHA",
                    "JOJI",
                    "STOPIM",
                    "TUSA",
                    "ACHA",
                    "SITISHA",
                    "JOOJI",
                    "DHAABI",
                    // Amharic, Tigrinya
                    "አቁም",
                    "አቁሙ",
                    "ይቁም",
                    "ኣቁም",
                    "ደው",
                    "ደው ኣብል",
                    // Arabic
                    "إيقاف",
                    "ايقاف",
                    "أوقف",
                    "قف",
                    "توقف",
                    "إلغاء",
                    "الغاء");

    private static final Set<String> IN =
            folded(
                    "START",
                    "UNSTOP",
                    "SUBSCRIBE",
                    "OPTIN",
                    "OPT IN",
                    "DEBUT",
                    "DÉBUT",
                    "REPRENDRE",
                    "INICIAR",
                    "KÒMANSE",
                    "TAMBALI",
                    "ANZA",
                    "JALQABI",
                    "BILOW",
                    "ጀምር",
                    "ጀምሩ",
                    "ابدأ",
                    "اشتراك");

    private OptOutWords() {}

    /** Whether the whole message asks that our messages stop. */
    public static boolean out(String message) {
        return isOne(message, OUT);
    }

    /** Whether the whole message asks that they come again. */
    public static boolean in(String message) {
        return isOne(message, IN);
    }

    private static boolean isOne(String message, Set<String> words) {
        if (message.length() > LONGEST) return false;
        return words.contains(Fold.of(message)) || words.contains(Fold.of(message, "am"));
    }

    private static Set<String> folded(String... words) {
        return Stream.of(words).map(Fold::of).collect(Collectors.toUnmodifiableSet());
    }
}
