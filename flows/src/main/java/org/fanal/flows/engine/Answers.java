package org.fanal.flows.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.language.Fold;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.medium.Screen;
import org.fanal.flows.model.Answering;
import org.fanal.flows.model.Step;
import org.fanal.flows.place.Place;
import org.fanal.flows.session.Session;

/** Takes what the caller sent as the answer to the step that waits, and goes on. */
final class Answers {
    /** What was typed for a place stands under its variable with this behind. */
    static final String WORDS = "Words";

    private static final String YES = "1";
    private static final List<ContactWish.Hours> HOURS =
            List.of(ContactWish.Hours.ANY, ContactWish.Hours.DAYTIME, ContactWish.Hours.EVENING);

    private final Walk walk;
    private final Draft draft;
    private final World world;
    private final Typed typed;

    Answers(Walk walk, World world, Typed typed) {
        this.walk = walk;
        this.draft = walk.draft();
        this.world = world;
        this.typed = typed;
    }

    void take(Step step) {
        switch (step) {
            case Step.Ask ask -> {
                switch (ask.answering()) {
                    case Answering.Choices choices -> choice(ask, choices);
                    case Answering.Answer answer -> answer(ask, answer);
                    case Answering.ChooseLanguage _ -> language(ask);
                }
            }
            case Step.Consent consent -> consent(consent);
            case Step.Contact contact -> contact(contact);
            default -> walk.go(step.next());
        }
    }

    private void choice(Step.Ask ask, Answering.Choices choices) {
        Optional<String> key = chosen(ask);
        for (Answering.Choice choice : choices.choices())
            if (key.isPresent() && choice.key().equals(key.get())) {
                draft.set(choice.set());
                walk.go(choice.next().or(ask::next));
                return;
            }
        again(ask, "choice");
    }

    private void language(Step.Ask ask) {
        List<String> languages = walk.texts().languages(draft.session().medium());
        Optional<Integer> place = chosen(ask).map(Integer::parseInt);
        if (place.isEmpty()) {
            again(ask, "choice");
            return;
        }
        draft.speaking(languages.get(place.get() - 1));
        walk.go(ask.next());
    }

    private void answer(Step.Ask ask, Answering.Answer answer) {
        if (answer.optional() && typed.key().equals(world.navigation().skip())) {
            draft.told(draft.session().told().declining(answer.save()));
            walk.go(ask.next());
            return;
        }
        boolean place = answer.kind() == Answering.Kind.PLACE;
        Optional<String> value = skips() ? Optional.empty() : Understood.by(answer, typed);
        if (value.isEmpty()) {
            again(ask, answer.kind().name().toLowerCase(Locale.ROOT));
        } else if (place) {
            place(ask, answer.save());
        } else {
            if (answer.kind() != Answering.Kind.TEXT) hear();
            draft.told(draft.session().told().setting(answer.save(), value.get()));
            walk.go(ask.next());
        }
    }

    /** The key that passes over is no answer where nothing can be passed over. */
    private boolean skips() {
        return typed.key().equals(world.navigation().skip());
    }

    /** Not matched it is asked once more, then kept as words with the place empty. */
    private void place(Step.Ask ask, String save) {
        Session session = draft.session();
        boolean first = session.at().part() == 0;
        String earlier = session.told().variable(save + WORDS).orElse("");
        String words = earlier.isEmpty() || first ? typed.words() : earlier + " / " + typed.words();
        draft.told(session.told().setting(save + WORDS, words));
        Optional<Place> place = world.places().match(typed.words(), session.language());
        if (place.isEmpty() && first) {
            walk.ask(ask, 1, walk.texts().text(OwnKeys.HINT + "place", draft.session()));
            return;
        }
        String id = place.map(Place::id).orElse("");
        draft.told(draft.session().told().setting(save, id));
        walk.go(ask.next());
    }

    private void consent(Step.Consent consent) {
        Optional<String> key = chosen(consent);
        if (key.isEmpty()) {
            again(consent, "choice");
            return;
        }
        boolean given = key.get().equals(YES);
        String purpose = consent.purpose().tag();
        Session session = draft.session();
        draft.told(session.told().consenting(purpose, given));
        draft.effect(
                new Effect.Consent(purpose, given, consent.text(), walk.texts().language(session)));
        walk.go(consent.next());
    }

    private void contact(Step.Contact contact) {
        Optional<String> key = chosen(contact);
        int part = draft.session().at().part();
        if (key.isEmpty()) {
            again(contact, "choice");
        } else if (part == Questions.WHETHER) {
            if (key.get().equals(YES)) walk.ask(contact, Questions.HOW, "");
            else wish(contact, ContactWish.NONE, "no");
        } else if (part == Questions.HOW) {
            boolean sms = key.get().equals(YES);
            walk.ask(contact, sms ? Questions.WHEN_SMS : Questions.WHEN_CALL, "");
        } else {
            Medium medium = part == Questions.WHEN_SMS ? Medium.SMS : Medium.VOICE;
            ContactWish.Hours hours = HOURS.get(Integer.parseInt(key.get()) - 1);
            String words = medium.tag() + " " + hours.name().toLowerCase(Locale.ROOT);
            wish(contact, new ContactWish(true, Optional.of(medium), hours), words);
        }
    }

    private void wish(Step.Contact contact, ContactWish wish, String words) {
        draft.told(draft.session().told().setting(Session.CONTACT, words));
        draft.wish(wish);
        walk.go(contact.next());
    }

    /** The key of an option that is on offer: typed as such, or by SMS in its own words. */
    private Optional<String> chosen(Step step) {
        List<Screen.Option> options = walk.questions().options(step, draft.session());
        for (Screen.Option option : options)
            if (option.key().equals(typed.key())) return Optional.of(option.key());
        if (draft.session().medium() != Medium.SMS) return Optional.empty();
        return worded(options);
    }

    private Optional<String> worded(List<Screen.Option> options) {
        String folded = Fold.of(typed.words());
        List<String> keys =
                options.stream()
                        .filter(option -> {
                            String label = Fold.of(option.label());
                            return folded.equals(label)
                                    || folded.equals(option.key() + " " + label);
                        })
                        .map(Screen.Option::key)
                        .toList();
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    /** The same question with a hint; words that answer nothing are kept (nothing told is lost). */
    private void again(Step step, String hint) {
        Session session = draft.session();
        hear();
        String text = walk.texts().text(OwnKeys.HINT + hint, session, bounds(step));
        walk.ask(step, session.at().part(), text);
    }

    /** What a hint may name. */
    private static Map<String, String> bounds(Step step) {
        if (!(step instanceof Step.Ask ask)
                || !(ask.answering() instanceof Answering.Answer answer)) return Map.of();
        return Map.of("min", bound(answer.min()), "max", bound(answer.max()));
    }

    private static String bound(OptionalInt bound) {
        return bound.isPresent() ? String.valueOf(bound.getAsInt()) : "...";
    }

    /** Words around an answer, or instead of one. */
    private void hear() {
        if (typed.words().codePoints().anyMatch(Character::isLetter))
            draft.told(draft.session().told().hearing(typed.words()));
    }
}
