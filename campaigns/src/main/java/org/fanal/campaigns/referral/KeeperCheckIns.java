package org.fanal.campaigns.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.store.Tx;

/**
 * Takes a keeper's {@code OK}, {@code OK 4} or {@code OK 0}, known by the phone alone, before
 * dispatch is asked: it never takes an alert. All else that a keeper writes is left to the others.
 */
public final class KeeperCheckIns implements Claimant {
    private final Endpoints endpoints;
    private final KeeperPost post;
    private final InstantSource clock;

    public KeeperCheckIns(Endpoints endpoints, KeeperPost post, InstantSource clock) {
        this.endpoints = endpoints;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public boolean claim(Tx tx, IncomingSms sms) {
        Optional<CheckInText> read = CheckInText.read(sms.text());
        if (read.isEmpty()) return false;
        List<Endpoint> kept = kept(tx, sms.subject());
        if (kept.isEmpty()) return false;
        List<Endpoint> meant = kept.stream().filter(read.get()::names).toList();
        OptionalInt free = read.get().free();
        if (meant.isEmpty() || (meant.size() > 1 && free.isPresent()))
            ask(tx, sms, meant.isEmpty() ? kept : meant, free);
        else confirm(tx, sms, meant, free);
        return true;
    }

    private List<Endpoint> kept(Tx tx, long subject) {
        return endpoints.keepers().endpoints(tx, subject).stream()
                .flatMap(id -> endpoints.one(tx, id).stream())
                .map(Known::card)
                .toList();
    }

    private void ask(Tx tx, IncomingSms sms, List<Endpoint> kept, OptionalInt free) {
        String example =
                "OK " + (free.isPresent() ? free.getAsInt() + " " : "") + kept.getFirst().id();
        Map<String, String> variables =
                Map.of(
                        "names",
                        kept.stream().map(Endpoint::id).collect(Collectors.joining(", ")),
                        "example",
                        example);
        answer(tx, sms, post.text(kept.getFirst(), "keeper.which", variables));
    }

    private void confirm(Tx tx, IncomingSms sms, List<Endpoint> meant, OptionalInt free) {
        Instant now = clock.instant();
        String said =
                meant.stream()
                        .flatMap(card ->
                                endpoints
                                        .signal(tx, card.id(), new Signal.CheckedIn(now, free))
                                        .stream())
                        .map(known -> confirmation(known, now))
                        .collect(Collectors.joining("\n"));
        answer(tx, sms, said);
    }

    private String confirmation(Known known, Instant now) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("name", known.card().name());
        OptionalInt free = known.health().room().free();
        if (free.isPresent()) variables.put("free", Integer.toString(free.getAsInt()));
        String key =
                switch (known.standing(now).state()) {
                    case SUSPECT -> "keeper.again";
                    case DOWN ->
                            known.standing(now).reason().equals("needs-word")
                                    ? "keeper.held"
                                    : "keeper.again";
                    default -> known.health().full() ? "keeper.full" : "keeper.noted";
                };
        return post.text(known.card(), key, variables);
    }

    private void answer(Tx tx, IncomingSms sms, String text) {
        post.answer(tx, sms.subject(), sms.channel().id(), text);
    }
}
