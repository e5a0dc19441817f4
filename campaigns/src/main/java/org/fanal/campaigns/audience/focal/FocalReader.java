package org.fanal.campaigns.audience.focal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.campaigns.audience.Knowledge;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.language.Digits;
import org.fanal.flows.language.Fold;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.place.Place;

/**
 * Reads what focal points type: {@code +221771234567 origin wo}, {@code session 35 kayar}, in any
 * order and spelling. Only a text of exactly such words is one: a plea that holds a number is for
 * the hotline, whatever else is in it, and a responder's {@code 1A} for dispatch. Pure.
 */
public final class FocalReader {
    static final String NUMBER = "focal.number";
    static final String LANGUAGE = "focal.language";
    static final String PEOPLE = "focal.people";
    static final String PLACE = "focal.place";

    private static final int LONGEST = 100;
    private static final int MOST_PEOPLE = 5000;
    private static final Pattern DIGITS =
            Pattern.compile("[+\uFF0B]?\\d(?:[\\d \\u00A0().-]{3,28})\\d");
    private static final Pattern PEOPLE_NUMBER = Pattern.compile("\\d{1,6}");
    private static final Set<String> SESSION =
            Set.of(
                    "session",
                    "sessions",
                    "seance",
                    "causerie",
                    "reunion",
                    "sesion",
                    "sesyon",
                    "reyinyon",
                    "ndaje",
                    "ስብሰባ",
                    "جلسه");

    private final Knowledge knowledge;
    private final Function<String, Optional<String>> campaigns;

    /**
     * @param campaigns the id of the campaign that a word stands for
     */
    public FocalReader(Knowledge knowledge, Function<String, Optional<String>> campaigns) {
        this.knowledge = knowledge;
        this.campaigns = campaigns;
    }

    /** Never fails: what has another shape is {@link FocalLine.Other}. */
    public FocalLine read(String text) {
        if (text.length() > LONGEST) return new FocalLine.Other();
        String ascii = Digits.ascii(text).strip();
        List<String> words = words(ascii);
        if (!words.isEmpty() && SESSION.contains(words.getFirst()))
            return session(words.subList(1, words.size()));
        return enrolment(ascii);
    }

    private FocalLine enrolment(String text) {
        Matcher digits = DIGITS.matcher(text);
        if (!digits.find()) return new FocalLine.Other();
        String number = digits.group();
        List<String> words = words(text.substring(0, digits.start()));
        words.addAll(words(text.substring(digits.end())));
        Optional<Stage> stage = Optional.empty();
        Optional<String> language = Optional.empty();
        for (String word : words) {
            Optional<Stage> asStage = StageWords.of(word);
            Optional<String> asLanguage = knowledge.language(word);
            if (stage.isEmpty() && asStage.isPresent()) stage = asStage;
            else if (language.isEmpty() && asLanguage.isPresent()) language = asLanguage;
            // one word that no such line has may be a plea, and somebody must read it
            else return new FocalLine.Other();
        }
        if (stage.isEmpty() && language.isEmpty()) return new FocalLine.Other();
        return enrolment(Msisdn.parse(international(number)), stage, language);
    }

    private static FocalLine enrolment(
            Optional<Msisdn> number, Optional<Stage> stage, Optional<String> language) {
        Set<String> unclear = new LinkedHashSet<>();
        if (number.filter(Msisdn::valid).isEmpty()) unclear.add(NUMBER);
        if (language.isEmpty()) unclear.add(LANGUAGE);
        if (!unclear.isEmpty()) return new FocalLine.Unclear(unclear);
        return new FocalLine.Enrol(number.orElseThrow(), language.orElseThrow(), stage);
    }

    /** Only with its country: a number without one may be somebody's in another country. */
    private static String international(String written) {
        String number = written.startsWith("00") ? "+" + written.substring(2) : written;
        return number.startsWith("+") || number.startsWith("\uFF0B") ? number : "";
    }

    private FocalLine session(List<String> words) {
        List<String> left = new ArrayList<>(words);
        Optional<String> people =
                left.stream().filter(w -> PEOPLE_NUMBER.matcher(w).matches()).findFirst();
        people.ifPresent(left::remove);
        String campaign = "";
        if (left.size() > 1) {
            campaign = campaigns.apply(left.getLast()).orElse("");
            if (!campaign.isEmpty()) left.removeLast();
        }
        Optional<Place> place = knowledge.place(String.join(" ", left));
        // a word that is no place may be a plea; so may "session", alone or with a code word
        boolean strange = !left.isEmpty() && place.isEmpty();
        boolean bare = people.isEmpty() && (left.isEmpty() || !campaign.isEmpty());
        if (strange || bare) return new FocalLine.Other();
        int count = people.map(Integer::parseInt).orElse(0);
        Set<String> unclear = new LinkedHashSet<>();
        if (count < 1 || count > MOST_PEOPLE) unclear.add(PEOPLE);
        if (place.isEmpty()) unclear.add(PLACE);
        if (!unclear.isEmpty()) return new FocalLine.Unclear(unclear);
        return new FocalLine.Session(count, place.orElseThrow(), campaign);
    }

    private static List<String> words(String text) {
        String folded = Fold.of(text);
        return folded.isEmpty()
                ? new ArrayList<>()
                : new ArrayList<>(List.of(folded.split(" ", -1)));
    }
}
