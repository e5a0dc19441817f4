package org.fanal.campaigns.referral;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/** Who checks in for an endpoint: subjects of the vault, never numbers (R10). */
final class Keepers {
    private final Vault vault;

    Keepers(Vault vault) {
        this.vault = vault;
    }

    /** These phones, and no others. */
    void set(Tx tx, String endpoint, List<Msisdn> phones) {
        tx.update("delete from endpoint_keeper where endpoint = ?", endpoint);
        List<Msisdn> each = phones.stream().distinct().toList();
        for (int i = 0; i < each.size(); i++)
            tx.update(
                    "insert into endpoint_keeper (endpoint, subject, position) values (?, ?, ?)",
                    endpoint,
                    vault.subjectOf(tx, each.get(i)).id(),
                    i);
    }

    /** Subjects of an endpoint's keepers, in order. */
    List<Long> of(Tx tx, String endpoint) {
        return tx.list(
                "select subject from endpoint_keeper where endpoint = ? order by position",
                row -> row.number("subject"),
                endpoint);
    }

    /** Endpoints that a keeper keeps, by id. */
    List<String> endpoints(Tx tx, long subject) {
        return tx.list(
                "select endpoint from endpoint_keeper where subject = ? order by endpoint",
                row -> row.text("endpoint"),
                subject);
    }

    /** Their phones, masked: how a keeper is shown to people. */
    List<String> masked(Tx tx, String endpoint) {
        return numbers(tx, endpoint, Msisdn::toString);
    }

    /** What is asked of each number that was not erased. */
    <T> List<T> numbers(Tx tx, String endpoint, Function<Msisdn, T> asked) {
        return of(tx, endpoint).stream()
                .flatMap(subject -> number(tx, subject).stream())
                .map(asked)
                .toList();
    }

    Optional<Msisdn> number(Tx tx, long subject) {
        Optional<SubjectKey> key = vault.subjectIfAny(tx, subject);
        return key.map(SubjectKey::id).map(id -> vault.number(tx, id));
    }
}
