package org.fanal.flows.engine;

import java.util.List;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.session.Session;

/** How a conversation comes to its end: said, left, or broken off. */
final class Closing {
    private final Draft draft;
    private final World world;
    private final Texts texts;
    private final Questions questions;

    Closing(Draft draft, World world, Texts texts, Questions questions) {
        this.draft = draft;
        this.world = world;
        this.texts = texts;
        this.questions = questions;
    }

    /**
     * Comes to the end.
     *
     * @param key of the last text; empty where the flow has none
     */
    void end(String key) {
        draft.fileIfUrgent(world, false);
        Session session = draft.session();
        String own = key.isEmpty() ? "" : texts.text(key, session);
        String text = Questions.above(draft.said(), own);
        if (text.isEmpty()) text = texts.text(OwnKeys.EXIT, session);
        draft.at(session.at().showing(0, Questions.above(text, reminder(key))));
        draft.progress(session.progress().closed());
        page(0);
    }

    /** A page of the last text: the conversation is over with the last one. */
    void page(int page) {
        Session session = draft.session();
        List<String> pages = questions.pages(session.at().lead(), session);
        int shown = Math.clamp(page, 0, pages.size() - 1);
        if (shown < pages.size() - 1) {
            draft.at(session.at().turned(shown));
            draft.reply(pages.get(shown), false);
            return;
        }
        draft.reply(last(pages.get(shown)), true);
        draft.over(Ending.FINISHED);
    }

    /** Leaves at once, neutrally; the rest is silent (R7). */
    void leave(String key) {
        draft.fileIfUrgent(world, true);
        if (draft.session().told().wish().allowed()) draft.wish(ContactWish.NONE);
        Session session = draft.session();
        draft.reply(questions.pages(texts.text(key, session), session).getFirst(), true);
        draft.over(Ending.EXIT);
    }

    /** Nothing is said. Who breaks off on the pages of the last text has finished. */
    void breakOff() {
        draft.fileIfUrgent(world, false);
        boolean closing = draft.session().progress().closing();
        draft.over(closing ? Ending.FINISHED : Ending.BROKEN_OFF);
    }

    /** On the last page of all there is nothing more to press. */
    private String last(String page) {
        String back = "\n" + texts.labels(draft.session()).back();
        return page.endsWith(back) ? page.substring(0, page.length() - back.length()) : page;
    }

    /** By SMS: to delete the messages (R5), unless the last text has a variant that says so. */
    private String reminder(String key) {
        Session session = draft.session();
        if (session.medium() != Medium.SMS || texts.has(key + "@sms", session)) return "";
        return texts.text(OwnKeys.REMINDER, session);
    }
}
