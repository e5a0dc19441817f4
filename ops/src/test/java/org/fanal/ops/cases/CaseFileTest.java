package org.fanal.ops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fanal.flows.effect.Decision;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.effect.Urgency;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private static final Filing FULL = filing("held", Urgency.HIGH, "SN-DK", false);

    @Test
    void urgencyOnlyRises() {
        CaseFile file = CaseFile.opened(1, "K7F3", FULL, false);
        assertThat(file.joinedBy(filing("x", Urgency.NORMAL, "", false)).urgency())
                .isEqualTo(Urgency.HIGH);
        assertThat(file.joinedBy(filing("x", Urgency.CRITICAL, "", false)).urgency())
                .isEqualTo(Urgency.CRITICAL);
    }

    @Test
    void whatBrokeOffDoesNotOutweighAFullReport() {
        CaseFile file = CaseFile.opened(1, "K7F3", FULL, false);
        CaseFile after = file.joinedBy(filing("other", Urgency.HIGH, "MR-NDB", true));
        assertThat(after.form()).isEqualTo("held");
        assertThat(after.place()).isEqualTo("SN-DK");
        assertThat(after.partial()).isFalse();
    }

    @Test
    void aFullReportOutweighsWhatBrokeOff() {
        CaseFile file =
                CaseFile.opened(1, "K7F3", filing("other", Urgency.HIGH, "MR-NDB", true), false);
        CaseFile after = file.joinedBy(FULL);
        assertThat(after.form()).isEqualTo("held");
        assertThat(after.place()).isEqualTo("SN-DK");
        assertThat(after.partial()).isFalse();
    }

    @Test
    void nothingThatIsKnownIsForgotten() {
        CaseFile after =
                CaseFile.opened(1, "K7F3", FULL, false)
                        .joinedBy(filing("", Urgency.HIGH, "", false));
        assertThat(after.form()).isEqualTo("held");
        assertThat(after.place()).isEqualTo("SN-DK");
    }

    @Test
    void theLastWordOnThePoliceHolds() {
        CaseFile yes = CaseFile.opened(1, "K7F3", decided(Decision.YES), false);
        assertThat(yes.joinedBy(decided(Decision.NOT_ASKED)).police()).isEqualTo(Decision.YES);
        assertThat(yes.joinedBy(decided(Decision.NO)).police()).isEqualTo(Decision.NO);
    }

    private static Filing decided(Decision police) {
        return new Filing("f", Urgency.HIGH, "", false, police, "fr", false, false, Map.of());
    }

    private static Filing filing(String form, Urgency urgency, String place, boolean partial) {
        return new Filing(form, urgency, place, false, Decision.NO, "fr", partial, false, Map.of());
    }
}
