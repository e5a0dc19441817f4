package org.fanal.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.medium.Gsm;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Script;
import org.fanal.flows.session.Session;
import org.fanal.flows.session.SessionForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent: no turn throws, none passes a limit, every conversation comes to an end. */
class RandomConversationsTest {
    private static final List<Script> SCRIPTS =
            List.of(Deployment.script(), Deployment.script(Deployment.sources("every")));
    private static final List<String> FLOWS = List.of("hotline", "every");
    private static final List<List<String>> LANGUAGES =
            List.of(List.of("fr", "wo"), List.of("en", "am"));
    private static final String[] INPUTS = {
        "1",
        "2",
        "3",
        "9",
        "00",
        "98",
        "99",
        "",
        " ",
        "17",
        "130",
        "Dakar",
        "xyz",
        "*",
        "#",
        "١",
        "፲፯",
        "\u0000",
        "😀😀",
        "${x}",
        "<#if 1>",
        "31/12/2025",
        "+221770000001",
        "-5",
        "oui",
        "a".repeat(5000),
        "😀".repeat(900),
        "\u200F1",
        "1\n2",
        "٠٠"
    };
    private static final List<Medium> MEDIA = List.of(Medium.USSD, Medium.SMS, Medium.VOICE);
    private static final Engine ENGINE = new Engine();

    @Test
    void neverThrowPassALimitOrGoOnForEver() {
        for (int seed = 0; seed < 400; seed++) converse(seed);
    }

    @Test
    @Tag("sweep")
    void neverThrowPassALimitOrGoOnForEverInManyConversations() {
        for (int seed = 0; seed < 40_000; seed++) converse(seed);
    }

    private static void converse(int seed) {
        Random random = new Random(seed);
        int which = random.nextInt(2);
        Script script = SCRIPTS.get(which);
        Medium medium = MEDIA.get(random.nextInt(MEDIA.size()));
        World world = world(LANGUAGES.get(which), random);
        Optional<String> words =
                random.nextBoolean() ? Optional.empty() : Optional.of(input(random));
        Turn turn = ENGINE.open(script, FLOWS.get(which), medium, words, world);
        for (int turns = 0; turns < 60 && !turn.after().ended(); turns++) {
            check(seed, turn, medium, world);
            turn = ENGINE.step(script, stored(turn.after()), input(random), world);
        }
        check(seed, turn, medium, world);
        if (!turn.after().ended()) turn = ENGINE.breakOff(script, turn.after(), world);
        assertThat(turn.after().ended()).as("seed " + seed).isTrue();
        assertThat(turn.effects()).filteredOn(Effect.End.class::isInstance).hasSize(1);
    }

    private static World world(List<String> languages, Random random) {
        int septets = random.nextInt(60, 183);
        return new World(
                Deployment.world().now(),
                Deployment.PLACES,
                languages,
                languages.get(random.nextInt(2)),
                new Limits(septets, random.nextBoolean(), random.nextInt(40, 81)),
                Navigation.USUAL,
                (need, place, language, now) ->
                        random.nextBoolean()
                                ? Optional.of(new Referrals.Endpoint("l", "Ligne", "123"))
                                : Optional.empty());
    }

    private static String input(Random random) {
        if (random.nextInt(30) == 0) return "0";
        if (random.nextInt(4) == 0) return INPUTS[random.nextInt(INPUTS.length)];
        return random.nextBoolean() ? "1" : "2";
    }

    private static void check(int seed, Turn turn, Medium medium, World world) {
        List<Effect.Reply> replies =
                turn.effects().stream()
                        .filter(Effect.Reply.class::isInstance)
                        .map(Effect.Reply.class::cast)
                        .toList();
        assertThat(replies).as("seed " + seed).hasSizeLessThanOrEqualTo(1);
        for (Effect.Reply reply : replies) {
            assertThat(reply.text()).as("seed " + seed).isNotBlank();
            assertThat(reply.ends()).as("seed " + seed).isEqualTo(turn.after().ended());
            if (medium == Medium.USSD)
                assertThat(fits(reply.text(), world.limits()))
                        .as("seed " + seed + ": " + reply.text())
                        .isTrue();
        }
        if (medium != Medium.SMS) assertThat(replies).as("seed " + seed).hasSize(1);
    }

    private static boolean fits(String text, Limits limits) {
        int septets = Gsm.DEFAULT.septets(text);
        if (septets >= 0) return septets <= limits.septets();
        return limits.unicode() && text.length() <= limits.ucs2();
    }

    private static Session stored(Session session) {
        Session read = SessionForm.read(SessionForm.write(session));
        assertThat(read).isEqualTo(session);
        return read;
    }
}
