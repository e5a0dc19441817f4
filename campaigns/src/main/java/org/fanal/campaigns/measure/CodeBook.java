package org.fanal.campaigns.measure;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.flows.language.Fold;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.conversation.OpeningCodes;
import org.fanal.gateway.store.Database;

/**
 * The codes in memory, for the turn that must not wait: read at the start and whenever a campaign
 * changes. A code of the channel itself goes before one of any channel. Thread-safe.
 */
public final class CodeBook implements OpeningCodes {
    private final Database database;
    private final Codes codes;
    private volatile Map<Key, Opening> known = Map.of();
    private volatile Map<String, Set<String>> campaigns = Map.of();

    public CodeBook(Database database, Codes codes) {
        this.database = database;
        this.codes = codes;
    }

    private record Key(CodeKind kind, String channel, String value) {}

    /** Reads them anew; the pass of a loop that waits for {@code Topic.CAMPAIGNS}. */
    public Future<Optional<Instant>> refresh() {
        return database.read(codes::all)
                .map(all -> {
                    known = byKey(all);
                    campaigns = byWord(all);
                    return Optional.empty();
                });
    }

    @Override
    public Optional<Opening> of(String channel, Medium medium, String text) {
        return switch (medium) {
            case USSD -> find(CodeKind.SUFFIX, channel, text.strip());
            case SMS -> find(CodeKind.KEYWORD, channel, firstWord(text));
            case VOICE -> find(CodeKind.CALL, channel, "");
        };
    }

    @Override
    public Optional<String> named(String said) {
        String folded = Fold.of(said);
        String id = folded.replace(' ', '-');
        return known.entrySet().stream()
                .filter(each ->
                        each.getValue().code().equals(id)
                                || (each.getKey().kind() == CodeKind.KEYWORD
                                        && each.getKey().value().equals(folded)))
                .map(each -> each.getValue().code())
                .min(Comparator.comparing((String code) -> !code.equals(id)).thenComparing(c -> c));
    }

    /**
     * The campaign that a code word is of, whatever the channel; empty where it is of none, or of
     * several.
     */
    public Optional<String> campaign(String word) {
        Set<String> found = campaigns.getOrDefault(Fold.of(word), Set.of());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private Optional<Opening> find(CodeKind kind, String channel, String value) {
        Map<Key, Opening> now = known;
        return Optional.ofNullable(now.get(new Key(kind, channel, value)))
                .or(() -> Optional.ofNullable(now.get(new Key(kind, "", value))));
    }

    private static String firstWord(String text) {
        return Fold.of(text).split(" ", 2)[0];
    }

    private static Map<Key, Opening> byKey(List<Code> all) {
        Map<Key, Opening> made = new HashMap<>();
        for (Code each : all) {
            var _ =
                    made.put(
                            new Key(each.kind(), each.channel(), each.value()),
                            new Opening(each.id(), each.optOut()));
        }
        return Map.copyOf(made);
    }

    private static Map<String, Set<String>> byWord(List<Code> all) {
        return all.stream()
                .filter(each -> each.kind() == CodeKind.KEYWORD && !each.campaign().isEmpty())
                .collect(
                        Collectors.groupingBy(
                                Code::value,
                                Collectors.mapping(
                                        Code::campaign, Collectors.toUnmodifiableSet())));
    }
}
