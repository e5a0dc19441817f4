package org.fanal.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreUrlTest {

    @Test
    void bothFormsAreRead() {
        assertThat(StoreUrl.parse("sqlite:fanal.db")).isEqualTo(new StoreUrl.Sqlite("fanal.db"));
        assertThat(StoreUrl.parse("postgresql://fanal:s%40+c%2F@db.example.org/line"))
                .isEqualTo(
                        new StoreUrl.Postgresql("db.example.org", 5432, "line", "fanal", "s@+c/"));
        assertThat(StoreUrl.parse("postgresql://u:p@h:6432/d"))
                .isEqualTo(new StoreUrl.Postgresql("h", 6432, "d", "u", "p"));
    }

    @Test
    void thePasswordNeverPrints() {
        assertThat(StoreUrl.parse("postgresql://fanal:hunter2@db/line").toString())
                .isEqualTo("postgresql://fanal:…@db:5432/line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sqlite:",
                "mysql://u:hunter2@h/d",
                "postgresql://hunter2@h/d",
                "postgresql://u:hunter2@h",
                "postgresql://u:hunter2 2@h/d"
            })
    void whatIsNeitherIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> StoreUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("sqlite:FILE")
                .message()
                .doesNotContain("hunter2");
    }
}
