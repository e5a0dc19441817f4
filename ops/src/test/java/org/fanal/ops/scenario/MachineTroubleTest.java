package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** Days on which the machine fails us: no room on the disk, a clock that is wrong. */
class MachineTroubleTest {
    private static final String FALLBACK = "+221338000001";
    private final Disk disk = new Disk();

    @BothEngines
    void withAFullDiskCallersAreToldWhomToCallAndWorkGoesOnByItselfOnceThereIsRoom(
            TestStore store) {
        try (Scenario fanal = Scenario.prepared(store).with(disk).start().expectsErrors()) {
            Screen early = fanal.phone("+221771111110").dials();
            early.presses("1", "1", "1", "30", "2", "Dakar", "00", "2").isOver();
            Staff awa = fanal.awa().gets("CRITIQUE", "1A");
            Screen open = fanal.phone("+221771111111").dials();
            open.presses("1", "1", "1", "30", "2");
            disk.isFull();

            open.presses("Dakar").sees(FALLBACK).isOver();
            assertThat(fanal.hooks().texts("+221771111112", "21512", "help me please").status())
                    .isEqualTo(503);
            Posted ready = readiness(fanal);
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.body()).contains("its disk is full");
            fanal.later(Duration.ofSeconds(110));

            disk.hasRoom();
            fanal.later(Duration.ofSeconds(40));
            assertThat(readiness(fanal).status()).isEqualTo(200);
            awa.gets("CRITIQUE", "1A").replies("1A").gets("1C");
            var _ = open.dialogue().repeats();
            open.isAsked("landmark.question", "fr").presses("00", "2").isOver();
            awa.gets("CRITIQUE", "2A").replies("2A").gets("2C");
        }
    }

    @BothEngines
    void aClockThatStandsBeforeTheLastStoredEventIsNotReadyAndSaysSo(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone("+221771111111")
                    .dials()
                    .presses("1", "1", "1", "30", "2", "Dakar", "00", "2")
                    .isOver();
            fanal.awa().gets("1A").replies("1A").gets("1C");
            assertThat(readiness(fanal).status()).isEqualTo(200);
            Instant right = fanal.now();
            fanal.clock().set(right.minus(Duration.ofHours(1)));
            Posted ready = readiness(fanal);
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.body())
                    .contains("before the last stored event", "set this machine's clock right");
            fanal.clock().set(right.plus(Duration.ofSeconds(2)));
            assertThat(readiness(fanal).status()).isEqualTo(200);
        }
    }

    private static Posted readiness(Scenario fanal) {
        return Posting.get(fanal.fanal().consoleUrl() + "/readyz");
    }
}
