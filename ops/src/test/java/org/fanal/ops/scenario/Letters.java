package org.fanal.ops.scenario;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.outbound.Message;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.app.Storage;

/** What somebody of the organisation writes to a caller, put into the outbox of a scenario. */
final class Letters {
    private final Scenario scenario;

    Letters(Scenario scenario) {
        this.scenario = scenario;
    }

    /** A message that is worth sending for so long, and whether it could leave is seen later. */
    void reminder(String number, String text, Duration worth) {
        long _ = TestStore.await(put(MessageClass.REMINDER, number, text, worth));
        scenario.settle();
    }

    /** Of a class; gives the message's id. */
    Future<Long> put(MessageClass kind, String number, String text, Duration worth) {
        Storage storage = scenario.fanal().storage();
        Outbox outbox = new Outbox(storage.vault(), new Standings(), scenario::now, storage.ids());
        return storage.database()
                .write(tx -> {
                    Msisdn to = Msisdn.parse(number).orElseThrow();
                    long subject = storage.vault().subjectOf(tx, to).id();
                    return outbox.add(tx, message(kind, subject, text, worth));
                });
    }

    private Message message(MessageClass kind, long subject, String text, Duration worth) {
        return new Message(
                kind,
                subject,
                List.of("at-sn"),
                text,
                false,
                Optional.empty(),
                scenario.now(),
                scenario.now().plus(worth),
                true,
                false);
    }
}
