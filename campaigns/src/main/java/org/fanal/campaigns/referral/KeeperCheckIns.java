package org.fanal.campaigns.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.store.Tx;

/**
 * Takes a keeper's {@code OK}, {@code OK 4} or {@code OK 0}, known by the phone alone, before
 * dispatch is asked: it never takes an alert; and the same dialled, as {@code *384*96*88#}, {@code
 * *384*96*88*4#}. All else that a keeper writes or dials is left to the others.
 */
public final class KeeperCheckIns implements Claimant {
    /** The answers that one gets within ten minutes: another machine may be answering (R25). */
    private static final int MOST_ANSWERS = 5;

    private static final Pattern DIALLED = Pattern.compile("([0-9]{2,6})(?:\\*([0-9]{1,4}))?#?");

    private static final Duration OLD = Duration.ofMinutes(30);
    private static final Duration LATELY = Duration.ofMinutes(10);
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
            answer(tx, sms, which(meant.isEmpty() ? kept : meant, free));
        else confirm(tx, sms, meant, free);
        return true;
    }

    @Override
    public Optional<String> dialled(Tx tx, long subject, String text) {
        Matcher dialled = DIALLED.matcher(text.strip());
        if (!dialled.matches()) return Optional.empty();
        Optional<String> code = Optional.of(dialled.group(1));
        List<Endpoint> meant =
                kept(tx, subject).stream()
                        .filter(card ->
                                card.proof()
                                        .checkIn()
                                        .filter(checkIn -> checkIn.code().equals(code))
                                        .isPresent())
                        .toList();
        if (meant.isEmpty()) return Optional.empty();
        OptionalInt free =
                dialled.group(2) == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(dialled.group(2)));
        return Optional.of(
                meant.size() > 1 && free.isPresent()
                        ? which(meant, free)
                        : noted(tx, subject, meant, free, clock.instant()));
    }

    private List<Endpoint> kept(Tx tx, long subject) {
        return endpoints.keepers().endpoints(tx, subject).stream()
                .flatMap(id -> endpoints.one(tx, id).stream())
                .map(Known::card)
                .toList();
    }

    private String which(List<Endpoint> kept, OptionalInt free) {
        String example =
                "OK " + (free.isPresent() ? free.getAsInt() + " " : "") + kept.getFirst().id();
        Map<String, String> variables =
                Map.of(
                        "names",
                        kept.stream().map(Endpoint::id).collect(Collectors.joining(", ")),
                        "example",
                        example);
        return post.text(kept.getFirst(), "keeper.which", variables);
    }

    private String noted(Tx tx, long subject, List<Endpoint> meant, OptionalInt free, Instant at) {
        Instant now = clock.instant();
        for (Endpoint card : meant) endpoints.keepers().heard(tx, card.id(), subject, now);
        return meant.stream()
                .flatMap(card ->
                        endpoints.signal(tx, card.id(), new Signal.CheckedIn(at, free)).stream())
                .map(known -> confirmation(known, now))
                .collect(Collectors.joining("\n"));
    }

    /** What lay at a carrier for long says nothing of now: the keeper is asked once more. */
    private void confirm(Tx tx, IncomingSms sms, List<Endpoint> meant, OptionalInt free) {
        Instant now = clock.instant();
        Instant at = sms.writtenAt().filter(now::isAfter).orElse(now);
        boolean late = at.isBefore(now.minus(OLD));
        String said =
                late
                        ? meant.stream()
                                .map(card ->
                                        post.text(
                                                card, "keeper.again", Map.of("name", card.name())))
                                .collect(Collectors.joining("\n"))
                        : noted(tx, sms.subject(), meant, free, at);
        Instant lately = now.minus(LATELY);
        boolean machine =
                meant.stream()
                        .allMatch(card -> endpoints.checkIns(tx, card.id(), lately) > MOST_ANSWERS);
        if (!machine) answer(tx, sms, said);
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
