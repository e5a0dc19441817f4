package org.fanal.campaigns.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.PlaceLoader;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

final class AtlasStoreTest {
    private static final String PLACES =
            """
            places:
              - { id: SN, name: Sénégal, country: SN, point: [14.5, -14.5], timeZone: Africa/Dakar }
              - { id: SN-SL, name: Saint-Louis, names: [Ndar], within: SN, country: SN, point: [16.03, -16.49], timeZone: Africa/Dakar, pcode: SN08 }
              - { id: MR-NDB, name: Nouadhibou, country: MR, point: [20.93, -17.03], timeZone: Africa/Nouakchott }
              - { id: ES, name: España, country: ES, point: [40.42, -3.7], timeZone: Europe/Madrid }
              - { id: ES-CN, name: Canarias, within: ES, country: ES, point: [28.1, -15.4], timeZone: Atlantic/Canary }
            """;
    private static final String ROUTES =
            """
            routes:
              - id: atlantic
                name: Atlantic
                region: africa
                form: mixed
                reviewedAt: 2026-10-01
                reviewer: Awa
                sources: [A report]
                waypoints:
                  - { place: SN-SL, stage: origin, verified: true, languages: [wo, fr] }
                  - { place: MR-NDB, stage: transit }
                  - { place: ES-CN, stage: destination }
                legs: [[SN-SL, MR-NDB], [MR-NDB, ES-CN], [MR-NDB, SN-SL], [SN-SL, ES-CN]]
            """;

