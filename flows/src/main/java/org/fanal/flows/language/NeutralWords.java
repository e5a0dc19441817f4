package org.fanal.flows.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words that must not stand in what a caller gets, since somebody else may read the phone (R4).
 * Kept short: each is a stem that names the matter, not one that merely could.
 */
public final class NeutralWords {
    /** Known across languages that borrow from each other. */
    private static final List<String> EVERYWHERE =
            List.of(
                    "traffick",
                    "trafic",
                    "trafiq",
                    "trafik",
                    "victim",
                    "viktim",
                    "police",
                    "policia",
                    "polis",
                    "poliis",
                    "hotline",
                    "helpline",
                    "rescue",
                    "prostitu");

    private static final Map<String, List<String>> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry(
                            "en",
                            List.of("slave", "exploitat", "smuggl", "kidnap", "brothel", "pimp")),
                    Map.entry(
                            "fr",
                            List.of(
                                    "policier",
                                    "gendarm",
                                    "secours",
                                    "sauvetage",
                                    "esclav",
                                    "exploitat",
                                    "passeur",
                                    "proxenet",
                                    "traite des",
                                    "traite humaine",
                                    "traite d etres",
                                    "ligne d urgence",
                                    "ligne d ecoute")),
                    Map.entry(
                            "es",
                            List.of(
                                    "rescat",
                                    "rescate",
                                    "esclav",
                                    "explotacion",
                                    "trata de personas",
                                    "linea de ayuda",
                                    "coyote",
                                    "proxenet")),
                    Map.entry("pt", List.of("vitima", "resgat", "escrav", "exploracao", "aliciad")),
                    Map.entry(
                            "ht",
                            List.of("lapolis", "sekou", "esklav", "eksplwat", "pwostitisyon")),
                    Map.entry("wo", List.of("jaam", "alkaati")),
                    Map.entry(
                            "sw",
                            List.of(
                                    "mwathirika",
                                    "waathirika",
                                    "mhanga",
                                    "usafirishaji haramu",
                                    "utumwa",
                                    "uokoaji",
                                    "ukahaba")),
                    Map.entry("am", List.of("ፖሊስ", "ሰለባ", "ዝውውር", "ደላላ", "ባርነት", "ተጠቂ", "ዝሙት")),
                    Map.entry("ti", List.of("ፖሊስ", "ግዳይ", "ዝውውር", "ደላሊ", "ባርነት")),
                    Map.entry(
                            "ar",
                            List.of(
                                    "شرطة",
                                    "ضحية",
                                    "ضحايا",
                                    "اتجار",
                                    "إنقاذ",
                                    "استغلال",
                                    "عبودية",
                                    "دعارة",
                                    "مهرب",
                                    "خط ساخن",
                                    "الخط الساخن")));

    private static final Pattern MARKUP = Pattern.compile("\\$\\{[^}]*}|</?#[^>]*>");
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ‘`]");

    private NeutralWords() {}

    /**
     * What gives the matter away in a text, as folded stems; none where it is neutral.
     *
     * @param text a template; its variables and tags are not looked at
     * @param language BCP 47 tag of the text
     */
    public static List<String> offending(String text, String language) {
        String base =
                language.contains("-") ? language.substring(0, language.indexOf('-')) : language;
        String folded = " " + spaced(text, base) + " ";
        List<String> stems = new ArrayList<>(EVERYWHERE);
        stems.addAll(BY_LANGUAGE.getOrDefault(base, List.of()));
        return stems.stream()
                .map(stem -> Fold.of(stem, base))
                .distinct()
                .filter(stem -> folded.contains(prefixes(stem) ? stem : " " + stem))
                .toList();
    }

    /** Whether words of this script take their prepositions and article in front. */
    private static boolean prefixes(String stem) {
        return stem.charAt(0) > 0x500;
    }

    private static String spaced(String text, String language) {
        String words = MARKUP.matcher(text).replaceAll(" ");
        return Fold.of(APOSTROPHE.matcher(words).replaceAll(" "), language);
    }
}
