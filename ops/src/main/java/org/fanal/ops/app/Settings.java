package org.fanal.ops.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.engine.Navigation;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.store.StoreUrl;

/**
 * What {@code fanal.yaml} says, but for its channels (DESIGN 5). No secret in it prints.
 *
 * @param name the hotline's name, for its staff
 * @param web the two listeners
 * @param keeping where data and keys are
 * @param fallback named when we cannot serve
 * @param conversation silences and keys
 * @param flows the flow that answers, by medium
 * @param languages which language is whose
 * @param drill numbers whose every contact is an exercise
 */
public record Settings(
        String name,
        Web web,
        Keeping keeping,
        Optional<Msisdn> fallback,
        Conversation conversation,
        Map<Medium, String> flows,
        Languages languages,
        Set<Msisdn> drill) {

    /** With a language where nothing else decides, where none was named. */
    Settings speaking(String tag) {
        if (!languages.usual().isEmpty()) return this;
        Languages named = new Languages(tag, languages.byCountry());
        return new Settings(name, web, keeping, fallback, conversation, flows, named, drill);
    }

    /**
     * The two listeners.
     *
     * @param open the public one: webhooks and audio
     * @param console pages and API
     * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
     */
    public record Web(Listener open, Listener console, List<String> trustedProxies) {}

    /**
     * Where a listener listens.
     *
     * @param port 0 picks a free one
     * @param baseUrl as others see it, without a slash at the end; the bound address where absent
     */
    public record Listener(String host, int port, Optional<String> baseUrl) {}

    /**
     * Where data and keys are.
     *
     * @param redis only with several nodes
     * @param keyFile relative to the deployment's folder
     */
    public record Keeping(StoreUrl store, Optional<Secret> redis, String keyFile) {}

    /**
     * What is the same in all conversations.
     *
     * @param ussdSilence after which a dialogue has broken off
     * @param smsSilence after which a conversation by SMS has
     * @param navigation the keys that every screen understands
     */
    public record Conversation(Duration ussdSilence, Duration smsSilence, Navigation navigation) {}

    /**
     * Which language is whose.
     *
     * @param usual BCP 47 tag where nothing else decides
     * @param byCountry tag by ISO 3166 alpha-2
     */
    public record Languages(String usual, Map<String, String> byCountry) {

        /** The language of a country. */
        public String of(String country) {
            return byCountry.getOrDefault(country, usual);
        }
    }
}
