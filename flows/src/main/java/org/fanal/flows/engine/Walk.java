package org.fanal.flows.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.language.Templates;
import org.fanal.flows.model.Flow;
import org.fanal.flows.model.Script;
import org.fanal.flows.model.Step;
import org.fanal.flows.session.Position;
import org.fanal.flows.session.Session;

/**
 * One turn under way: it goes from step to step until one waits for the caller or the conversation
 * is over. Lives for one turn; not thread-safe.
 */
final class Walk {
    private static final int MOST_STEPS = 500;
    private static final int DEEPEST = 8;

    private final Script script;
    private final World world;
    private final Draft draft;
    private final Texts texts;
    private final Questions questions;
    private final Closing closing;

    Walk(Script script, Session before, World world) {
        this.script = script;
        this.world = world;
        this.draft = new Draft(before);
        this.texts = new Texts(script, world);
        this.questions = new Questions(texts, world);
        this.closing = new Closing(draft, world, texts, questions);
    }

    Draft draft() {
        return draft;
    }

    Texts texts() {
        return texts;
    }

    Questions questions() {
        return questions;
    }

    Closing closing() {
        return closing;
    }

    /** Goes on with a step of the flow; where there is none, where it was called, or to the end. */
    void go(Optional<String> next) {
        Optional<String> target = next;
        for (int walked = 0; walked < MOST_STEPS; walked++) {
            Optional<Step> step = arrive(target);
            if (step.isEmpty()) break;
            Passed passed = pass(step.get());
            if (passed.rests()) return;
            target = passed.next();
        }
        closing.end("");
    }

    /** What a step led to: a rest, or another step. */
    private record Passed(boolean rests, Optional<String> next) {
        static final Passed RESTS = new Passed(true, Optional.empty());

        static Passed on(Optional<String> next) {
            return new Passed(false, next);
        }
    }

    private Optional<Step> arrive(Optional<String> next) {
        Position at = draft.session().at();
        String flow = at.flow();
        Optional<String> step = next;
        List<Position.Frame> calls = at.calls();
        if (step.isEmpty() && !calls.isEmpty()) {
            flow = calls.getLast().flow();
            step = Optional.of(calls.getLast().step());
            calls = calls.subList(0, calls.size() - 1);
        }
        if (step.isEmpty()) return Optional.empty();
        String id = step.get();
        draft.at(at.to(flow, id, calls));
        return script.flow(flow).flatMap(of -> of.step(id));
    }

    private Passed pass(Step step) {
        switch (step) {
            case Step.Ask _, Step.Consent _ -> {
                return rest(step);
            }
            case Step.Contact _ -> {
                if (!draft.session().never()) return rest(step);
            }
            case Step.Say say -> draft.say(texts.text(say.text(), draft.session()));
            case Step.When when -> {
                return Passed.on(branch(when));
            }
            case Step.SetVariables set -> draft.set(set.set());
            case Step.Report report -> draft.file(Filings.of(report, draft.session(), world));
            case Step.Refer refer -> refer(refer);
            case Step.Subscribe subscribe -> subscribe(subscribe);
            case Step.Connect _, Step.Recording _ -> {}
            case Step.Call call -> {
                return Passed.on(call(call));
            }
            case Step.Exit exit -> {
                closing.leave(exit.text());
                return Passed.RESTS;
            }
            case Step.End end -> {
                closing.end(end.text());
                return Passed.RESTS;
            }
        }
        return Passed.on(step.next());
    }

    private Optional<String> branch(Step.When when) {
        for (Step.Branch branch : when.branches())
            if (Templates.test(branch.condition(), draft.session().told().variables())) {
                draft.set(branch.set());
                return branch.next().or(when::next);
            }
        return when.next();
    }

    /** A call too deep is passed over; {@code check} refuses the ring that leads there. */
    private Optional<String> call(Step.Call call) {
        Position at = draft.session().at();
        Optional<Step> start = script.flow(call.flow()).flatMap(Flow::start);
        if (start.isEmpty() || at.calls().size() >= DEEPEST) return call.next();
        List<Position.Frame> calls = new ArrayList<>(at.calls());
        call.next().ifPresent(next -> calls.add(new Position.Frame(at.flow(), next)));
        draft.at(at.to(call.flow(), at.step(), calls));
        return start.map(Step::id);
    }

    private void subscribe(Step.Subscribe subscribe) {
        draft.effect(
                new Effect.Subscribe(
                        Texts.fill(subscribe.route(), draft.session()),
                        Texts.fill(subscribe.stage(), draft.session())));
    }

    private void refer(Step.Refer refer) {
        Session session = draft.session();
        if (session.never()) return;
        String need = Refer.need(refer.need(), session.medium());
        String near = Filings.place(Texts.fill(refer.near(), session), world);
        Optional<Referrals.Endpoint> best =
                world.referrals().best(need, near, texts.language(session), world.now());
        if (best.isEmpty()) {
            draft.say(texts.text(refer.none(), session));
            return;
        }
        Referrals.Endpoint endpoint = best.get();
        Map<String, String> named = Map.of("name", endpoint.name(), "contact", endpoint.contact());
        draft.say(texts.text(OwnKeys.REFER, session, named));
        draft.effect(new Effect.Referred(need, endpoint.id()));
    }

    private Passed rest(Step step) {
        ask(step, Questions.WHETHER, draft.said());
        return Passed.RESTS;
    }

    /** Puts the question of a step, or one of its questions, with something above it. */
    void ask(Step step, int part, String lead) {
        draft.at(draft.session().at().showing(part, lead));
        List<String> pages = questions.pages(step, draft.session());
        // what stands above is kept only where its screen may have to be shown again
        if (pages.size() == 1) draft.at(draft.session().at().showing(part, ""));
        draft.reply(pages.getFirst(), false);
    }

    /** Shows the same screen on another page. */
    void turn(List<String> pages, int page) {
        int shown = Math.clamp(page, 0, pages.size() - 1);
        draft.at(draft.session().at().turned(shown));
        draft.reply(pages.get(shown), false);
    }
}
