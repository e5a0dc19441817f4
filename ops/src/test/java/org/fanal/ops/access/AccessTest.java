package org.fanal.ops.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Work;
import org.junit.jupiter.api.Test;

final class AccessTest {
    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords = new Passwords(random);

    @BothEngines
    void aTokenIsItsOwnersUntilTheyAreDisabled(TestStore store) {
        People people = open(store);
        Tokens tokens = new Tokens(store.clock(), random);
        Person awa = add(store, people, "awa", Role.LEAD);
        Secret token = store.write(tx -> tokens.issue(tx, awa));
        assertThat(look(store, tx -> tokens.owner(tx, token))).contains(awa);
        assertThat(look(store, tx -> tokens.owner(tx, new Secret(token.reveal() + "x")))).isEmpty();
        store.write(tx -> people.disable(tx, "awa"));
        assertThat(look(store, tx -> tokens.owner(tx, token))).isEmpty();
    }

    @BothEngines
    void theStoreKeepsNoTokenAndNoPassword(TestStore store) {
        People people = open(store);
        Person awa = add(store, people, "awa", Role.LEAD);
        Secret token = store.write(tx -> new Tokens(store.clock(), random).issue(tx, awa));
        byte[] kept =
                store.read(tx -> tx.one("select hash from token", r -> r.bytes("hash")))
                        .orElseThrow();
        assertThat(kept).hasSize(32);
        assertThat(token.reveal()).matches("fanal_[A-Za-z0-9_-]{43}");
        assertThat(store.read(tx -> people.password(tx, "awa")).orElseThrow())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @BothEngines
    void aNameIsGivenOnce(TestStore store) {
        People people = open(store);
        var _ = add(store, people, "awa", Role.LEAD);
        Optional<Person> again = store.write(tx -> people.add(tx, "awa", Set.of(Role.ADMIN), "x"));
        assertThat(again).isEmpty();
        assertThat(store.read(people::list)).extracting(Person::name).containsExactly("awa");
    }

    @BothEngines
    void aSignInExpires(TestStore store) {
        People people = open(store);
        SignIns signIns = new SignIns(store.clock(), random, Duration.ofHours(8));
        Person awa = add(store, people, "awa", Role.WORKER);
        Secret ticket = store.write(tx -> signIns.open(tx, awa));
        assertThat(look(store, tx -> signIns.person(tx, ticket))).contains(awa);
        store.clock().advance(Duration.ofHours(8));
        assertThat(look(store, tx -> signIns.person(tx, ticket))).isEmpty();
    }

    @BothEngines
    void aSignInCanBeClosed(TestStore store) {
        People people = open(store);
        SignIns signIns = new SignIns(store.clock(), random, Duration.ofHours(8));
        Person awa = add(store, people, "awa", Role.WORKER);
        Secret ticket = store.write(tx -> signIns.open(tx, awa));
        store.write(tx -> {
            signIns.close(tx, ticket);
            return true;
        });
        assertThat(look(store, tx -> signIns.person(tx, ticket))).isEmpty();
    }

    @Test
    void aPasswordFitsItselfAlone() {
        Secret password = passwords.fresh();
        String sealed = passwords.seal(password);
        assertThat(passwords.fits(password, sealed)).isTrue();
        assertThat(passwords.fits(new Secret("another"), sealed)).isFalse();
        assertThat(passwords.fits(password, "$argon2id$broken")).isFalse();
        assertThat(passwords.seal(password)).isNotEqualTo(sealed);
    }

    /** Made by the reference implementation: {@code argon2 somesalt -id -t 2 -k 65536 -p 1}. */
    @Test
    void aPasswordSealedElsewhereFits() {
        String sealed =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                        + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.fits(new Secret("password"), sealed)).isTrue();
    }

    @Test
    void whoeverReadsCasesIsNamedHere() {
        Set<Role> readers = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) if (role.may(Right.CASES)) readers.add(role);
        assertThat(readers)
                .containsExactlyInAnyOrder(
                        Role.WORKER, Role.RESPONDER, Role.LEAD, Role.ADMIN, Role.AUDITOR);
    }

    private static Optional<Person> look(TestStore store, Work<Optional<Person>> work) {
        return store.read(work);
    }

    private static People open(TestStore store) {
        var _ = store.with(AccessTables.TABLES);
        return new People(store.clock(), store.ids());
    }

    private Person add(TestStore store, People people, String name, Role role) {
        String sealed = passwords.seal(new Secret("a password"));
        Optional<Person> added = store.write(tx -> people.add(tx, name, Set.of(role), sealed));
        return added.orElseThrow();
    }
}
