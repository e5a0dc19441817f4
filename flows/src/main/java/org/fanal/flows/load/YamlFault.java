package org.fanal.flows.load;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Why a text is not YAML. The reader tells first what it was at and then what it met there, each
 * with the place.
 *
 * @param line from 1, where people have to look
 * @param what the problem, and what to do
 */
record YamlFault(int line, String what) {
    private static final Pattern PLACE = Pattern.compile("^ in .*, line ([0-9]{1,9}), column ");

    /** Out of the reader's own words. */
    static YamlFault of(String told) {
        List<String> said = told.lines().filter(text -> !text.isBlank()).toList();
        List<Integer> lines =
                said.stream()
                        .flatMap(text -> PLACE.matcher(text).results())
                        .map(place -> number(place))
                        .toList();
        String met = said.stream().filter(text -> !text.startsWith(" ")).reduce("", (a, b) -> b);
        if (lines.isEmpty()) return new YamlFault(1, words(met));
        // what was begun and not ended stands where it began; what does not fit, where it was met
        boolean begun = told.startsWith("while scanning");
        return new YamlFault(begun ? lines.getFirst() : lines.getLast(), words(met));
    }

    private static int number(MatchResult place) {
        return Integer.parseInt(place.group(1));
    }

    private static String words(String met) {
        if (met.contains("(TAB)")) return "this line begins with a tab, indent it with spaces";
        return "this is not YAML (" + met + "), mend the line or quote the text";
    }
}
