package org.fanal.flows.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void printsNothing() {
        assertThat(new Secret("correct-horse").toString()).isEqualTo("…");
    }

    @Test
    void matchesItselfAlone() {
        Secret secret = new Secret("correct-horse");
        assertThat(secret.matches("correct-horse")).isTrue();
        assertThat(secret.matches("correct-hors")).isFalse();
        assertThat(secret.matches("correct-horse ")).isFalse();
        assertThat(secret.matches("")).isFalse();
    }
}
