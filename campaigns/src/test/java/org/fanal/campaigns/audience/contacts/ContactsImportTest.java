package org.fanal.campaigns.audience.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.audience.People;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsImportTest {
    private static final String HEADER = "Consent;number;LANGUAGE;Stage;route;colour\r\n";
    private static final Audience ALL = new Audience("", Set.of(), List.of("fr", "wo"), Set.of());

    @BothEngines
    void aWrongLineIsToldOfAndTheRestIsIn(TestStore store) throws Exception {
        People people = new People(store);
        String file =
                "\uFEFF"
                        + HEADER
                        + "yes by phone;+221771234501;wo;origin;atlantic;red\r\n"
                        + "\r\n"
                        + "yes by phone;12;wo;origin;atlantic;red\r\n"
                        + "\"a quote left open;+221771234502;wo;origin;atlantic;red\r\n"
                        + "yes by phone;+221771234503;Français;;;\r\n";
        ImportReport report = run(people, file, StandardCharsets.UTF_8);
        assertThat(report.lines()).isEqualTo(4);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(2);
        assertThat(report.flaws()).extracting(Flaw::line).contains(4L, 5L).doesNotContain(2L, 6L);
        assertThat(people.page(People.onRoute())).hasSize(1);
        assertThat(people.page(ALL)).hasSize(2);
    }

    @BothEngines
    void theSameFileAgainChangesNothing(TestStore store) throws Exception {
        People people = new People(store);
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 100; i < 400; i++)
            file.append("paper 7;+221771234").append(i).append(";wo;origin;atlantic;\n");
        String text = file.toString();
        assertThat(run(people, text, StandardCharsets.UTF_8).added()).isEqualTo(300);
        ImportReport again = run(people, text, StandardCharsets.UTF_8);
        assertThat(again.same()).isEqualTo(300);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(people.count("recipient")).isEqualTo(300);
    }

    @BothEngines
    @DisplayName("R9: an import takes nobody off the stop list, nor brings back one who left")
    void anImportBringsNobodyBack(TestStore store) throws Exception {
        People people = new People(store);
        String file =
                HEADER
                        + "yes;+221771234501;wo;origin;atlantic;\n"
                        + "yes;+221771234502;wo;origin;atlantic;\n";
        assertThat(run(people, file, StandardCharsets.UTF_8).added()).isEqualTo(2);
        long stopped = people.subject("+221771234501");
        long gone = people.subject("+221771234502");
        store.write(tx -> {
            boolean _ = people.standings.optOut(tx, stopped, "word", people.now());
            return people.recipients.leave(tx, gone, people.now());
        });
        ImportReport again = run(people, file, StandardCharsets.UTF_8);
        assertThat(again.left()).isEqualTo(1);
        assertThat(people.page(People.onRoute()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subject()).isEqualTo(stopped);
                    assertThat(one.standing().optedOut()).isTrue();
                });
    }

    @BothEngines
    void aWorkbookIsReadTooAndItsNumbersKeepTheirDigits(TestStore store) throws Exception {
        People people = new People(store);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("contacts");
            List<String> header = List.of("place", "number", "consent", "language");
            for (int i = 0; i < header.size(); i++) sheet.value(0, i, header.get(i));
            sheet.value(1, 0, "Kayar");
            sheet.value(1, 1, 221771234501L);
            sheet.value(1, 2, "yes");
            sheet.value(1, 3, "wo");
            sheet.value(2, 1, "no number");
            sheet.value(2, 2, "yes");
            sheet.value(2, 3, "wo");
        }
        ImportReport report =
                importer(people).run(new ByteArrayInputStream(out.toByteArray()), "ada");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.line()).isEqualTo(3));
        assertThat(people.page(ALL))
                .singleElement()
                .satisfies(one -> assertThat(one.place()).isEqualTo("SN-KY"));
        assertThat(people.subject("+221771234501")).isPositive();
        assertThat(people.count("subject")).isEqualTo(1);
    }

    @BothEngines
    void lettersOfAnotherCodeAreToldOf(TestStore store) throws Exception {
        People people = new People(store);
        String file = "number,language,consent\n+221771234501,wo,décembre\n+221771234502,wo,yes\n";
        ImportReport report = run(people, file, StandardCharsets.ISO_8859_1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.cure()).contains("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "number,language\n", "number,Number,language,consent\n"})
    void aFileWithoutItsColumnsIsNotTaken(String file) throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE)) {
            People people = new People(store);
            assertThatThrownBy(() -> run(people, file, StandardCharsets.UTF_8))
                    .isInstanceOf(UnreadableContactsException.class);
        }
    }

    private static ImportReport run(People people, String file, Charset charset)
            throws UnreadableContactsException {
        return importer(people).run(new ByteArrayInputStream(file.getBytes(charset)), "ada");
    }

    private static ContactsImport importer(People people) {
        return new ContactsImport(
                people.store.database(),
                new ContactJudge(People.knowledge()),
                new ContactDesk(people.store.vault(), people.recipients, people.store.clock()));
    }
}
