package org.fanal.ops.console.api;

import java.time.InstantSource;
import java.util.Set;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.access.Audit;
import org.fanal.ops.access.Tokens;

/**
 * What the API reads from and writes to.
 *
 * @param vault gives the keyed hash by which a request sent twice is known
 * @param ids gives the ids of requests
 * @param agencies whom somebody works for, by the name they sign in with (R17)
 */
public record ApiPorts(
        Database database,
        Vault vault,
        Tokens tokens,
        Audit audit,
        InstantSource clock,
        IdSource ids,
        Agencies agencies) {

    /** Knows whom people work for. */
    @FunctionalInterface
    public interface Agencies {

        /** Names of agencies; none for who is in no team. */
        Set<String> of(Tx tx, String name);
    }
}
