package org.fanal.campaigns.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Routes;
import org.fanal.campaigns.route.Stage;
import org.fanal.campaigns.route.Waypoint;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.load.OwnWords;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;

/** Recipients on a real store. */
public final class People {
    public static final String ATLANTIC = "atlantic";
    public final Recipients recipients = new Recipients(new Random(7));
    public final Standings standings = new Standings();
    public final TestStore store;

    public People(TestStore store) {
        this(store.with(Standings.TABLES, Recipients.TABLES, Outbox.TABLES), true);
    }

    /**
     * @param tabled whether the store has the tables, perhaps with others
     */
    public People(TestStore store, boolean tabled) {
        assertThat(tabled).isTrue();
        this.store = store;
        var _ = store.vault();
    }

    public static Enrolment enrolment(String language, String country, Source source, Instant at) {
        return new Enrolment(
                language,
                "SN-SL",
                country,
                Optional.empty(),
                new Enrolment.Consent(source, "", "said yes", at));
    }

    /** Places, a route and languages as a deployment has them. */
    public static Knowledge knowledge() {
        Places places =
                Places.of(
                        List.of(
                                place("SN-SL", "Saint-Louis", "Ndar", "SN"),
                                place("SN-KY", "Kayar", "Cayar", "SN"),
                                place("MR-NDB", "Nouadhibou", "Port-Etienne", "MR")));
        Route route =
                new Route(
                        ATLANTIC,
                        "Atlantic",
                        List.of(
                                new Waypoint("SN-SL", Stage.ORIGIN),
                                new Waypoint("MR-NDB", Stage.TRANSIT)),
                        List.of());
        Catalogues catalogues =
                Catalogues.of(
                        "fr",
                        List.of(language("fr", "Français"), language("wo", "Wolof")),
                        OwnWords.catalogues());
        return new Knowledge(() -> places, () -> new Routes(List.of(route)), () -> catalogues);
    }

    private static Place place(String id, String name, String other, String country) {
        return new Place(
                id,
                name,
                List.of(other),
                Optional.empty(),
                country,
                0,
                0,
                ZoneId.of("Africa/Dakar"),
                Optional.empty());
    }

    private static Catalogue language(String tag, String name) {
        return new Catalogue(tag, name, name, Optional.empty(), Map.of());
    }

    /** Rows of a table. */
    public long count(String table) {
        return store.read(
                        tx -> tx.one("select count(*) as n from " + table, row -> row.number("n")))
                .orElseThrow();
    }

    /** The vault's subject of a number. */
    public long subject(String number) {
        return store.write(tx -> key(number, tx).id());
    }

    public Enrolled enrol(String number, Enrolment enrolment) {
        return store.write(tx -> recipients.enrol(tx, key(number, tx), enrolment, now()));
    }

    public boolean claim(String number, Stage stage, Evidence evidence) {
        return store.write(
                tx -> recipients.claim(tx, key(number, tx).id(), ATLANTIC, stage, evidence, now()));
    }

    public List<Recipient> page(Audience audience) {
        return store.read(tx -> recipients.page(tx, audience, now(), 0, 1000));
    }

    public static Audience onRoute(Stage... stages) {
        return new Audience(ATLANTIC, Set.of(stages), List.of("fr", "wo"), Set.of());
    }

    public Instant now() {
        return store.clock().instant();
    }

    private SubjectKey key(String number, Tx tx) {
        return store.vault().subjectOf(tx, new Msisdn(number));
    }
}
