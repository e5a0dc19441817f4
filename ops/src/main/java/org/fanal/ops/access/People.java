package org.fanal.ops.access;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** The people of the deployment, as the store keeps them. */
public final class People {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private final InstantSource clock;
    private final IdSource ids;

    public People(InstantSource clock, IdSource ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether a name may be given: up to 64 letters, digits and {@code . _ @ -}. */
    public static boolean nameable(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Adds a person.
     *
     * @param password as {@link Passwords#seal} made it
     * @return empty where the name is taken
     */
    public Optional<Person> add(Tx tx, String name, Set<Role> roles, String password) {
        return tx.one(
                "insert into staff (id, name, roles, password, made_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (name) do nothing"
                        + " returning id, name, roles, disabled_at",
                People::person,
                ids.next(),
                name,
                tags(roles),
                password,
                clock.instant());
    }

    public Optional<Person> find(Tx tx, String name) {
        return tx.one(
                "select id, name, roles, disabled_at from staff where name = ?",
                People::person,
                name);
    }

    /** By name. */
    public List<Person> list(Tx tx) {
        return tx.list(
                "select id, name, roles, disabled_at from staff order by name", People::person);
    }

    /** The sealed password of somebody who may sign in. */
    public Optional<String> password(Tx tx, String name) {
        return tx.one(
                "select password from staff where name = ? and disabled_at is null"
                        + " and password is not null",
                row -> row.text("password"),
                name);
    }

    /**
     * Takes everything from somebody: their tokens and sign-ins end in the same transaction.
     *
     * @return whether there is such a person
     */
    public boolean disable(Tx tx, String name) {
        tx.update(
                "update staff set disabled_at = ? where name = ? and disabled_at is null",
                clock.instant(),
                name);
        Optional<Person> person = find(tx, name);
        person.ifPresent(p -> {
            tx.update("delete from token where staff = ?", p.id());
            tx.update("delete from sign_in where staff = ?", p.id());
        });
        return person.isPresent();
    }

    static Person person(Row row) {
        Set<Role> roles =
                Arrays.stream(row.text("roles").split(" "))
                        .flatMap(tag -> Role.of(tag).stream())
                        .collect(Collectors.toUnmodifiableSet());
        return new Person(
                row.number("id"), row.text("name"), roles, row.instantIfAny("disabled_at"));
    }

    private static String tags(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::tag).collect(Collectors.joining(" "));
    }
}
