package org.fanal.flows.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fits a screen to USSD ({@code channels.md} 3.1): as many pages as it takes, counted in septets,
 * or in UTF-16 units where a page needs UCS-2. An option's line is never parted from itself; words
 * are parted only where one alone is longer than a page. Deterministic, so that a page can be made
 * again from its number.
 */
public final class Ussd {
    private Ussd() {}

    /**
     * The pages of a screen; at least one, none over the limits. The lines that turn pages stand
     * only where there are several; the key that leaves is not shown, since the flow's own texts
     * tell of it.
     */
    public static List<String> fit(Screen screen, Limits limits, Labels labels) {
        Page room = new Page(limits);
        String whole = whole(screen, labels, room);
        if (room.holds(whole)) return List.of(whole);
        List<Piece> pieces = Piece.of(screen, labels, room);
        List<String> pages = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            String back = pages.isEmpty() ? "" : "\n" + room.plain(labels.back());
            String last = Piece.join(pieces, at, pieces.size()) + back;
            if (room.holds(last)) {
                pages.add(last);
                return List.copyOf(pages);
            }
            String foot = "\n" + room.plain(labels.more()) + back;
            int to = reach(pieces, at, foot, room);
            if (to == at) {
                pieces = Piece.cut(pieces, at, foot, room);
                to = at + 1;
            }
            pages.add(Piece.join(pieces, at, to) + foot);
            at = to;
        }
        return List.copyOf(pages);
    }

    /**
     * What would have to be cut on such a channel, for a check before anybody dials: an option
     * longer than a page, or a word longer than a page. Empty where all fits.
     */
    public static Optional<String> tooLong(Screen screen, Limits limits, Labels labels) {
        Page room = new Page(limits);
        if (room.holds(whole(screen, labels, room))) return Optional.empty();
        String foot = "\n" + room.plain(labels.more()) + "\n" + room.plain(labels.back());
        return Piece.of(screen, labels, room).stream()
                .map(Piece::text)
                .filter(text -> !room.holds(text + foot))
                .findFirst();
    }

    private static String whole(Screen screen, Labels labels, Page room) {
        StringBuilder whole = new StringBuilder(screen.text().strip());
        for (Screen.Option option : screen.options()) {
            if (!whole.isEmpty()) whole.append('\n');
            whole.append(option.line());
        }
        if (screen.skippable()) whole.append('\n').append(labels.skip());
        return room.plain(whole.toString());
    }

    /** The end of the longest run of pieces from {@code at} that fits above the foot. */
    private static int reach(List<Piece> pieces, int at, String foot, Page room) {
        int to = at;
        StringBuilder page = new StringBuilder();
        while (to < pieces.size()) {
            Piece next = pieces.get(to);
            if (to > at) page.append(next.before());
            page.append(next.text());
            if (!room.holds(page + foot)) return to;
            to++;
        }
        return to;
    }
}
