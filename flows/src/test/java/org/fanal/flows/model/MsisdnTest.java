package org.fanal.flows.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MsisdnTest {

    @ParameterizedTest
    @CsvSource({
        "+221770000001,+221770000001",
        "221770000001,+221770000001",
        "' +221 77 000 00 01',+221770000001",
        "+221-77.000(00)01,+221770000001",
        "+50937000001,+50937000001",
        "+4407911123456,+447911123456",
    })
    void numberIsReadAgainAndAgainTheSame(String written, String e164) {
        for (int i = 0; i < 3; i++)
            assertThat(Msisdn.parse(written)).map(Msisdn::e164).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "nobody", "+1", "+999770000001", "+22177", "+2217700000010000"})
    void whatCannotBeANumberIsNone(String written) {
        for (int i = 0; i < 2; i++) assertThat(Msisdn.parse(written)).isEmpty();
    }

    @Test
    void numbersThatShareAPlaceAreToldApart() {
        for (int i = 0; i < 5_000; i++) {
            String e164 = "+22177000" + (1_000 + i);
            assertThat(Msisdn.parse(e164)).map(Msisdn::e164).contains(e164);
        }
        assertThat(Msisdn.parse("+221770001000")).map(Msisdn::e164).contains("+221770001000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "221770000001",
                "+021770000001",
                "+22177",
                "+2217700000010000",
                "+22177000000a"
            })
    void otherFormsAreNotE164(String text) {
        assertThatThrownBy(() -> new Msisdn(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("R10: a number prints its last two digits alone")
    void r10NumberPrintsMasked() {
        assertThat(new Msisdn("+221770000042").toString()).isEqualTo("…42");
    }
}
