package org.fanal.flows.medium;

import java.util.ArrayList;
import java.util.List;

/**
 * What stays together on a page: a word of the question, or an option's line.
 *
 * @param before what parts it from the piece before, where that is on the same page
 * @param text its characters
 */
record Piece(String before, String text) {

    static List<Piece> of(Screen screen, Labels labels, Page room) {
        List<Piece> pieces = new ArrayList<>();
        for (String line : screen.text().strip().split("\\n", -1)) {
            String before = "\n";
            for (String word : line.strip().split("[ \\t]+", -1)) {
                pieces.add(new Piece(before, room.plain(word)));
                before = " ";
            }
        }
        for (Screen.Option option : screen.options())
            pieces.add(new Piece("\n", room.plain(option.line())));
        if (screen.skippable()) pieces.add(new Piece("\n", room.plain(labels.skip())));
        return pieces;
    }

    static String join(List<Piece> pieces, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) joined.append(pieces.get(i).before());
            joined.append(pieces.get(i).text());
        }
        return joined.toString();
    }

    /**
     * The pieces with the one at {@code at} parted, since it is longer than a page: a word goes on
     * with the next page, and so does an option's line, of which nothing is lost.
     */
    static List<Piece> cut(List<Piece> pieces, int at, String foot, Page room) {
        Piece piece = pieces.get(at);
        StringBuilder head = new StringBuilder();
        for (String cluster : Clusters.of(piece.text(), room.limits().ucs2() / 2, String::length)) {
            if (!head.isEmpty() && !room.holds(head + cluster + foot)) break;
            head.append(cluster);
        }
        List<Piece> parted = new ArrayList<>(pieces);
        parted.set(at, new Piece(piece.before(), head.toString()));
        if (head.length() < piece.text().length())
            parted.add(at + 1, new Piece("", piece.text().substring(head.length())));
        return parted;
    }
}
