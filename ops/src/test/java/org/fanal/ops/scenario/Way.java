package org.fanal.ops.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A way through the demonstration's flow: question and answer in turn, from the one on language.
 *
 * @param questions keys of the texts, in the order they are put
 * @param answers to all but the last question
 */
record Way(List<String> questions, List<String> answers) {
    private static final String LANGUAGE = "language.question";

    /** Together they come to every question, with a place that is not known and a hint too. */
    static final List<Way> ALL =
            List.of(
                    ofSafe("need.question 1 age.question 00 police.question 2 place.question Qwxyz")
                            .then("place.question Dakar landmark.question 00 contact.question 1")
                            .then("contact.how 1 contact.when"),
                    ofSafe("need.question 2 age.question abc age.question 30 police.question 1")
                            .then("place.question 00 landmark.question Sandaga contact.question 1")
                            .then("contact.how 2 contact.when"),
                    ofSafe("need.question 3 learn.question 1 learned.question 1 learn.question 2")
                            .then("learned.question 2 need.question 1 age.question 17")
                            .then("police.question"),
                    ofSafe("need.question 3 learn.question 4 contact.question"),
                    ofSafe("need.question 3 learn.question 3 learned.question 3 join.question 1")
                            .then("way.question 1 stage.question 1 near.question Dakar")
                            .then("hear.question 2 count.question"),
                    new Way(List.of(LANGUAGE), List.of()).then("1 safe.question 2 quiet.question"));

    /**
     * Where a caller can be.
     *
     * @param asked key of the question that waits
     * @param told what was answered before, the language first
     */
    record Stop(String asked, List<String> told) {

        /** Whether what was told calls for help, and was not reported yet. */
        boolean urgent() {
            return Set.of(
                            "age.question",
                            "police.question",
                            "place.question",
                            "landmark.question",
                            "contact.question",
                            "contact.how",
                            "contact.when")
                    .contains(asked);
        }

        /** The same where the caller's language stands at another place of the list. */
        Stop in(int languageKey) {
            if (told.isEmpty()) return this;
            List<String> other = new ArrayList<>(told);
            var _ = other.set(0, String.valueOf(languageKey));
            return new Stop(asked, List.copyOf(other));
        }
    }

    private static Way ofSafe(String more) {
        return new Way(List.of(LANGUAGE), List.of()).then("1 safe.question 1 " + more);
    }

    /** Goes on: answers and questions in turn, whichever is due first. */
    private Way then(String more) {
        List<String> asked = new ArrayList<>(questions);
        List<String> told = new ArrayList<>(answers);
        for (String each : more.split(" ", -1)) {
            boolean _ = (told.size() < asked.size() ? told : asked).add(each);
        }
        return new Way(List.copyOf(asked), List.copyOf(told));
    }

    /** Every place on any of the ways, each once. */
    static List<Stop> stops() {
        Set<Stop> stops = new LinkedHashSet<>();
        for (Way way : ALL)
            for (int n = 0; n < way.questions.size(); n++) {
                boolean _ = stops.add(new Stop(way.questions.get(n), way.answers.subList(0, n)));
            }
        return List.copyOf(stops);
    }
}
