package org.fanal.gateway.store.postgresql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.StoreBusyException;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.jdbc.Dialect;

/** What PostgreSQL says when it fails, in the store's words, and its locks. */
enum PostgresqlDialect implements Dialect {
    INSTANCE;

    /** Serialization failure, deadlock: another transaction was faster. */
    private static final Set<String> OVERTAKEN = Set.of("40001", "40P01");

    /** Shut down, crashed, starting: the connection is of no more use. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03");

    /** A lock or a statement took too long; a disk does not answer. */
    private static final Set<String> TOO_LONG = Set.of("55P03", "57014", "25P03", "58030");

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public void lock(Tx tx, String... keys) {
        Arrays.stream(keys)
                .mapToLong(PostgresqlDialect::number)
                .sorted()
                .distinct()
                .forEach(key -> {
                    var _ =
                            tx.one(
                                    "select 1 as held from pg_advisory_xact_lock(?)",
                                    row -> row.number("held"),
                                    key);
                });
    }

    @Override
    public StoreException failed(String sql, SQLException why) {
        String state = state(why);
        if (again(why) || TOO_LONG.contains(state) || state.startsWith("53") || transientOne(why))
            return new StoreBusyException("the server cannot now [" + state + "]: " + sql);
        return new StoreException(sql + " failed [" + state + constraint(why) + "]", null);
    }

    /** Whether the work, of which nothing was committed, may go well when it is run again. */
    static boolean again(SQLException why) {
        return OVERTAKEN.contains(state(why)) || lost(why);
    }

    /** Whether the connection was lost: after a commit was sent, nobody knows what became of it. */
    static boolean lost(SQLException why) {
        return state(why).startsWith("08") || GONE.contains(state(why));
    }

    private static boolean transientOne(SQLException why) {
        return why instanceof SQLTransientException;
    }

    private static String state(SQLException why) {
        return why.getSQLState() == null ? "" : why.getSQLState();
    }

    /** Names the constraint alone: the rest of the server's message may hold values. */
    private static String constraint(SQLException why) {
        if (!state(why).startsWith("23") || why.getMessage() == null) return "";
        Matcher named = CONSTRAINT.matcher(why.getMessage());
        return named.find() ? " " + named.group(1) : "";
    }

    private static long number(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
