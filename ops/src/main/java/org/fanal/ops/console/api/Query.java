package org.fanal.ops.console.api;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for.
 *
 * @param limit the most items, 1 to {@value #MOST}
 * @param cursor where the page begins, as the page before said
 * @param filters by name, none of them empty
 */
public record Query(int limit, Optional<String> cursor, Map<String, String> filters) {
    public static final int USUAL = 50;
    public static final int MOST = 200;
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** Reads the query; throws an {@link ApiProblem} for what is wrong or not known. */
    static Query of(MultiMap sent, Set<String> known) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : sent.names()) {
            boolean filter = known.contains(name);
            if (!filter && !name.equals("limit") && !name.equals("cursor"))
                throw ApiProblem.invalid(
                        "parameter_unknown",
                        "This path knows limit, cursor"
                                + known.stream()
                                        .sorted()
                                        .map(k -> ", " + k)
                                        .collect(Collectors.joining())
                                + " and no other parameter.",
                        printable(name));
            if (sent.getAll(name).size() > 1)
                throw ApiProblem.invalid("parameter_repeated", "Send this once.", printable(name));
            if (filter) filters.put(name, sent.get(name));
        }
        return new Query(limit(sent.get("limit")), cursor(sent.get("cursor")), Map.copyOf(filters));
    }

    /** A filter's value among those of an enumeration. */
    public <E extends Enum<E>> Optional<E> among(String name, E[] values, Function<E, String> tag) {
        String asked = filters.get(name);
        if (asked == null) return Optional.empty();
        Optional<E> found =
                Arrays.stream(values).filter(v -> tag.apply(v).equals(asked)).findFirst();
        if (found.isEmpty())
            throw ApiProblem.invalid(
                    "value_unknown",
                    "One of "
                            + List.of(values).stream().map(tag).collect(Collectors.joining(", "))
                            + ".",
                    name);
        return found;
    }

    /** A filter's value as sent. */
    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }

    /** An id that is a number, as the API writes it; empty for anything else. */
    public static Optional<Long> number(String id) {
        if (!id.matches("[0-9]{1,19}")) return Optional.empty();
        try {
            return Optional.of(Long.parseLong(id));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    public static ApiProblem wrongCursor() {
        return ApiProblem.invalid(
                "cursor_invalid", "Send 'next' of the page before, unchanged.", "cursor");
    }

    private static int limit(@Nullable String text) {
        if (text == null) return USUAL;
        boolean number = text.matches("[0-9]{1,4}");
        int limit = number ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST)
            throw ApiProblem.invalid(
                    "limit_invalid", "A whole number from 1 to " + MOST + ".", "limit");
        return limit;
    }

    private static Optional<String> cursor(@Nullable String text) {
        if (text == null) return Optional.empty();
        if (!CURSOR.matcher(text).matches()) throw wrongCursor();
        return Optional.of(text);
    }

    /** Names of parameters come back to their sender alone, and short. */
    private static String printable(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "…";
    }
}
