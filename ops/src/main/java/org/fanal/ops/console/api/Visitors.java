package org.fanal.ops.console.api;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.fanal.flows.model.Secret;
import org.fanal.ops.access.Person;
import org.fanal.ops.access.Right;

/** Knows who asks by their bearer token, and whether they may, and not too often. */
final class Visitors {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 200;
    private static final double REQUESTS_A_SECOND = 20;
    private static final double REQUESTS_AT_ONCE = 100;
    private static final double FAILURES_A_SECOND = 2;
    private static final double FAILURES_AT_ONCE = 30;
    private final ApiPorts ports;
    private final Quotas people;
    private final Quotas strangers;

    Visitors(ApiPorts ports) {
        this.ports = ports;
        this.people = new Quotas(ports.clock(), REQUESTS_A_SECOND, REQUESTS_AT_ONCE);
        this.strangers = new Quotas(ports.clock(), FAILURES_A_SECOND, FAILURES_AT_ONCE);
    }

    /** Who asks, where a role of theirs allows it; else the future fails with a problem. */
    Future<Person> who(RoutingContext context, Right right) {
        Optional<Secret> token = token(context);
        Future<Optional<Person>> owner =
                token.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : ports.database().read(tx -> ports.tokens().owner(tx, token.get()));
        return owner.map(found -> {
            if (found.isEmpty()) throw stranger(context);
            Person person = found.get();
            if (!people.grants(person.name())) throw ApiProblem.tooMany();
            if (!person.may(right)) throw ApiProblem.forbidden();
            return person;
        });
    }

    private ApiProblem stranger(RoutingContext context) {
        String address = String.valueOf(context.request().remoteAddress().hostAddress());
        return strangers.grants(address) ? ApiProblem.unauthenticated() : ApiProblem.tooMany();
    }

    private static Optional<Secret> token(RoutingContext context) {
        String sent = context.request().getHeader("Authorization");
        if (sent == null || sent.length() > LONGEST_TOKEN) return Optional.empty();
        if (!sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) return Optional.empty();
        return Optional.of(new Secret(sent.substring(BEARER.length()).strip()));
    }
}
