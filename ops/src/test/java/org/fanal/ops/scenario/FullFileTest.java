package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

/** A SQLite store that is really full, while people are in the middle of telling. */
class FullFileTest {
    private static final String FALLBACK = "+221338000001";
    private static final String AWA = "+221770000001";
    private static final String EARLY = "+221771111110";
    private static final int TELLERS = 20;
    private static final int MOST_TURNS = 400;

    @Test
    void nothingToldIsLostAndAlertsRingOnOnceThereIsRoom() throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE);
                Scenario fanal = Scenario.on(store).expectsErrors()) {
            fanal.phone(EARLY).dialsAndTellsAll();
            String early = fanal.awa().isRung("Dakar").code();
            List<Teller> tellers = new ArrayList<>();
            for (int n = 0; n < TELLERS; n++)
                tellers.add(new Teller(fanal, "+22177222" + (1_000 + n)));
            FullFile file = new FullFile(fanal);
            file.fills();

            refusesDiallers(fanal);
            refusesTexts(fanal);
            tellers.forEach(Teller::goesOn);
            assertThat(tellers).anyMatch(Teller::refused);
            isNotReady(fanal);
            fanal.later(Duration.ofSeconds(110));
            isNotReady(fanal);

            file.hasRoom();
            fanal.later(Duration.ofSeconds(40));
            assertThat(readiness(fanal).status()).isEqualTo(200);
            tellers.forEach(Teller::finishes);
            fanal.later(Duration.ofMinutes(4));
            for (Teller each : tellers) each.isKnown(fanal);
            assertThat(fanal.sentTo(AWA)).filteredOn(rings(early)).hasSizeGreaterThan(1);
            everyCaseRingsAndIsTaken(fanal);
        }
    }

    private static Predicate<String> rings(String code) {
        return text -> text.startsWith(code) || text.matches("(?s).*\\d+ en cours.*");
    }

    private static void everyCaseRingsAndIsTaken(Scenario fanal) {
        List<String> heard = fanal.sentTo(AWA);
        for (Books.CaseSeen file : fanal.books().cases())
            assertThat(heard).as(file.code()).anyMatch(rings(file.code()));
        fanal.awa().replies("100A");
        assertThat(fanal.books().alerts()).hasSize(TELLERS + 1).allMatch(FullFileTest::taken);
        fanal.moment();
        fanal.allAside();
    }

    private static boolean taken(Books.AlertSeen alert) {
        return alert.state().equals("TAKEN") && alert.takenBy().equals("awa");
    }

    private static void refusesDiallers(Scenario fanal) {
        int n = 0;
        while (!fanal.phone("+22177333" + (1_000 + n)).dials().shown().contains(FALLBACK))
            assertThat(n++).isLessThan(MOST_TURNS);
    }

    private static void refusesTexts(Scenario fanal) {
        int n = 0;
        while (fanal.hooks().texts("+22177444" + (1_000 + n), "21512", "aidez-moi").status() != 503)
            assertThat(n++).isLessThan(MOST_TURNS);
    }

    private static void isNotReady(Scenario fanal) {
        assertThat(readiness(fanal).status()).isEqualTo(503);
        assertThat(readiness(fanal).body()).contains("its disk is full");
    }

    private static Posted readiness(Scenario fanal) {
        return Posting.get(fanal.fanal().consoleUrl() + "/readyz");
    }

    /** Somebody who has said that they are held, and how old they are, and goes on telling. */
    private static final class Teller {
        private static final List<String> REST = List.of("2", "Dakar", "pont Faidherbe", "2");
        private final String number;
        private final Screen screen;
        private int told;

        Teller(Scenario fanal, String number) {
            this.number = number;
            this.screen = fanal.phone(number).dials().presses("1", "1", "1", "30");
        }

        /** Until there is nothing more to tell, or we say that we cannot serve. */
        void goesOn() {
            while (told < REST.size()) {
                screen.presses(REST.get(told));
                if (refused()) return;
                told++;
            }
        }

        boolean refused() {
            return screen.shown().contains(FALLBACK);
        }

        /** The network posts once more what we could not take, and the dialogue goes on. */
        void finishes() {
            if (refused()) {
                var _ = screen.dialogue().repeats();
                told++;
            }
            goesOn();
            assertThat(screen.isOver().shown()).doesNotContain(FALLBACK);
        }

        void isKnown(Scenario fanal) {
            Ledger ledger = Ledger.of(fanal, number);
            assertThat(ledger.answers()).hasSize(1);
            assertThat(ledger.answers().getFirst())
                    .containsEntry("age", "30")
                    .containsEntry("landmark", "pont Faidherbe");
            assertThat(ledger.alerts()).hasSize(1);
        }
    }
}
