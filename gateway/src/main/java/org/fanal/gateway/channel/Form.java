package org.fanal.gateway.channel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A form as carriers post it ({@code application/x-www-form-urlencoded}, UTF-8), or a query of that
 * shape. Values are kept to the letter: a signature covers them all. Immutable.
 */
public final class Form {
    private static final int MOST_FIELDS = 200;
    private static final String TYPE = "application/x-www-form-urlencoded";

    /** Names and values by turns; the room behind {@link #length} is free. */
    private String[] pairs = new String[32];

    private int length;

    private Form() {}

    /**
     * The form that a request brings.
     *
     * @throws MalformedHookException where the request says that it is something else, an escape is
     *     broken, or there are more than 200 fields
     */
    public static Form of(Hook hook) throws MalformedHookException {
        String type = hook.headers().get("content-type");
        if (type != null
                && !type.startsWith(TYPE)
                && !type.toLowerCase(Locale.ROOT).startsWith(TYPE))
            throw new MalformedHookException("the body is not a form");
        return parse(hook.body().getBytes());
    }

    /** Reads a query, without its question mark. */
    public static Form parse(String query) throws MalformedHookException {
        return parse(query.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the raw bytes of a body. */
    public static Form parse(byte[] raw) throws MalformedHookException {
        Form form = new Form();
        int start = 0;
        while (start < raw.length) {
            int end = start;
            int equals = -1;
            while (end < raw.length && raw[end] != '&') {
                if (raw[end] == '=' && equals < 0) equals = end;
                end++;
            }
            if (end > start) form.add(raw, start, equals < 0 ? end : equals, end);
            start = end + 1;
        }
        return form;
    }

    private void add(byte[] raw, int start, int equals, int end) throws MalformedHookException {
        if (length == 2 * MOST_FIELDS) throw new MalformedHookException("too many fields");
        if (length == pairs.length) pairs = Arrays.copyOf(pairs, 2 * pairs.length);
        pairs[length++] = Percent.decode(raw, start, equals);
        pairs[length++] = Percent.decode(raw, Math.min(equals + 1, end), end);
    }

    /**
     * The value of a field that must be there; may be empty.
     *
     * @throws MalformedHookException where it is absent, or there more than once
     */
    public String one(String name) throws MalformedHookException {
        return any(name).orElseThrow(() -> new MalformedHookException("no field " + name));
    }

    /**
     * The value of a field that may be there.
     *
     * @throws MalformedHookException where it is there more than once
     */
    public Optional<String> any(String name) throws MalformedHookException {
        String found = null;
        for (int i = 0; i < length; i += 2) {
            if (!pairs[i].equals(name)) continue;
            if (found != null) throw new MalformedHookException("field repeated: " + name);
            found = pairs[i + 1];
        }
        return Optional.ofNullable(found);
    }

    /**
     * A carrier's id of something: 1 to 120 visible ASCII characters.
     *
     * @throws MalformedHookException where it is absent, repeated, or no such id
     */
    public String id(String name) throws MalformedHookException {
        String id = one(name);
        boolean visible = !id.isEmpty() && id.length() <= 120;
        for (int i = 0; visible && i < id.length(); i++)
            visible = id.charAt(i) > ' ' && id.charAt(i) < 0x7f;
        if (!visible) throw new MalformedHookException("not an id: " + name);
        return id;
    }

    /** Every field: its values sorted, each once. */
    public Map<String, List<String>> all() {
        Map<String, TreeSet<String>> sorted = new LinkedHashMap<>();
        for (int i = 0; i < length; i += 2) {
            var _ = sorted.computeIfAbsent(pairs[i], _ -> new TreeSet<>()).add(pairs[i + 1]);
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        sorted.forEach((name, values) -> all.put(name, List.copyOf(values)));
        return all;
    }

    /** Masked: it holds numbers and words (R10). */
    @Override
    public String toString() {
        return "Form[" + length / 2 + " fields]";
    }
}
