package org.fanal.campaigns.audience.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fanal.campaigns.audience.People;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that would end the process, and with it the hotline. */
class WorkbookBombTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String ROWS_BEGIN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                    + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String ROWS_END = "</sheetData></worksheet>";

    /** What is made: a name, the part that is bad, and how it is written. */
    record Bomb(String name, String part, Body body) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Body {
        void write(OutputStream out) throws IOException;
    }

    static Stream<Bomb> bombs() {
        return Stream.of(
                new Bomb(
                        "strings of gigabytes",
                        STRINGS,
                        out -> {
                            text(out, "<sst><si><t>");
                            many(out, "x", 120_000_000);
                            text(out, "</t></si></sst>");
                        }),
                new Bomb(
                        "millions of strings",
                        STRINGS,
                        out -> {
                            text(out, "<sst>");
                            random(out, "<si><t>%d</t></si>", 1_000_000);
                            text(out, "</sst>");
                        }),
                new Bomb(
                        "a row without an end",
                        SHEET,
                        out -> {
                            text(out, ROWS_BEGIN + "<row r=\"1\">");
                            random(out, "<c t=\"inlineStr\"><is><t>%d</t></is></c>", 400_000);
                            text(out, "</row>" + ROWS_END);
                        }),
                new Bomb(
                        "a cell hidden in a cell",
                        SHEET,
                        out -> {
                            text(out, ROWS_BEGIN + "<row r=\"1\"><c t=\"inlineStr\"><is>");
                            random(out, "<row></row><c></c><t>%d</t>", 400_000);
                            text(out, "</is></c></row>" + ROWS_END);
                        }),
                new Bomb(
                        "a cell in column ten million",
                        SHEET,
                        out ->
                                text(
                                        out,
                                        ROWS_BEGIN
                                                + "<row r=\"1\"><c r = 'ZZZZZZ1'><v>1</v></c></row>"
                                                + ROWS_END)),
                new Bomb(
                        "a text without an end",
                        SHEET,
                        out -> {
                            text(out, ROWS_BEGIN + "<row r=\"1\"><c r=\"A1\"><v>");
                            random(out, "%d", 100_000);
                            text(out, "</v></c></row>" + ROWS_END);
                        }),
                new Bomb(
                        "a tag without an end",
                        SHEET,
                        out -> {
                            text(out, ROWS_BEGIN + "<row r=\"");
                            random(out, "%d", 100_000);
                            text(out, "\"></row>" + ROWS_END);
                        }),
                new Bomb(
                        "tags as deep as the sea",
                        SHEET,
                        out -> {
                            text(out, ROWS_BEGIN);
                            random(out, "<a b=\"%d\">", 500_000);
                        }),
                new Bomb(
                        "tags of a million names",
                        SHEET,
                        out -> {
                            text(out, ROWS_BEGIN);
                            random(out, "<a%d/>", 500_000);
                            text(out, ROWS_END);
                        }),
                new Bomb(
                        "formulas that are kept",
                        SHEET,
                        out -> {
                            text(out, ROWS_BEGIN);
                            random(
                                    out,
                                    "<row><c r=\"A1\"><f t=\"array\" ref=\"A1\">%d</f></c></row>",
                                    200_000);
                            text(out, ROWS_END);
                        }),
                new Bomb(
                        "a declaration",
                        STRINGS,
                        out ->
                                text(
                                        out,
                                        "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"aa\"><!ENTITY b"
                                                + " \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>")),
                new Bomb(
                        "another code",
                        STRINGS,
                        out -> out.write("\uFEFF<sst/>".getBytes(StandardCharsets.UTF_16LE))),
                new Bomb(
                        "a picture of a sheet",
                        "xl/media/image1.png",
                        out -> {
                            out.write(0x89);
                            byte[] noise = new byte[9 * 1024 * 1024];
                            new Random(7).nextBytes(noise);
                            out.write(noise);
                        }));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aWorkbookThatUnpacksIntoTooMuchIsNotRead(Bomb bomb) throws Exception {
        byte[] file = file(bomb.part(), bomb.body());
        try (TestStore store = new TestStore(Engine.SQLITE)) {
            People people = new People(store);
            assertThatThrownBy(() -> run(people, file))
                    .isInstanceOf(UnreadableContactsException.class)
                    .hasMessageContaining("CSV");
        }
        assertThat(left()).isZero();
    }

    @Test
    void aWorkbookOfMoreThanSixteenMebibytesIsNotRead() throws Exception {
        byte[] file = new byte[WorkbookFile.LONGEST + 1];
        System.arraycopy(new byte[] {0x50, 0x4b, 3, 4}, 0, file, 0, 4);
        refused(file, "16 MiB");
    }

    @Test
    void aWorkbookOfManyPartsIsNotEvenOpened() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 2_000; i++) zip.putNextEntry(new ZipEntry("p" + i));
        }
        refused(out.toByteArray(), "parts");
    }

    @Test
    void aNumberWithABillionNoughtsIsAFlawOfItsLineAlone() throws Exception {
        byte[] file =
                file(
                        SHEET,
                        out ->
                                text(
                                        out,
                                        ROWS_BEGIN
                                                + row(1, "number", "language", "consent")
                                                + "<row r=\"2\"><c r=\"A2\"><v>1E2000000000</v></c>"
                                                + cell("B2", "wo")
                                                + cell("C2", "yes")
                                                + "</row>"
                                                + row(3, "+221771234501", "wo", "yes")
                                                + ROWS_END));
        try (TestStore store = new TestStore(Engine.SQLITE)) {
            ImportReport report = run(new People(store), file);
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.flaws()).extracting(Flaw::line).containsExactly(2L);
        }
    }

    @Test
    void anHonestWorkbookOfThousandsIsReadAndLeavesNothingOnTheDisk() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("contacts");
            sheet.value(0, 0, "number");
            sheet.value(0, 1, "language");
            sheet.value(0, 2, "consent");
            for (int i = 1; i <= 2_000; i++) {
                sheet.value(i, 0, "+2217712" + (10_000 + i));
                sheet.value(i, 1, "wo");
                sheet.value(i, 2, "yes, by phone on the " + i + "th of the month");
            }
        }
        try (TestStore store = new TestStore(Engine.SQLITE)) {
            assertThat(run(new People(store), out.toByteArray()).added()).isEqualTo(2_000);
        }
        assertThat(left()).isZero();
    }

    private static void refused(byte[] file, String why) throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE)) {
            People people = new People(store);
            assertThatThrownBy(() -> run(people, file))
                    .isInstanceOf(UnreadableContactsException.class)
                    .hasMessageContaining(why);
        }
        assertThat(left()).isZero();
    }

    private static long left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".part"))
                    .filter(file -> file.getFileName().toString().startsWith("fanal-"))
                    .count();
        }
    }

    private static ImportReport run(People people, byte[] file) throws UnreadableContactsException {
        return new ContactsImport(
                        people.store.database(),
                        new ContactJudge(People.knowledge()),
                        new ContactDesk(
                                people.store.vault(), people.recipients, people.store.clock()))
                .run(new ByteArrayInputStream(file), "ada");
    }

    /** An honest workbook of one line, with one part in place of its own. */
    private static byte[] file(String part, Body body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELS);
            put(zip, "xl/workbook.xml", BOOK);
            put(zip, "xl/_rels/workbook.xml.rels", BOOK_RELS);
            if (!part.equals(SHEET))
                put(zip, SHEET, ROWS_BEGIN + row(1, "number", "language", "consent") + ROWS_END);
            zip.putNextEntry(new ZipEntry(part));
            body.write(zip);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        text(zip, text);
        zip.closeEntry();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void many(OutputStream out, String what, int times) throws IOException {
        byte[] block = what.repeat(100_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times / 100_000; i++) out.write(block);
    }

    /** Numbers at random do not shrink to nothing, so that the ratio alone does not tell. */
    private static void random(OutputStream out, String form, int times) throws IOException {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        String[] around = form.split("%d", -1);
        for (int i = 0; i < times; i++) {
            text.append(around[0]).append(random.nextLong() & Long.MAX_VALUE).append(around[1]);
            if (text.length() < 60_000 && i < times - 1) continue;
            text(out, text.toString());
            text.setLength(0);
        }
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++)
            row.append(cell("" + (char) ('A' + i) + number, cells[i]));
        return row.append("</row>").toString();
    }

    private static String cell(String where, String text) {
        return "<c r=\"" + where + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static final String OFFICE = "http://schemas.openxmlformats.org/";
    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String TYPES =
            "<Types xmlns=\""
                    + OFFICE
                    + "package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\""
                    + " ContentType=\""
                    + SPREADSHEET
                    + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                    + " ContentType=\""
                    + SPREADSHEET
                    + "worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\""
                    + " ContentType=\""
                    + SPREADSHEET
                    + "sharedStrings+xml\"/></Types>";
    private static final String RELS =
            "<Relationships xmlns=\""
                    + OFFICE
                    + "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                    + OFFICE
                    + "officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"xl/workbook.xml\"/></Relationships>";
    private static final String BOOK =
            "<workbook xmlns=\""
                    + OFFICE
                    + "spreadsheetml/2006/main\" xmlns:r=\""
                    + OFFICE
                    + "officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\""
                    + " r:id=\"rId1\"/></sheets></workbook>";
    private static final String BOOK_RELS =
            "<Relationships xmlns=\""
                    + OFFICE
                    + "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                    + OFFICE
                    + "officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>";
}
