package org.fanal.flows.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.medium.Medium;
import org.junit.jupiter.api.Test;

class SessionFormTest {
    private static final Session FULL =
            new Session(
                    "5f3a",
                    Medium.SMS,
                    "ht",
                    new Position("f", "s", List.of(new Position.Frame("g", "t")), 2, "Kijan?\n", 1),
                    new Told(
                            Map.of("age", "17"),
                            Map.of("police", false),
                            new ContactWish(
                                    true, Optional.of(Medium.VOICE), ContactWish.Hours.EVENING),
                            Set.of("landmark"),
                            "ede m 😀"),
                    new Progress(true, true, Optional.of(Ending.EXIT)));

    /** What version 1 wrote. Never to be changed: it stands in databases. */
    private static final String VERSION_1 =
            "01083566336101046874026602730202670274040e4b696a616e3f0a020206616765043137"
                    + "020c706f6c696365000101020202106c616e646d61726b14656465206d20f09f988001010101";

    @Test
    void everythingComesBack() {
        assertThat(SessionForm.read(SessionForm.write(FULL))).isEqualTo(FULL);
    }

    @Test
    void whatVersion1WroteIsReadForEver() {
        assertThat(SessionForm.read(HexFormat.of().parseHex(VERSION_1))).isEqualTo(FULL);
    }

    @Test
    void itIsSmall() {
        assertThat(SessionForm.write(FULL)).hasSizeLessThan(100);
    }

    @Test
    void aNewerVersionIsRefusedByName() {
        byte[] newer = SessionForm.write(FULL);
        newer[0] = 99;
        assertThatThrownBy(() -> SessionForm.read(newer))
                .isInstanceOf(SessionFormatException.class)
                .hasMessage("not a stored session: its version is 99, this program reads up to 1");
    }

    @Test
    void whatIsCutOffOrGoesOnIsRefused() {
        byte[] whole = SessionForm.write(FULL);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SessionForm.read(cut))
                    .isInstanceOf(SessionFormatException.class);
        }
        assertThatThrownBy(() -> SessionForm.read(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(SessionFormatException.class);
    }

    @Test
    void garbageIsRefusedOrReadAndNothingElse() {
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = SessionForm.write(FULL);
            for (int flips = random.nextInt(1, 4); flips > 0; flips--)
                garbage[random.nextInt(garbage.length)] = (byte) random.nextInt();
            try {
                var _ = SessionForm.read(garbage);
            } catch (SessionFormatException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(5_000);
    }

    @Test
    void itPrintsNothingPersonal() {
        assertThat(FULL.toString()).doesNotContain("17", "ede", "Kijan", "police");
    }
}
