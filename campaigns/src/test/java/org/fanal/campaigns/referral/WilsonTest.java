package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class WilsonTest {
    @Test
    void tenTestCallsProveLittle() {
        Wilson eight = Wilson.of(8, 10, Wilson.SURE);
        assertThat(eight.low()).isCloseTo(0.49, within(0.005));
        assertThat(eight.high()).isCloseTo(0.94, within(0.005));
        assertThat(Wilson.of(28, 28, Wilson.SURE).low()).isCloseTo(0.88, within(0.005));
    }

    @Test
    void noCaseSaysNothing() {
        assertThat(Wilson.of(0, 0, Wilson.SURE)).isEqualTo(new Wilson(0, 1));
    }
}
