package org.fanal.campaigns.audience.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook, read row by row. */
final class XlsxSheet implements Sheet {
    private static final int MOST_CELLS = 50;
    private static final int MOST_DIGITS = 40;
    private static final String UNREADABLE = "\uFFFD";
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private @Nullable Line next;

    /**
     * Opens it. Its file is gone as soon as it is open, so that no number is left on disk (R10).
     *
     * @throws IOException where it is no workbook
     */
    XlsxSheet(InputStream in) throws IOException, WorkbookFile.Unsafe {
        try (WorkbookFile weighed = WorkbookFile.of(in)) {
            this.workbook = new ReadableWorkbook(weighed.file().toFile());
        }
        try {
            this.stream = workbook.getFirstSheet().openStream();
            this.rows = stream.iterator();
        } catch (RuntimeException damaged) {
            workbook.close();
            throw new IOException(damaged);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && rows.hasNext()) {
                Row row = rows.next();
                Line line = new Line(row.getRowNum(), cells(row));
                if (!line.blank()) next = line;
            }
        } catch (RuntimeException damaged) {
            throw new UncheckedIOException(new IOException(damaged));
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        Line line = next;
        next = null;
        return line;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++)
            cells.add(row.getOptionalCell(i).map(XlsxSheet::text).orElse(""));
        return cells;
    }

    /** A number that a spreadsheet took for one has its digits back, without an exponent. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            // 1E2000000000 would be written out as two billion noughts
            boolean few =
                    number.precision() <= MOST_DIGITS
                            && Math.abs((long) number.scale()) <= MOST_DIGITS;
            return few ? number.stripTrailingZeros().toPlainString() : UNREADABLE;
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
