package org.fanal.campaigns.audience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;

/** Recipients on a real store. */
final class People {
    static final String ATLANTIC = "atlantic";
    final Recipients recipients = new Recipients(new Random(7));
    final Standings standings = new Standings();
    final TestStore store;

    People(TestStore store) {
        this.store = store.with(Standings.TABLES, Recipients.TABLES);
        var _ = store.vault();
    }

    static Enrolment enrolment(String language, String country, Source source, Instant at) {
        return new Enrolment(
                language,
                "SN-SL",
                country,
                Optional.empty(),
                new Enrolment.Consent(source, "", "said yes", at));
    }

    /** The vault's subject of a number. */
    long subject(String number) {
        return store.write(tx -> key(number, tx).id());
    }

    Enrolled enrol(String number, Enrolment enrolment) {
        return store.write(tx -> recipients.enrol(tx, key(number, tx), enrolment, now()));
    }

    boolean claim(String number, Stage stage, Evidence evidence) {
        return store.write(
                tx -> recipients.claim(tx, key(number, tx).id(), ATLANTIC, stage, evidence, now()));
    }

    List<Recipient> page(Audience audience) {
        return store.read(tx -> recipients.page(tx, audience, now(), 0, 1000));
    }

    static Audience onRoute(Stage... stages) {
        return new Audience(ATLANTIC, Set.of(stages), List.of("fr", "wo"), Set.of());
    }

    Instant now() {
        return store.clock().instant();
    }

    private SubjectKey key(String number, Tx tx) {
        return store.vault().subjectOf(tx, new Msisdn(number));
    }
}
