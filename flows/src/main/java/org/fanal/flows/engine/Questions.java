package org.fanal.flows.engine;

import java.util.ArrayList;
import java.util.List;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.medium.Screen;
import org.fanal.flows.medium.SmsText;
import org.fanal.flows.medium.Ussd;
import org.fanal.flows.medium.VoicePrompt;
import org.fanal.flows.model.Answering;
import org.fanal.flows.model.Step;
import org.fanal.flows.session.Session;

/** What stands on the screen while a step waits. The same session gives the same screen. */
final class Questions {
    /** Parts of a {@code contact} step. */
    static final int WHETHER = 0;

    static final int HOW = 1;
    static final int WHEN_SMS = 2;
    static final int WHEN_CALL = 3;

    private final Texts texts;
    private final World world;

    Questions(Texts texts, World world) {
        this.texts = texts;
        this.world = world;
    }

    /** The pages of the step that waits; one on SMS and voice. */
    List<String> pages(Step step, Session session) {
        Screen screen = screen(step, session);
        String lead = session.at().lead();
        if (!lead.isEmpty())
            screen = new Screen(above(lead, screen.text()), screen.options(), screen.skippable());
        return fit(screen, session);
    }

    /** The pages of a last text; none of them asks. */
    List<String> pages(String text, Session session) {
        return fit(Screen.of(text), session);
    }

    private List<String> fit(Screen screen, Session session) {
        return switch (session.medium()) {
            case USSD -> Ussd.fit(screen, world.limits(), texts.labels(session));
            case SMS -> List.of(SmsText.of(screen, texts.labels(session)));
            case VOICE -> List.of(VoicePrompt.of(screen));
        };
    }

    /** One text above another, each where there is one. */
    static String above(String lead, String text) {
        if (lead.isEmpty()) return text;
        return text.isEmpty() ? lead : lead + "\n" + text;
    }

    private Screen screen(Step step, Session session) {
        return switch (step) {
            case Step.Ask ask -> asked(ask, session);
            case Step.Consent consent ->
                    new Screen(
                            texts.text(consent.text(), session),
                            numbered(session, OwnKeys.YES, OwnKeys.NO),
                            false);
            case Step.Contact contact -> contact(contact, session);
            default -> Screen.of("");
        };
    }

    private Screen asked(Step.Ask ask, Session session) {
        return switch (ask.answering()) {
            case Answering.Choices choices ->
                    new Screen(texts.text(ask.text(), session), options(choices, session), false);
            case Answering.Answer answer ->
                    new Screen(texts.text(ask.text(), session), List.of(), answer.optional());
            case Answering.ChooseLanguage _ ->
                    new Screen(texts.home(ask.text(), session), languages(session.medium()), false);
        };
    }

    private List<Screen.Option> options(Answering.Choices choices, Session session) {
        List<Screen.Option> options = new ArrayList<>(choices.choices().size());
        for (Answering.Choice choice : choices.choices())
            options.add(new Screen.Option(choice.key(), texts.text(choice.label(), session)));
        return options;
    }

    private List<Screen.Option> languages(Medium medium) {
        List<Screen.Option> options = new ArrayList<>();
        for (String language : texts.languages(medium))
            options.add(
                    new Screen.Option(
                            String.valueOf(options.size() + 1), texts.name(language, medium)));
        return options;
    }

    private Screen contact(Step.Contact contact, Session session) {
        return switch (session.at().part()) {
            case WHETHER ->
                    new Screen(
                            texts.text(contact.text(), session),
                            numbered(session, OwnKeys.YES, OwnKeys.NO),
                            false);
            case HOW ->
                    new Screen(
                            texts.text(OwnKeys.CONTACT_HOW, session),
                            numbered(session, OwnKeys.CONTACT_SMS, OwnKeys.CONTACT_CALL),
                            false);
            default ->
                    new Screen(
                            texts.text(OwnKeys.CONTACT_WHEN, session),
                            numbered(
                                    session,
                                    OwnKeys.CONTACT_ANY,
                                    OwnKeys.CONTACT_DAYTIME,
                                    OwnKeys.CONTACT_EVENING),
                            false);
        };
    }

    private List<Screen.Option> numbered(Session session, String... labels) {
        List<Screen.Option> options = new ArrayList<>(labels.length);
        for (String label : labels)
            options.add(
                    new Screen.Option(
                            String.valueOf(options.size() + 1), texts.text(label, session)));
        return options;
    }

    /** What can be chosen where a step waits; none where it is answered in words. */
    List<Screen.Option> options(Step step, Session session) {
        return screen(step, session).options();
    }
}
