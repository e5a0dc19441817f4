package org.fanal.gateway.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a store is, as {@code store.url} in {@code fanal.yaml} says it. Its password never prints.
 */
public sealed interface StoreUrl {

    /**
     * A file.
     *
     * @param file relative to the data folder, or absolute
     */
    record Sqlite(String file) implements StoreUrl {}

    /** A server and a database on it. */
    record Postgresql(String host, int port, String database, String user, String password)
            implements StoreUrl {
        @Override
        public String toString() {
            return "postgresql://" + user + ":…@" + host + ":" + port + "/" + database;
        }
    }

    /**
     * Reads {@code sqlite:FILE} or {@code postgresql://USER:PASSWORD@HOST[:PORT]/DATABASE}; percent
     * escapes stand for themselves.
     *
     * @throws IllegalArgumentException with a message that does not repeat the text
     */
    static StoreUrl parse(String text) {
        if (text.startsWith("sqlite:") && text.length() > "sqlite:".length())
            return new Sqlite(text.substring("sqlite:".length()));
        if (!text.startsWith("postgresql://")) throw unreadable();
        URI uri = uri(text);
        String[] login = uri.getRawUserInfo() == null ? new String[0] : split(uri.getRawUserInfo());
        if (login.length != 2 || uri.getHost() == null || uri.getPath().length() < 2)
            throw unreadable();
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new Postgresql(
                uri.getHost(), port, uri.getPath().substring(1), plain(login[0]), plain(login[1]));
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException _) {
            // its message and its cause hold the password
            throw unreadable();
        }
    }

    private static String[] split(String login) {
        int colon = login.indexOf(':');
        return colon < 1
                ? new String[0]
                : new String[] {login.substring(0, colon), login.substring(colon + 1)};
    }

    private static String plain(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "the store's url is neither sqlite:FILE nor"
                        + " postgresql://USER:PASSWORD@HOST/DATABASE (signs such as / or @ in the"
                        + " password are written %2F, %40)");
    }
}