    @BothEngines
    void filesAreReadOnceAndThenTheStoreIsTheTruth(TestStore store) {
        AtlasStore atlas = open(store);
        assertThat(sow(store, atlas, PLACES, ROUTES)).isEmpty();
        assertThat(sow(store, atlas, PLACES, ROUTES)).isEmpty();
        String other = ROUTES.replace("name: Atlantic", "name: Other");
        assertThat(sow(store, atlas, PLACES, other)).containsExactly("routes.yaml");
        Atlas now = store.read(atlas::now);
        assertThat(now.routes().byId("atlantic").orElseThrow()).isEqualTo(route(ROUTES));
        assertThat(List.copyOf(now.places().all()))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(places().all()));
    }

    @BothEngines
    void aFileThatComesLaterIsReadThen(TestStore store) {
        AtlasStore atlas = open(store);
        AtlasStore.Files none =
                new AtlasStore.Files(
                        Places.of(List.of()),
                        Optional.empty(),
                        new Routes(List.of()),
                        Optional.empty());
        assertThat(store.<List<String>>write(tx -> atlas.sow(tx, none))).isEmpty();
        assertThat(sow(store, atlas, PLACES, ROUTES)).isEmpty();
        assertThat(now(store, atlas).routes().byId("atlantic")).isPresent();
    }

    @BothEngines
    void anEditIsANewVersionAndTheOneBeforeHeldUntilThen(TestStore store) {
        AtlasStore atlas = sown(store);
        Instant before = store.clock().instant();
        store.clock().advance(Duration.ofDays(1));
        Route shut = route(ROUTES.replace("name: Atlantic", "name: By sea"));
        assertThat(revise(store, atlas, shut)).isTrue();
        Route planned =
                route(
                        ROUTES.replace(
                                "region: africa",
                                "region: africa\n    validFrom: 2027-01-01\n    validTo: 2027-06-01"));
        assertThat(revise(store, atlas, planned)).isTrue();
        assertThat(name(store, atlas, before)).contains("Atlantic");
        assertThat(name(store, atlas, store.clock().instant())).contains("By sea");
        assertThat(name(store, atlas, About.instant(LocalDate.of(2027, 1, 1))))
                .contains("Atlantic");
        assertThat(name(store, atlas, About.instant(LocalDate.of(2027, 6, 1)))).isEmpty();
        List<RouteStore.Version> all = store.read(tx -> atlas.routes().versions(tx, "atlantic"));
        assertThat(all).extracting(RouteStore.Version::number).containsExactly(3L, 2L, 1L);
        assertThat(all.getLast().madeBy()).isEqualTo("routes.yaml");
        assertThat(revise(store, atlas, new Route("none", "None", List.of(), List.of()))).isFalse();
    }

    @BothEngines
    void aWaypointWhosePlaceIsGoneBreaksNothing(TestStore store) {
        AtlasStore atlas = sown(store);
        store.write(tx -> tx.update("delete from place where id = 'MR-NDB'"));
        Atlas now = now(store, atlas);
        assertThat(now.routes().byId("atlantic").orElseThrow().passes("MR-NDB")).isTrue();
        assertThat(now.zone("MR-NDB")).isEmpty();
        assertThat(GeoJson.write(now.routes().all(), now.places()).encode()).contains("MR-NDB");
    }

    @Test
    void aCountryHasTheZonesOfAllItsPlacesAndNoneWhereNothingIsKnown() {
        Atlas atlas = new Atlas(places(), new Routes(List.of(route(ROUTES))));
        assertThat(atlas.zones("ES"))
                .containsExactlyInAnyOrder(
                        ZoneId.of("Europe/Madrid"), ZoneId.of("Atlantic/Canary"));
        assertThat(atlas.zones("HT")).isEmpty();
        assertThat(atlas.zone("SN-SL")).contains(ZoneId.of("Africa/Dakar"));
        assertThat(atlas.stage("atlantic", "MR-NDB")).contains(Stage.TRANSIT);
        assertThat(atlas.stage("atlantic", "SN")).isEmpty();
    }

    @Test
    void aCircleOfLegsEnds() {
        assertThat(route(ROUTES).ahead("SN-SL")).containsExactly("MR-NDB", "ES-CN", "SN-SL");
        assertThat(route(ROUTES).ahead("ES-CN")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackAlike() {
        Route route = route(ROUTES);
        Problems problems = new Problems();
        assertThat(
                        new RoutesLoader(places(), problems)
                                .one(Nodes.of("again", RouteForm.json(route))))
                .contains(route);
        for (Place place : places().all()) {
            Places others =
                    Places.of(places().all().stream().filter(p -> !p.equals(place)).toList());
            Node node = Nodes.of("again", PlaceForm.json(place));
            assertThat(PlaceForm.among(others, node, problems).byId(place.id())).contains(place);
        }
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void throughGeoJsonARouteStaysTheSameAndPointsAreRegions() {
        Route route = route(ROUTES);
        JsonObject map = new JsonObject(GeoJson.write(List.of(route), places()).encode());
        assertThat(map.encode()).contains("[-16.5,16.0]").doesNotContain("16.03");
        Problems problems = new Problems();
        List<Optional<Route>> back =
                GeoJson.forms(Nodes.of("map", map), problems).stream()
                        .map(form -> new RoutesLoader(places(), problems).one(form))
                        .toList();
        assertThat(problems.sorted()).isEmpty();
        assertThat(back).containsExactly(Optional.of(route));
        assertThat(wrongMap(new JsonObject())).contains("this is no FeatureCollection");
        JsonArray features = new JsonArray();
        assertThat(wrongMap(new JsonObject().put("features", features))).contains("'route'");
        for (int i = 0; i < 201; i++) features.add(new JsonObject());
        assertThat(wrongMap(new JsonObject().put("features", features))).contains("more than 200");
    }

    private static String wrongMap(JsonObject map) {
        Problems problems = new Problems();
        assertThat(GeoJson.forms(Nodes.of("map", map), problems)).isEmpty();
        return problems.sorted().getFirst().what();
    }

    @Test
    void whatIsWrongInARouteIsNamed() {
        String wrong =
                ROUTES.replace("region: africa", "region: europe")
                        .replace("2026-10-01", "soon")
                        .replace("[MR-NDB, SN-SL]", "[MR-NDB, SN]");
        Problems problems = new Problems();
        Routes _ = new RoutesLoader(places(), problems).load(node("routes.yaml", wrong));
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .anyMatch(told -> told.startsWith("routes.yaml:4: error: 'region' is one of"))
                .anyMatch(told -> told.startsWith("routes.yaml:6: error: 'reviewedAt' is a day"))
                .anyMatch(told -> told.contains("'SN' is no waypoint of this route"))
                .hasSize(3);
    }

    @Test
    void theStarterCorridorsAreRightAndSayWhatIsVerified() {
        Problems problems = new Problems();
        Atlas corridors = Corridors.read(problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(corridors.routes().all()).hasSize(10);
        assertThat(corridors.routes().all())
                .allMatch(route -> !route.about().sources().isEmpty())
                .allMatch(route -> route.about().region().isPresent())
                .allMatch(route ->
                        route.waypoints().stream()
                                .filter(w -> w.stage() == Stage.ORIGIN)
                                .allMatch(w -> !route.ahead(w.place()).isEmpty()));
        Route horn = corridors.routes().byId("hoa-e").orElseThrow();
        assertThat(horn.waypoints())
                .filteredOn(Waypoint::verified)
                .extracting(Waypoint::place)
                .contains("DJ-OB", "SO-BSA")
                .doesNotContain("YE-ADE", "SA");
    }

    @BothEngines
    void theStarterCorridorsAreAddedAndWhatIsThereStays(TestStore store) {
        AtlasStore atlas = sown(store);
        List<Route> first = store.write(tx -> Corridors.add(tx, atlas, "awa"));
        List<Route> again = store.write(tx -> Corridors.add(tx, atlas, "awa"));
        assertThat(first).hasSize(10);
        assertThat(again).isEmpty();
        Atlas now = now(store, atlas);
        assertThat(now.routes().all()).hasSize(11);
        assertThat(now.places().byId("SN-SL").orElseThrow().pcode()).contains("SN08");
    }

    private static AtlasStore open(TestStore store) {
        var _ = store.with(RouteTables.TABLES);
        return new AtlasStore(store.clock());
    }

    @BothEngines
    void whatWasExportedMayTakeThePlaceOfTheFile(TestStore store) {
        AtlasStore atlas = sown(store);
        Seeds seeds = new Seeds(store.clock());
        Map<String, String> files = store.read(atlas::export);
        String written = files.getOrDefault("routes.yaml", "");
        assertThat(sow(store, atlas, PLACES, written)).containsExactly("routes.yaml");
        store.write(tx -> {
            seeds.exported(tx, "routes.yaml", written);
            return true;
        });
        assertThat(sow(store, atlas, PLACES, written)).isEmpty();
        assertThat(sow(store, atlas, PLACES, ROUTES)).isEmpty();
        assertThat(sow(store, atlas, PLACES, written + "#")).containsExactly("routes.yaml");
    }

    private static AtlasStore sown(TestStore store) {
        AtlasStore atlas = open(store);
        var _ = sow(store, atlas, PLACES, ROUTES);
        return atlas;
    }

    private static List<String> sow(
            TestStore store, AtlasStore atlas, String placesText, String routesText) {
        AtlasStore.Files files =
                new AtlasStore.Files(
                        places(),
                        Optional.of(placesText),
                        new Routes(List.of(route(routesText))),
                        Optional.of(routesText));
        return store.write(tx -> atlas.sow(tx, files));
    }

    private static Atlas now(TestStore store, AtlasStore atlas) {
        return store.read(atlas::now);
    }

    private static boolean revise(TestStore store, AtlasStore atlas, Route route) {
        return store.write(tx -> atlas.routes().revise(tx, route, "awa"));
    }

    private static Optional<String> name(TestStore store, AtlasStore atlas, Instant at) {
        Atlas then = store.read(tx -> atlas.at(tx, at));
        return then.routes().byId("atlantic").map(Route::name);
    }

    private static Places places() {
        return PlaceLoader.load(node("places.yaml", PLACES), new Problems());
    }

    private static Route route(String yaml) {
        return new RoutesLoader(places(), new Problems())
                .load(node("routes.yaml", yaml))
                .byId("atlantic")
                .orElseThrow();
    }

    private static Node node(String file, String yaml) {
        return YamlFile.read(file, yaml, new Problems()).orElseThrow();
    }
}
