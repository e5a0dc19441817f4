package org.fanal.ops.app;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.fanal.flows.engine.Navigation;
import org.fanal.flows.language.OptOutWords;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Keys;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.store.StoreUrl;
import org.fanal.ops.app.Settings.Conversation;
import org.fanal.ops.app.Settings.Keeping;
import org.fanal.ops.app.Settings.Languages;

/** Reads {@code fanal.yaml} but for its channels (DESIGN 5). */
public final class SettingsLoader {
    private static final Pattern EXIT = Pattern.compile("[0-9]{1,3}|\\p{L}[\\p{L}\\p{M}]{1,19}");
    private final Problems problems;

    public SettingsLoader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads the settings; what is wrong is among the problems.
     *
     * @param file the tree of the file, with the environment filled in
     */
    public Optional<Settings> load(Node file) {
        return Fields.of(file, "fanal.yaml", problems).map(this::settings);
    }

    private Settings settings(Fields root) {
        var _ = root.any("channels");
        Settings settings =
                new Settings(
                        root.textIfAny("name").orElse("Fanal"),
                        new WebLoader(problems).load(root),
                        keeping(root),
                        part(root, "fallback", Optional.empty(), SettingsLoader::fallback),
                        part(root, "conversation", usual(), SettingsLoader::conversation),
                        part(root, "flows", Map.of(), SettingsLoader::flows),
                        part(root, "languages", new Languages("", Map.of()), this::languages),
                        part(root, "drill", Set.of(), SettingsLoader::drill));
        root.done();
        return settings;
    }

    /** Reads the mapping under a key and closes it; the second argument where it is absent. */
    private static <T> T part(
            Fields root, String key, T otherwise, BiFunction<Fields, T, T> reader) {
        Optional<Fields> fields = root.fields(key);
        if (fields.isEmpty()) return otherwise;
        T value = reader.apply(fields.get(), otherwise);
        fields.get().done();
        return value;
    }

    private static Keeping keeping(Fields root) {
        StoreUrl store =
                part(
                        root,
                        "store",
                        StoreUrl.parse("sqlite:fanal.db"),
                        (f, usual) -> f.parsed("url", usual, STORE_FORM, SettingsLoader::store));
        Optional<Secret> redis =
                part(
                        root,
                        "redis",
                        Optional.empty(),
                        (f, usual) -> f.required("url", "redis://HOST", SettingsLoader::redis));
        if (redis.isPresent() && store instanceof StoreUrl.Sqlite)
            root.warning(
                    "redis",
                    "Redis does nothing beside SQLite, which is for one node: take it out or use"
                            + " PostgreSQL");
        String keys =
                part(
                        root,
                        "keys",
                        "keys.json",
                        (f, usual) -> f.parsed("file", usual, KEYS_FORM, SettingsLoader::keyFile));
        return new Keeping(store, redis, keys);
    }

    private static final String STORE_FORM =
            "sqlite:FILE or postgresql://USER:PASSWORD@HOST/DATABASE";
    private static final String KEYS_FORM = "the name of a file in the deployment's folder";

    private static Optional<StoreUrl> store(String url) {
        try {
            return Optional.of(StoreUrl.parse(url));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Secret> redis(String url) {
        return url.matches("rediss?://\\S+") ? Optional.of(new Secret(url)) : Optional.empty();
    }

    private static Optional<String> keyFile(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,100}")
                ? Optional.of(name)
                : Optional.empty();
    }

    private static Optional<Msisdn> fallback(Fields fields, Optional<Msisdn> usual) {
        return fields.phones("phone").stream().findFirst();
    }

    private static Conversation usual() {
        return new Conversation(Duration.ofMinutes(3), Duration.ofMinutes(15), Navigation.USUAL);
    }

    private static Conversation conversation(Fields fields, Conversation usual) {
        return new Conversation(
                fields.duration("ussdSilence", usual.ussdSilence()),
                fields.duration("smsSilence", usual.smsSilence()),
                part(fields, "navigation", usual.navigation(), SettingsLoader::navigation));
    }

    private static Navigation navigation(Fields fields, Navigation usual) {
        Navigation keys =
                new Navigation(
                        exit(fields, usual.exit()),
                        key(fields, "skip", usual.skip()),
                        key(fields, "more", usual.more()),
                        key(fields, "back", usual.back()));
        List<String> all = List.of(keys.exit(), keys.skip(), keys.more(), keys.back());
        if (Set.copyOf(all).size() < all.size())
            fields.error("exit", "two of the keys are the same, give each its own");
        return keys;
    }

    /** A key, or a word of the deployment's own (R7); never one that carriers act on (R9). */
    private static String exit(Fields fields, String usual) {
        return fields.parsed(
                "exit",
                usual,
                "one to three digits, or a word that carriers do not take for STOP or START",
                text -> Optional.of(text).filter(SettingsLoader::reachesUs));
    }

    private static boolean reachesUs(String key) {
        return EXIT.matcher(key).matches()
                && !Keys.reserved(key)
                && !OptOutWords.out(key)
                && !OptOutWords.in(key);
    }

    private static String key(Fields fields, String name, String usual) {
        return fields.parsed(
                name,
                usual,
                "one to three digits",
                text -> Optional.of(text).filter(t -> t.matches("[0-9]{1,3}")));
    }

    private static Map<Medium, String> flows(Fields fields, Map<Medium, String> none) {
        Map<Medium, String> flows = new EnumMap<>(Medium.class);
        for (Medium medium : Medium.values())
            fields.textIfAny(medium.tag()).ifPresent(flow -> flows.put(medium, flow));
        return flows;
    }

    private Languages languages(Fields fields, Languages none) {
        Map<String, String> byCountry = new LinkedHashMap<>();
        fields.fields("byCountry")
                .ifPresent(countries ->
                        countries.all().forEach((c, tag) -> country(byCountry, c, tag)));
        return new Languages(fields.text("default"), Map.copyOf(byCountry));
    }

    private void country(Map<String, String> byCountry, String country, Node tag) {
        if (!country.matches("[A-Z]{2}"))
            problems.error(tag, "'" + country + "' is no country, write two letters such as SN");
        if (tag instanceof Node.Text text) byCountry.put(country, text.value());
        else problems.error(tag, "'" + country + "' is one language, write its tag");
    }

    private static Set<Msisdn> drill(Fields fields, Set<Msisdn> none) {
        return Set.copyOf(fields.phones("numbers"));
    }
}
