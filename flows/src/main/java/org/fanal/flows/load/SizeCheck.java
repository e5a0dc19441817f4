package org.fanal.flows.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Whether what is shown fits USSD screens, in every language. */
final class SizeCheck {
    private static final int MOST_PAGES = 5;

    private final Catalogues catalogues;
    private final Navigation navigation;
    private final Problems problems;

    SizeCheck(Catalogues catalogues, Navigation navigation, Problems problems) {
        this.catalogues = catalogues;
        this.navigation = navigation;
        this.problems = problems;
    }

    void check(ReadFlow flow) {
        for (Catalogue language : catalogues.languages())
            for (Step step : flow.flow().steps()) check(flow, step, language);
    }

    private void check(ReadFlow flow, Step step, Catalogue language) {
        String key = text(step);
        if (key.isEmpty()) return;
        String tag = language.tag();
        Screen screen = new Screen(text(key, tag), options(step, tag), false);
        Labels labels = labels(tag);
        Map<String, String> lines = lines(step, tag);
        Optional<String> cut = Ussd.tooLong(screen, Limits.USUAL, labels);
        if (cut.isPresent() && lines.containsKey(cut.get()))
            problems.error(
                    at(language, lines.getOrDefault(cut.get(), key), flow.at(step.id())),
                    "this choice does not fit a USSD screen and would be cut, shorten it");
        int pages = Ussd.fit(screen, Limits.USUAL, labels).size();
        Node at = at(language, key, flow.at(step.id()));
        if (step instanceof Step.Exit && pages > 1)
            problems.error(at, "the way out must fit one USSD screen (R7), shorten it");
        else if (pages > MOST_PAGES)
            problems.warning(
                    at,
                    "this takes "
                            + pages
                            + " USSD screens, shorten it or write a shorter '"
                            + key
                            + "@ussd'");
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

    private List<Screen.Option> options(Step step, String language) {
        if (!(step instanceof Step.Ask ask)
                || !(ask.answering() instanceof Answering.Choices choices)) return List.of();
        return choices.choices().stream()
                .map(choice -> new Screen.Option(choice.key(), text(choice.label(), language)))
                .toList();
    }

    /** The key of each option's label, by the option's line. */
    private Map<String, String> lines(Step step, String language) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (step instanceof Step.Ask ask && ask.answering() instanceof Answering.Choices choices)
            for (Answering.Choice choice : choices.choices()) {
                String label = text(choice.label(), language);
                String line = Smart.plain(new Screen.Option(choice.key(), label).line());
                var _ = lines.put(line, choice.label());
            }
        return lines;
    }

    private Labels labels(String language) {
        return new Labels(
                navigation.more() + " " + text(OwnKeys.MORE, language),
                navigation.back() + " " + text(OwnKeys.BACK, language),
                navigation.skip() + " " + text(OwnKeys.SKIP, language));
    }

    /** With nothing put in; a template that is wrong has been told already. */
    private String text(String key, String language) {
        Optional<String> template = catalogues.find(key, language, Medium.USSD);
        if (template.isEmpty() || !Templates.faults(template.get()).isEmpty()) return "";
        return Templates.render(template.get(), Map.of()).strip();
    }

    private static Node at(Catalogue language, String key, Node otherwise) {
        return TextCheck.wording(language, key, Medium.USSD)
                .map((Wording wording) -> TextCheck.at(wording))
                .orElse(otherwise);
    }
}
