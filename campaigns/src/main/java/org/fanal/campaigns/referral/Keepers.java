package org.fanal.campaigns.referral;

import java.time.Instant;
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
        List<Long> each =
                phones.stream().map(phone -> vault.subjectOf(tx, phone).id()).distinct().toList();
        for (long before : of(tx, endpoint))
            if (!each.contains(before))
                tx.update(
                        "delete from endpoint_keeper where endpoint = ? and subject = ?",
                        endpoint,
                        before);
        for (int i = 0; i < each.size(); i++)
            tx.update(
                    "insert into endpoint_keeper (endpoint, subject, position) values (?, ?, ?)"
                            + " on conflict (endpoint, subject) do update"
                            + " set position = excluded.position",
                    endpoint,
                    each.get(i),
                    i);
    }

    /** A keeper checked in: from now on we may write to them of it. */
    void heard(Tx tx, String endpoint, long subject, Instant now) {
        tx.update(
                "update endpoint_keeper set heard_at = ? where endpoint = ? and subject = ?",
                now,
                endpoint,
                subject);
    }

    /** Those of an endpoint's keepers who have checked in for it themselves, in order. */
    List<Long> heard(Tx tx, String endpoint) {
        return tx.list(
                "select subject from endpoint_keeper where endpoint = ? and heard_at is not null"
                        + " order by position",
                row -> row.number("subject"),
                endpoint);
    }

    /** Subjects of an endpoint's keepers, in order. */
    List<Long> of(Tx tx, String endpoint) {
        return tx.list(
                "select subject from endpoint_keeper where endpoint = ? order by position",
                row -> row.number("subject"),
                endpoint);
    }

    /**
     * Endpoints that a keeper keeps, by id: those for which they have checked in before, or for
     * whose card more than one person stands. Whoever writes somebody else's phone into a card does
     * not take their messages from the hotline.
     */
    List<String> endpoints(Tx tx, long subject) {
        return tx.list(
                "select k.endpoint from endpoint_keeper k join endpoint e on e.id = k.endpoint"
                        + " where k.subject = ? and (e.edited_by = '' or k.heard_at is not null)"
                        + " order by k.endpoint",
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
