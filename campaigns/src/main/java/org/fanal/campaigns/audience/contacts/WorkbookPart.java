package org.fanal.campaigns.audience.contacts;

import java.util.HashSet;
import java.util.Set;
import org.fanal.campaigns.audience.contacts.WorkbookFile.Unsafe;

/**
 * One part of a workbook, looked at byte by byte before anything is made of it: what a reader of
 * XML would keep in memory has a bound here (a tag, a text, a row, a shared string, how deep and of
 * how many kinds tags are, how many formulas), and there are no declarations. So a small file that
 * unpacks into gigabytes, or into a row of a million cells, ends here and not the program.
 */
final class WorkbookPart {
    /** How {@code <} is written where letters have other codes. */
    private static final int EBCDIC = 0x4c;

    private static final int LONGEST_PIECE = 32 * 1024;
    private static final int LONGEST_ROW = 1024 * 1024;
    private static final int LONGEST_STRING = 128 * 1024;
    private static final int LONGEST_SHAPE = 4 * 1024;
    private static final int MOST_SHAPES = 4_000;
    private static final int DEEPEST = 64;
    private static final int MOST_FORMULAS = 10_000;
    private static final int MOST_STRINGS = 500_000;
    private static final long MOST_OTHER = 8L * 1024 * 1024;

    private final long mostStrings;
    private final Set<String> shapes = new HashSet<>();
    private final StringBuilder shape = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private int first;
    private boolean xml = true;
    private boolean inTag;
    private int quote;
    private long length;
    private int piece;
    private int depth;
    private int strings;
    private int formulas;
    private boolean sheet;
    private int rowDepth;
    private long rowLength;
    private int stringDepth;
    private long stringLength;

    /**
     * A part.
     *
     * @param mostStrings bytes that one with shared strings may have: they are held in memory
     */
    WorkbookPart(long mostStrings) {
        this.mostStrings = mostStrings;
    }

    /** Takes the next bytes. */
    void take(byte[] bytes, int count) throws Unsafe {
        for (int i = 0; i < count; i++) {
            if (xml) take(bytes[i] & 0xff);
            length++;
        }
        if (strings > 0 && length > mostStrings)
            throw new Unsafe("it holds more words than can be read at once");
        if (!sheet && strings == 0 && length > MOST_OTHER)
            throw new Unsafe("it holds a large picture, or something else that is no list");
    }

    private void take(int each) throws Unsafe {
        if (length < 2) begin(each);
        if (!xml) return;
        if (each == 0) throw new Unsafe("it is not in UTF-8");
        if (each == '<') {
            if (quote != 0) throw new Unsafe("a part of it is damaged");
            piece = 0;
            inTag = true;
            shape.setLength(0);
        }
        if (++piece > LONGEST_PIECE) throw new Unsafe("a cell of it is too long");
        if (rowDepth > 0 && ++rowLength > LONGEST_ROW) throw new Unsafe("a row of it is too long");
        if (stringDepth > 0 && ++stringLength > LONGEST_STRING)
            throw new Unsafe("a cell of it is too long");
        if (inTag) inTag(each);
    }

    /** What does not begin as XML does is a picture, or nothing that can be read. */
    private void begin(int each) throws Unsafe {
        if (length == 0) {
            if (each == 0xfe || each == 0 || each == EBCDIC) throw new Unsafe("it is not in UTF-8");
            first = each;
            xml = each == '<' || each == 0xef || each == 0xff || " \t\r\n".indexOf(each) >= 0;
        } else if (first == 0xff) {
            if (each == 0xfe) throw new Unsafe("it is not in UTF-8");
            xml = false;
        }
    }

    private void inTag(int each) throws Unsafe {
        if (quote != 0) {
            if (each != quote) {
                if (value.length() < LONGEST_SHAPE) value.append((char) each);
                return;
            }
            quote = 0;
            attribute();
        } else if (each == '"' || each == '\'') {
            quote = each;
            value.setLength(0);
        } else if (each == '>') {
            inTag = false;
            tag();
            return;
        }
        if (shape.length() > LONGEST_SHAPE) throw new Unsafe("a part of it is damaged");
        shape.append(each <= ' ' ? ' ' : (char) each);
        if (shape.length() == 2 && (each == '!' || (each == '?' && length > 8)))
            throw new Unsafe("it holds declarations, which no list needs");
    }

    /** A cell that says that it stands in column ten million would have a row that long made. */
    private void attribute() throws Unsafe {
        if (!local().equals("c")) return;
        String before = shape.toString().replace(" ", "");
        boolean where = before.endsWith("r=\"") || before.endsWith("r='");
        if (where && !value.toString().matches("[A-Z]{1,3}[0-9]{1,7}"))
            throw new Unsafe("a cell of it stands nowhere");
    }

    private void tag() throws Unsafe {
        String text = shape.toString();
        if (shapes.add(text) && shapes.size() > MOST_SHAPES)
            throw new Unsafe("a part of it is damaged");
        if (text.startsWith("<?")) return;
        if (text.startsWith("</")) {
            if (depth == rowDepth) rowDepth = 0;
            if (depth == stringDepth) stringDepth = 0;
            depth--;
            return;
        }
        if (++depth > DEEPEST) throw new Unsafe("a part of it is damaged");
        opened(local());
        if (text.endsWith("/")) depth--;
    }

    private void opened(String name) throws Unsafe {
        switch (name) {
            case "row" -> {
                sheet = true;
                if (rowDepth == 0) {
                    rowDepth = shape.toString().endsWith("/") ? 0 : depth;
                    rowLength = 0;
                }
            }
            case "si" -> {
                if (++strings > MOST_STRINGS)
                    throw new Unsafe("it holds more words than can be read at once");
                if (stringDepth == 0) {
                    stringDepth = shape.toString().endsWith("/") ? 0 : depth;
                    stringLength = 0;
                }
            }
            case "f" -> {
                if (++formulas > MOST_FORMULAS) throw new Unsafe("it is full of formulas");
            }
            default -> {}
        }
    }

    /** The name of the tag, without what stands before a colon. */
    private String local() {
        int end = 1;
        while (end < shape.length() && shape.charAt(end) != ' ' && shape.charAt(end) != '/') end++;
        String name = shape.substring(1, end);
        return name.substring(name.indexOf(':') + 1);
    }
}
