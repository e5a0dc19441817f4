package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fanal.gateway.channel.Mood;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** A carrier that lies or babbles must not silence an alert. */
class HostileCarrierTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    void anAlertRingsOnWhateverTheCarrierAnswers(TestStore store) {
        for (Mood mood : List.of(Mood.GARBAGE, Mood.CUTS, Mood.REFUSED))
            try (Scenario fanal = Scenario.on(store.another())) {
                fanal.carrier().is(mood);
                fanal.phone(CALLER).dialsAndTellsAll();
                fanal.later(Duration.ofMinutes(1));
                fanal.carrier().is(Mood.WELL);
                fanal.later(Duration.ofMinutes(15));
                assertThat(fanal.sentTo("+221770000001")).as(mood.name()).isNotEmpty();
                assertThat(fanal.books().alerts().getFirst().state()).isEqualTo("RINGING");
                fanal.staffAside();
            }
    }

    @BothEngines
    void receiptsOfNothingBackwardAndTwiceChangeNothing(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            fanal.moment();
            Sent alert = fanal.carrier().sent().sentTo("+221770000001");
            for (String status : List.of("Success", "Sent", "Failed", "Buffered", "Success"))
                assertThat(fanal.hooks().reports(alert, status).status()).isEqualTo(200);
            for (String id : List.of("nobody", alert.id() + "'", alert.id() + "%"))
                assertThat(
                                fanal.hooks()
                                        .reports(new Sent(id, alert.to(), "", "", ""), "Failed")
                                        .status())
                        .isEqualTo(200);
            assertThat(fanal.books().messages().getFirst()).isEqualTo("DELIVERED");
        }
    }

    @BothEngines
    @DisplayName("R9: a carrier that says everybody opted out is told of, and alerts still ring")
    void forgedOptOutsAreToldOf(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            assertThat(fanal.hooks().optsOut("+221770000001", "INFO").status()).isEqualTo(200);
            fanal.moment();
            assertThat(fanal.books().notices()).contains("STOPPED_SMS");
            fanal.staffAside();
            fanal.phone(CALLER).dialsAndTellsAll();
            fanal.later(Duration.ofMinutes(20));
            assertThat(fanal.sentTo("+221770000003")).isNotEmpty();
            fanal.staffAside();
        }
    }
}
