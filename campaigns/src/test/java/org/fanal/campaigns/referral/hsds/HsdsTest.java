package org.fanal.campaigns.referral.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointReader;
import org.fanal.flows.load.Problems;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class HsdsTest {
    private static final String BASE = "https://hsds.test/";
    private static final JsonMapper JSON = new JsonMapper();
    private final HsdsWriter writer = new HsdsWriter(id -> "the place " + id);

    @Test
    void whatGoesOutComesInAsTheSameDirectory() {
        Directory made = new Directory(new Random(9));
        for (int i = 0; i < 60; i++) {
            List<Endpoint> directory = made.endpoints(i % 7);
            Problems problems = new Problems();
            List<Endpoint> read = read(writer.text(directory), problems);
            assertThat(problems.sorted()).isEmpty();
            assertThat(forms(read)).isEqualTo(forms(directory));
            assertThat(writer.text(read)).isEqualTo(writer.text(directory));
        }
    }

    @Test
    void everyServiceIsValidByThePublishedSchemas() {
        Schema schema = schema("service.json");
        Directory made = new Directory(new Random(10));
        for (int i = 0; i < 20; i++) {
            JsonNode page = JSON.readTree(writer.text(made.endpoints(5)));
            for (JsonNode service : page.get("contents"))
                assertThat(faults(schema, service)).as(service.toString()).isEmpty();
        }
    }

    @Test
    void theSchemasRefuseWhatIsWrong() {
        Schema schema = schema("service.json");
        JsonNode wrong =
                JSON.readTree(
                        """
                        { "id": "no uuid", "name": "x", "status": "up", "phones": [{ "id": "1" }] }
                        """);
        assertThat(faults(schema, wrong).size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void r22NothingSaysWhereAConfidentialHouseIsNorHowManyItTakes() {
        Endpoint shelter = Directory.shelter();
        assertThat(shelter.contact().address()).isPresent();
        String text = writer.text(List.of(shelter));
        assertThat(text)
                .doesNotContain("rue cachée", "latitude", "longitude", "\"location", "address_1")
                .doesNotContain("capacity");
    }

    @Test
    void r10NoKeepersPhoneGoesOut() {
        Endpoint shelter = Directory.shelter();
        assertThat(shelter.proof().checkIn().orElseThrow().phones()).isNotEmpty();
        assertThat(writer.text(List.of(shelter))).doesNotContain("770000009");
    }

    @Test
    void aDirectoryOfOthersIsReadAsFarAsItSaysEnough() {
        Problems problems = new Problems();
        List<Endpoint> read =
                read(
                        """
                        [{ "id": "ac148810-d857-441c-9679-408f346de14b", "name": "Légal Aid",
                           "status": "active", "minimum_age": 18,
                           "attributes": [{ "id": "1", "taxonomy_term": { "name": "Legal" } }],
                           "languages": [{ "code": "fr" }],
                           "phones": [{ "number": "+221338000003", "type": "voice" }],
                           "service_areas": [{ "extent_type": "fanal:everywhere", "extent": "" }],
                           "schedules": [{ "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "08:00",
                                           "closes_at": "17:30" }],
                           "fees": "none" },
                         { "id": "2", "name": "Gone", "status": "defunct" }]
                        """,
                        problems);
        assertThat(read).hasSize(1);
        Endpoint legal = read.getFirst();
        assertThat(legal.id()).isEqualTo("legal-aid");
        assertThat(legal.service().needs()).containsExactly("legal");
        assertThat(legal.service().hours().text()).isEqualTo("Mo,Tu 08:00-17:30");
        assertThat(legal.contact().phone()).contains("+221338000003");
    }

    @Test
    void whatIsNoDirectoryIsSaidAndNothingIsRead() {
        for (String text : new String[] {"", "[", "7", "[1]", "{\"contents\": 4}"}) {
            Problems problems = new Problems();
            assertThat(read(text, problems)).as(text).isEmpty();
        }
        Problems problems = new Problems();
        assertThat(read("[", problems)).isEmpty();
        assertThat(problems.stop()).isTrue();
    }

    private static List<Endpoint> read(String text, Problems problems) {
        return new HsdsReader(EndpointReader.trusting(problems), problems)
                .read(HsdsReader.FILE, text);
    }

    private static List<Map<String, Object>> forms(List<Endpoint> endpoints) {
        return endpoints.stream().map(HsdsWriter::open).toList();
    }

    private static List<String> faults(Schema schema, JsonNode service) {
        return schema
                .validate(
                        service.toString(),
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Skipped, saying so, where the schemas are not (shared/data). */
    private static Schema schema(String name) {
        Path folder =
                Stream.of(
                                "../shared/data",
                                "../../shared/data",
                                "../../../shared/data",
                                "../../../../shared/data")
                        .map(each -> Path.of(each, "hsds-3.0"))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(Path.of(""));
        Assumptions.assumeTrue(
                Files.exists(folder.resolve(name)), "the HSDS 3.0 schemas are not at shared/data");
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(uri -> text(folder, uri)))
                .getSchema(SchemaLocation.of(BASE + name));
    }

    private static String text(Path folder, String uri) {
        try {
            return Files.readString(folder.resolve(uri.substring(uri.lastIndexOf('/') + 1)));
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }
}
