package org.fanal.campaigns.measure;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fanal.flows.language.Fold;
import org.fanal.flows.language.OptOutWords;

/**
 * Words that must never be a campaign's: who writes them alone asks for help, answers a question,
 * or tells us to stop or to begin (R9, {@code campaigns.md} 5).
 */
final class PleasAndReplies {
    private static final Set<String> WORDS =
            Pattern.compile("\\s+")
                    .splitAsStream(
                            """
                            HELP SOS URGENT AIDE AIDEZ SECOURS AYUDA AUXILIO SOCORRO AJUDA EDE
                            SEKOU NDIMBAL NDIMBEL WALLU BALLAL DEME DƐMƐ TAIMAKO IRANLOWO
                            ENYEMAKA MSAADA CAAWIMO GARGAAR GARGAARSA HALP HALIVIM VUKE VEIVUKE
                            POLICE POLISI POLIS እርዳታ ረድኤት ሓገዝ مساعدة النجدة نجدة
                            OK OKAY YES NO OUI NON SI SIM NAO WI WAAW DEEDEET NDIYO HAPANA HAA
                            MAYA IO SEGA TAKE PASS CLOSE PRENDRE PASSER INFO ME MOI
                            """)
                    .map(Fold::of)
                    .collect(Collectors.toUnmodifiableSet());

    private PleasAndReplies() {}

    /**
     * Whether a word means one of those; digits always do, alone or with a letter such as {@code
     * 1A}.
     */
    static boolean mean(String word) {
        return WORDS.contains(word)
                || word.matches("[0-9]+[a-z]?[0-9]?")
                || OptOutWords.out(word)
                || OptOutWords.in(word);
    }
}
