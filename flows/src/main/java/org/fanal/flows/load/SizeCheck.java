package org.fanal.flows.load;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.engine.Navigation;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.language.Templates;
import org.fanal.flows.language.Wording;
import org.fanal.flows.medium.Labels;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.medium.Screen;
import org.fanal.flows.medium.Smart;
import org.fanal.flows.medium.Ussd;
import org.fanal.flows.model.Answering;
import org.fanal.flows.model.Step;

/** Whether what is shown fits the channels that offer it, in every language. */
final class SizeCheck {
    private static final int MOST_PAGES = 5;

    /** Where no channel that we know of offers a language. */
    private static final Offer USUAL =
            new Offer("", List.of(Medium.USSD), Limits.USUAL, Integer.MAX_VALUE, List.of());

    private final Catalogues catalogues;
    private final Serving serving;
    private final Set<String> unicode;
    private final Problems problems;

    /**
     * @param unicode the languages that need more than GSM 03.38, as {@code am@ussd}
     */
    SizeCheck(Catalogues catalogues, Serving serving, Set<String> unicode, Problems problems) {
        this.catalogues = catalogues;
        this.serving = serving;
        this.unicode = unicode;
        this.problems = problems;
    }

    void check(ReadFlow flow) {
        for (Catalogue language : catalogues.languages())
            for (Step step : flow.flow().steps()) check(flow, step, language);
    }

    private void check(ReadFlow flow, Step step, Catalogue language) {
        String key = text(step);
        if (key.isEmpty()) return;
        Node at = at(language, key, Medium.USSD, flow.at(step.id()));
        for (Offer offer : screens(language.tag())) if (tooLong(step, language, offer, at)) break;
        Node message = at(language, key, Medium.SMS, flow.at(step.id()));
        Screen whole = screen(step, language.tag(), Medium.SMS);
        serving.offers().stream()
                .filter(offer -> offer.by(Medium.SMS, language.tag()))
                .filter(offer -> Offer.length(whole) > offer.longestText())
                .forEach(offer -> tooLong(message, Offer.length(whole), offer));
    }

    /** The narrowest screens on which a language is offered come first, each width once. */
    private List<Offer> screens(String language) {
        Map<Limits, Offer> screens = new LinkedHashMap<>();
        serving.offers().stream()
                .filter(offer -> offer.by(Medium.USSD, language) && carries(offer, language))
                .sorted(Comparator.comparingInt(offer -> offer.limits().septets()))
                .forEach(offer -> screens.putIfAbsent(offer.limits(), offer));
        return screens.isEmpty() ? List.of(USUAL) : List.copyOf(screens.values());
    }

    private boolean carries(Offer offer, String language) {
        return offer.limits().unicode() || !unicode.contains(language + "@" + Medium.USSD.tag());
    }

    private void tooLong(Node at, int length, Offer offer) {
        problems.error(
                at,
                "this is "
                        + length
                        + " characters by SMS and '"
                        + offer.channel()
                        + "' takes at most "
                        + offer.longestText()
                        + ", shorten it");
    }

    /** Whether something was told. */
    private boolean tooLong(Step step, Catalogue language, Offer offer, Node at) {
        String tag = language.tag();
        Screen screen = screen(step, tag, Medium.USSD);
        Labels labels = labels(tag);
        Map<String, String> lines = lines(step, tag);
        Optional<String> cut =
                Ussd.tooLong(screen, offer.limits(), labels).filter(lines::containsKey);
        if (cut.isPresent())
            problems.error(
                    at(language, lines.getOrDefault(cut.get(), ""), Medium.USSD, at),
                    "this choice does not fit a USSD screen"
                            + of(offer)
                            + " and would be cut, shorten it");
        int pages = Ussd.fit(screen, offer.limits(), labels).size();
        boolean out = step instanceof Step.Exit && pages > 1;
        if (out)
            problems.error(
                    at, "the way out must fit one USSD screen" + of(offer) + " (R7), shorten it");
        else if (pages > MOST_PAGES)
            problems.warning(
                    at,
                    "this takes "
                            + pages
                            + " USSD screens"
                            + of(offer)
                            + ", shorten it or write a shorter '"
                            + text(step)
                            + "@ussd'");
        return cut.isPresent() || out || pages > MOST_PAGES;
    }

    private static String of(Offer offer) {
        return offer.limits().equals(Limits.USUAL) ? "" : " of '" + offer.channel() + "'";
    }

    private Screen screen(Step step, String language, Medium medium) {
        return new Screen(
                text(text(step), language, medium), options(step, language, medium), false);
    }

    private static String text(Step step) {
        return switch (step) {
            case Step.Ask ask -> ask.text();
            case Step.Say say -> say.text();
            case Step.Consent consent -> consent.text();
            case Step.Contact contact -> contact.text();
            case Step.Exit exit -> exit.text();
            case Step.End end -> end.text();
            default -> "";
        };
    }

    private List<Screen.Option> options(Step step, String language, Medium medium) {
        if (!(step instanceof Step.Ask ask)
                || !(ask.answering() instanceof Answering.Choices choices)) return List.of();
        return choices.choices().stream()
                .map(choice ->
                        new Screen.Option(choice.key(), text(choice.label(), language, medium)))
                .toList();
    }

    /** The key of each option's label, by the option's line. */
    private Map<String, String> lines(Step step, String language) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (step instanceof Step.Ask ask && ask.answering() instanceof Answering.Choices choices)
            for (Answering.Choice choice : choices.choices()) {
                String label = text(choice.label(), language, Medium.USSD);
                String line = Smart.plain(new Screen.Option(choice.key(), label).line());
                var _ = lines.put(line, choice.label());
            }
        return lines;
    }

    private Labels labels(String language) {
        Navigation keys = serving.navigation();
        return new Labels(
                keys.more() + " " + text(OwnKeys.MORE, language, Medium.USSD),
                keys.back() + " " + text(OwnKeys.BACK, language, Medium.USSD),
                keys.skip() + " " + text(OwnKeys.SKIP, language, Medium.USSD));
    }

    /** With nothing put in; a template that is wrong has been told already. */
    private String text(String key, String language, Medium medium) {
        Optional<String> template = catalogues.find(key, language, medium);
        if (template.isEmpty() || !Templates.faults(template.get()).isEmpty()) return "";
        return Templates.render(template.get(), Map.of()).strip();
    }

    private static Node at(Catalogue language, String key, Medium medium, Node otherwise) {
        return TextCheck.wording(language, key, medium)
                .map((Wording wording) -> TextCheck.at(wording))
                .orElse(otherwise);
    }
}
