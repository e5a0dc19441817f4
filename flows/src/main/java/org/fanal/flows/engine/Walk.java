package org.fanal.flows.engine;

import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.language.Templates;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Flow;
import org.fanal.flows.model.Script;
import org.fanal.flows.model.Step;
import org.fanal.flows.session.Position;
import org.fanal.flows.session.Session;
import org.fanal.flows.session.Told;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One turn under way: it goes from step to step until one waits for the caller or the conversation
 * is over, and gathers the effects. Lives for one turn; not thread-safe.
 */
final class Walk {
    private static final int MOST_STEPS = 500;
    private static final int DEEPEST = 8;

    private final Script script;
    private final World world;
    private final Texts texts;
    private final Questions questions;
    private final List<Effect> effects = new ArrayList<>();
    private String said = "";
    private Session session;
    private boolean resting;

    Walk(Script script, Session session, World world) {
        this.script = script;
        this.session = session;
        this.world = world;
        this.texts = new Texts(script, world);
        this.questions = new Questions(texts, world);
    }

    Turn turn() {
        return new Turn(session, List.copyOf(effects));
    }

    Session session() {
        return session;
    }

    Texts texts() {
        return texts;
    }

    Questions questions() {
        return questions;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void told(Told told) {
        session = session.with(told);
    }

    void speaking(String language) {
        session = session.speaking(language);
    }

    /** Sets variables; one that ends all contact takes back what was allowed before (R3). */
    void set(Map<String, String> values) {
        if (values.isEmpty()) return;
        boolean before = session.never();
        Told told = session.told();
        for (Map.Entry<String, String> value : values.entrySet())
            told = told.setting(value.getKey(), Texts.fill(value.getValue(), session));
        session = session.with(told);
        if (!before && session.never()) wish(ContactWish.NONE);
    }

    void wish(ContactWish wish) {
        session = session.with(session.told().wishing(wish));
        effects.add(new Effect.Contact(wish));
    }

    /** Goes on with a step of the flow, or behind the end of it. */
    void go(Optional<String> next) {
        Optional<Step> step = arrive(next);
        for (int walked = 0; walked < MOST_STEPS && step.isPresent() && !resting; walked++)
            step = pass(step.get()).flatMap(after -> arrive(after.step()));
        if (!resting) end("");
    }

    /** Where a step leads; a step that rests leads nowhere. */
    private record After(Optional<String> step) {}

    private Optional<Step> arrive(Optional<String> next) {
        Position at = session.at();
        String flow = at.flow();
        Optional<String> step = next;
        List<Position.Frame> calls = at.calls();
        if (step.isEmpty() && !calls.isEmpty()) {
            flow = calls.getLast().flow();
            step = Optional.of(calls.getLast().step());
            calls = calls.subList(0, calls.size() - 1);
        }
        if (step.isEmpty()) return Optional.empty();
        session = session.with(at.to(flow, step.get(), calls));
        return script.flow(flow).flatMap(of -> of.step(session.at().step()));
    }

    private Optional<After> pass(Step step) {
        switch (step) {
            case Step.Ask _, Step.Consent _ -> {
                return rest(step);
            }
            case Step.Contact _ -> {
                if (!session.never()) return rest(step);
            }
            case Step.Say say -> say(texts.text(say.text(), session));
            case Step.When when -> {
                return Optional.of(new After(branch(when)));
            }
            case Step.SetVariables set -> set(set.set());
            case Step.Report report -> file(report);
            case Step.Refer refer -> refer(refer);
            case Step.Subscribe subscribe ->
                    effects.add(
                            new Effect.Subscribe(
                                    Texts.fill(subscribe.route(), session),
                                    Texts.fill(subscribe.stage(), session)));
            case Step.Connect _, Step.Recording _ -> {}
            case Step.Call call -> {
                return Optional.of(new After(call(call)));
            }
            case Step.Exit exit -> {
                leave(exit.text());
                return Optional.empty();
            }
            case Step.End end -> {
                end(end.text());
                return Optional.empty();
            }
        }
        return Optional.of(new After(step.next()));
    }

    /** In the quiet way nothing is said but what the screen must show. */
    private void say(String text) {
        if (!session.never()) said = Questions.above(said, text);
    }

    private Optional<String> branch(Step.When when) {
        for (Step.Branch branch : when.branches())
            if (Templates.test(branch.condition(), session.told().variables())) {
                set(branch.set());
                return branch.next().or(when::next);
            }
        return when.next();
    }

    /** A call too deep is passed over; {@code check} refuses the ring that leads there. */
    private Optional<String> call(Step.Call call) {
        Position at = session.at();
        Optional<Step> start = script.flow(call.flow()).flatMap(Flow::start);
        if (start.isEmpty() || at.calls().size() >= DEEPEST) return call.next();
        List<Position.Frame> calls = new ArrayList<>(at.calls());
        call.next().ifPresent(next -> calls.add(new Position.Frame(at.flow(), next)));
        session = session.with(at.to(call.flow(), at.step(), calls));
        return start.map(Step::id);
    }

    private void file(Step.Report report) {
        effects.add(new Effect.FileReport(Filings.of(report, session, world)));
        session = session.with(session.progress().reporting());
    }

    private void refer(Step.Refer refer) {
        if (session.never()) return;
        String need = Refer.need(refer.need(), session.medium());
        String near = Filings.place(Texts.fill(refer.near(), session), world);
        Optional<Referrals.Endpoint> best =
                world.referrals().best(need, near, texts.language(session));
        if (best.isEmpty()) {
            say(texts.text(refer.none(), session));
            return;
        }
        Referrals.Endpoint endpoint = best.get();
        Map<String, String> named = Map.of("name", endpoint.name(), "contact", endpoint.contact());
        say(texts.text(OwnKeys.REFER, session, named));
        effects.add(new Effect.Referred(need, endpoint.id()));
    }

    private Optional<After> rest(Step step) {
        ask(step, Questions.WHETHER, said);
        return Optional.empty();
    }

    /** Puts the question of a step, or one of its questions, with something above it. */
    void ask(Step step, int part, String lead) {
        resting = true;
        session = session.with(session.at().showing(part, lead));
        List<String> pages = questions.pages(step, session);
        // what stands above is kept only where its screen may have to be shown again
        if (pages.size() == 1) session = session.with(session.at().showing(part, ""));
        reply(pages.getFirst(), false);
    }

    /** Shows the same screen on another page. */
    void turn(List<String> pages, int page) {
        int shown = Math.clamp(page, 0, pages.size() - 1);
        session = session.with(session.at().turned(shown));
        reply(pages.get(shown), false);
    }

    /** Comes to the end. What was urgent and not yet reported is (nothing told is lost). */
    void end(String key) {
        resting = true;
        fileIfUrgent(false);
        String text = key.isEmpty() ? "" : Questions.above(said, texts.text(key, session));
        if (text.isEmpty()) text = texts.text(OwnKeys.EXIT, session);
        String last = Questions.above(text, reminder(key));
        session = session.with(session.at().showing(0, last)).with(session.progress().closed());
        close(0);
    }

    /** A page of the last text: the conversation is over with the last one. */
    void close(int page) {
        List<String> pages = questions.pages(session.at().lead(), session);
        int shown = Math.clamp(page, 0, pages.size() - 1);
        boolean last = shown == pages.size() - 1;
        if (!last) {
            session = session.with(session.at().turned(shown));
            reply(pages.get(shown), false);
            return;
        }
        reply(last(pages.get(shown)), true);
        over(Ending.FINISHED);
    }

    /** On the last page of all there is nothing more to press. */
    private String last(String page) {
        String back = "\n" + texts.labels(session).back();
        return page.endsWith(back) ? page.substring(0, page.length() - back.length()) : page;
    }

    /** Leaves at once, neutrally; the rest is silent (R7). */
    void leave(String key) {
        resting = true;
        fileIfUrgent(true);
        if (session.told().wish().allowed()) wish(ContactWish.NONE);
        List<String> pages = questions.pages(texts.text(key, session), session);
        reply(pages.getFirst(), true);
        over(Ending.EXIT);
    }

    void breakOff() {
        fileIfUrgent(false);
        over(session.progress().closing() ? Ending.FINISHED : Ending.BROKEN_OFF);
    }

    private void fileIfUrgent(boolean flagged) {
        if (session.progress().reported()) return;
        Filings.partial(session, world, flagged)
                .ifPresent(filing -> {
                    effects.add(new Effect.FileReport(filing));
                    session = session.with(session.progress().reporting());
                });
    }

    private void over(Ending how) {
        effects.add(new Effect.End(how));
        Position at = session.at();
        session = session.with(at.showing(0, "")).with(session.progress().ended(how));
    }

    /** By SMS: to delete the messages (R5), unless the last text says so itself. */
    private String reminder(String key) {
        boolean own = session.medium() != Medium.SMS || ownVariant(key);
        return own ? "" : texts.text(OwnKeys.REMINDER, session);
    }

    private boolean ownVariant(String key) {
        return script.catalogues()
                .find(key + "@" + Medium.SMS.tag(), texts.language(session), Medium.SMS)
                .isPresent();
    }

    /**
     * No message of any kind leaves for a caller in the quiet way; a screen must show something.
     */
    private void reply(String text, boolean ends) {
        if (session.medium() == Medium.SMS && session.never()) return;
        effects.add(new Effect.Reply(text, ends));
    }
}
