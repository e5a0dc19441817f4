package org.fanal.campaigns.audience.contacts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of values, separated by commas, semicolons or tabs, in UTF-8 with or without a mark at its
 * beginning. Each line is parsed for itself, so that a quote left open spoils one line and not all
 * that follow it.
 */
final class CsvSheet implements Sheet {
    private static final int LONGEST = 10_000;
    private static final List<String> UNREADABLE = List.of("\uFFFD");

    private final BufferedReader reader;
    private @Nullable CSVFormat format;
    private long number;
    private @Nullable Line next;

    CsvSheet(InputStream in) {
        // what is no UTF-8 becomes U+FFFD: that line is told of, the others are taken
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                String text = line();
                if (text == null) return false;
                number++;
                Line line = new Line(number, cells(text));
                if (!line.blank()) next = line;
            }
            return true;
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    @Override
    public Line next() {
        if (!hasNext()) throw new NoSuchElementException();
        Line line = next;
        next = null;
        if (line == null) throw new NoSuchElementException();
        return line;
    }

    /** A line without its end; of one that is too long the beginning, one letter too long. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = reader.read();
        if (read < 0) return null;
        while (read >= 0 && read != '\n') {
            if (line.length() <= LONGEST) line.append((char) read);
            read = reader.read();
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r')
            line.setLength(line.length() - 1);
        return line.toString();
    }

    private List<String> cells(String line) {
        if (line.length() > LONGEST) return UNREADABLE;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (text.isBlank()) return List.of();
        if (format == null) format = format(text);
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.getFirst().toList() : UNREADABLE;
        } catch (IOException | UncheckedIOException | IllegalStateException notSeparated) {
            return UNREADABLE;
        }
    }

    /** Spreadsheets separate by what the country is used to: the first line says by what. */
    private static CSVFormat format(String first) {
        char separator = ',';
        for (char each : new char[] {';', '\t'})
            if (count(first, each) > count(first, separator)) separator = each;
        return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    }

    private static long count(String text, char separator) {
        return text.chars().filter(each -> each == separator).count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
