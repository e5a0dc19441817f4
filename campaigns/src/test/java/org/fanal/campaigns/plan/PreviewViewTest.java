package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fanal.campaigns.route.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PreviewViewTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode view(Map<String, Integer> leftOut, int... groups) {
        List<Preview.Group> counted = new ArrayList<>();
        int written = 0;
        for (int each : groups) {
            counted.add(new Preview.Group("r", Optional.of(Stage.ORIGIN), "fr", "SN", each));
            written += each;
        }
        int all = written + leftOut.values().stream().mapToInt(i -> i).sum();
        Optional<Instant> at = Optional.of(Instant.parse("2026-12-01T09:00:07Z"));
        Preview preview =
                new Preview(
                        "c",
                        1,
                        Instant.EPOCH,
                        new Preview.People(all, written, counted, leftOut),
                        List.of(),
                        new Preview.Cost(written, Optional.empty(), written),
                        new Preview.Pace(
                                written == 0 ? Optional.empty() : at,
                                written == 0 ? Optional.empty() : at,
                                Optional.of((double) written),
                                Optional.of(3.0)),
                        List.of());
        return JSON.readTree(PreviewView.of(preview));
    }

    @Test
    @DisplayName("R16: whether one person may be written to is not told, however they are mixed in")
    void onePersonIsNeverTold() {
        for (int beside = 0; beside < 400; beside++) {
            JsonNode may = view(Map.of(), beside + 1);
            JsonNode mayNot =
                    beside == 0
                            ? view(Map.of("permission", 1))
                            : view(Map.of("permission", 1), beside);
            for (String name :
                    List.of(
                            "audience",
                            "written",
                            "segments",
                            "begins",
                            "ends",
                            "groups",
                            "leftOut"))
                assertThat(mayNot.get(name)).as(beside + " " + name).isEqualTo(may.get(name));
        }
    }

    @Test
    @DisplayName("R21: no count under 11 is shown, nor one that the others would give away")
    void smallCountsAreNotShown() {
        JsonNode view = view(new TreeMap<>(Map.of("permission", 3, "holdout", 20)), 100, 5, 40);
        assertThat(view.get("leftOut").size()).isZero();
        assertThat(view.get("groups").size()).isEqualTo(2);
        assertThat(view.get("written").asInt()).isEqualTo(145);
        JsonNode many = view(Map.of("permission", 30, "gate", 200), 100, 40);
        assertThat(many.get("leftOut").get("gate").asInt()).isEqualTo(200);
        assertThat(many.get("note").asString()).contains("under 11");
        JsonNode few = view(Map.of("gate", 200), 4);
        assertThat(few.get("written").isNull()).isTrue();
        assertThat(few.get("segments").isNull()).isTrue();
        assertThat(few.get("ends").isNull()).isTrue();
    }
}
