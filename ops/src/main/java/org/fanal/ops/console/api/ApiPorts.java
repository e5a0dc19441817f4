package org.fanal.ops.console.api;

import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.ops.access.Audit;
import org.fanal.ops.access.Tokens;

/**
 * What the API reads from.
 *
 * @param ids gives the ids of requests
 * @param agencies the agency of a responder by their name, or the empty text (R17)
 */
public record ApiPorts(
        Database database,
        Tokens tokens,
        Audit audit,
        InstantSource clock,
        IdSource ids,
        UnaryOperator<String> agencies) {}
