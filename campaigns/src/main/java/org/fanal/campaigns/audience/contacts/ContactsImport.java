package org.fanal.campaigns.audience.contacts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.fanal.campaigns.audience.Enrolled;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;

/**
 * Imports a file of contacts, CSV or XLSX: every line is judged, a wrong one is told of and left
 * out, the others go in, a work of the store for a few of them. The same file again changes
 * nothing. It blocks: not for an event loop.
 */
public final class ContactsImport {
    /** More are counted, not kept. */
    public static final int MOST_FLAWS = 1000;

    /** A contact is a subject, a recipient and a claim; a bulk work writes at most 200 rows. */
    private static final int A_WORK = 66;

    private final Database database;
    private final ContactJudge judge;
    private final ContactDesk desk;

    public ContactsImport(Database database, ContactJudge judge, ContactDesk desk) {
        this.database = database;
        this.judge = judge;
        this.desk = desk;
    }

    /**
     * Imports a file; what it is, it says itself.
     *
     * @param actor who does it: kept with each consent (R12)
     * @throws UnreadableContactsException where nothing can be read out of it; lines before a place
     *     where it breaks off are in, and importing it again is harmless
     */
    public ImportReport run(InputStream file, String actor) throws UnreadableContactsException {
        try (Sheet sheet = open(new BufferedInputStream(file))) {
            if (!sheet.hasNext())
                throw new UnreadableContactsException(
                        "the file is empty, write a line of column names and a line a contact");
            return new Run(new Header(sheet.next().cells()), actor).all(sheet);
        } catch (WorkbookFile.Unsafe unsafe) {
            throw new UnreadableContactsException(
                    "the workbook is not read: "
                            + unsafe.getMessage()
                            + "; save its list of contacts alone, as CSV in UTF-8");
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw new UnreadableContactsException(
                    "the file cannot be read, save it as CSV in UTF-8 or as XLSX");
        }
    }

    private static Sheet open(BufferedInputStream in)
            throws IOException, UnreadableContactsException, WorkbookFile.Unsafe {
        in.mark(8);
        byte[] first = in.readNBytes(8);
        in.reset();
        if (ReadableWorkbooks.isOne(first)) return new XlsxSheet(in);
        if (ReadableWorkbooks.isOld(first))
            throw new UnreadableContactsException(
                    "the file is of an old spreadsheet, save it as XLSX or CSV");
        if (first.length > 1 && (first[0] & 0xff) >= 0xfe && (first[1] & 0xff) >= 0xfe)
            throw new UnreadableContactsException("the file is UTF-16, save it as UTF-8");
        return new CsvSheet(in);
    }

    /** One import, as far as it is. */
    private final class Run {
        private final Header header;
        private final String actor;
        private final Map<Enrolled, Long> counts = new EnumMap<>(Enrolled.class);
        private final List<Flaw> flaws = new ArrayList<>();
        private long lines;
        private long refused;

        Run(Header header, String actor) {
            this.header = header;
            this.actor = actor;
        }

        ImportReport all(Sheet sheet) {
            List<Contact> right = new ArrayList<>();
            while (sheet.hasNext()) {
                Sheet.Line line = sheet.next();
                lines++;
                switch (judge.judge(line.number(), header.cells(line.cells()))) {
                    case Judged.Right(long _, Contact contact) -> right.add(contact);
                    case Judged.Wrong(List<Flaw> wrong) -> refuse(wrong);
                }
                if (right.size() == A_WORK) write(right);
            }
            write(right);
            return new ImportReport(
                    lines,
                    count(Enrolled.NEW),
                    count(Enrolled.CHANGED),
                    count(Enrolled.SAME),
                    count(Enrolled.LEFT),
                    refused,
                    List.copyOf(flaws));
        }

        private void refuse(List<Flaw> wrong) {
            refused++;
            for (Flaw flaw : wrong) if (flaws.size() < MOST_FLAWS) flaws.add(flaw);
        }

        private void write(List<Contact> right) {
            List<Contact> batch = List.copyOf(right);
            right.clear();
            if (batch.isEmpty()) return;
            List<Enrolled> done =
                    database.write(Lane.BULK, tx -> desk.takeAll(tx, batch, actor)).await();
            for (Enrolled each : done) {
                var _ = counts.merge(each, 1L, Long::sum);
            }
        }

        private long count(Enrolled enrolled) {
            return counts.getOrDefault(enrolled, 0L);
        }
    }
}
