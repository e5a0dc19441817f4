package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulateCampaignTest {
    @TempDir Path folder;

    @Test
    void comparesAtOnceAndPacedInATableAndAPlot() throws IOException {
        Path svg = folder.resolve("plot.svg");
        Cli done = Cli.run("simulate", "campaign", "--messages", "5000", "--plot", "" + svg);
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("5,000 messages, 6 people", "all at once", "#");
        assertThat(Files.readString(svg)).startsWith("<svg ").contains("All at once");
        assertThat(Cli.run("simulate", "campaign", "--messages", "5000").out())
                .isEqualTo(done.out());
    }

    @Test
    void wrongFiguresAreWrongUsage() {
        Cli wrong = Cli.run("simulate", "campaign", "--half-life", "soon");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("no duration such as 90m");
        assertThat(Cli.run("simulate", "campaign", "--rate", "4").code()).isEqualTo(2);
    }

    @Test
    void aConversationStillNeedsToBeNamedWhole() {
        assertThat(Cli.run("simulate").code()).isEqualTo(2);
        Cli half = Cli.run("simulate", "--flow", "hotline");
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.err()).contains("--deployment");
    }
}
