package org.fanal.campaigns.audience.focal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.Templates;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.outbound.Message;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.store.Tx;

/** Answers focal points, in their language and once a line; never with a number (R10). */
public final class FocalReplies {
    private static final Duration LASTS = Duration.ofHours(1);
    private final Outbox outbox;
    private final Supplier<Catalogues> catalogues;

    /**
     * @param catalogues as they are now: they may be reloaded
     */
    public FocalReplies(Outbox outbox, Supplier<Catalogues> catalogues) {
        this.outbox = outbox;
        this.catalogues = catalogues;
    }

    /** Asks whoever was enrolled whether they agree; judged as a campaign is, when it leaves. */
    void ask(Tx tx, long subject, String channel, String language, Instant from, Instant until) {
        long _ =
                outbox.add(
                        tx,
                        new Message(
                                MessageClass.CAMPAIGN,
                                subject,
                                List.of(channel),
                                template("focal.ask", language),
                                true,
                                Optional.empty(),
                                from,
                                until,
                                true,
                                false));
    }

    void say(
            Tx tx,
            String language,
            IncomingSms written,
            Instant now,
            String key,
            Map<String, String> variables) {
        String text = Templates.render(template(key, language), variables);
        long _ =
                outbox.add(
                        tx,
                        new Message(
                                MessageClass.REPLY,
                                written.subject(),
                                List.of(written.channel().id()),
                                text,
                                true,
                                Optional.empty(),
                                now,
                                now.plus(LASTS),
                                false,
                                false));
    }

    /** The words for these keys, in their language. */
    String words(FocalPoint to, Set<String> keys) {
        return keys.stream()
                .map(key -> template(key, to.language()))
                .collect(Collectors.joining(", "));
    }

    private String template(String key, String language) {
        return catalogues
                .get()
                .find(key, language, Medium.SMS)
                .orElseThrow(() -> new IllegalStateException("no text for " + key));
    }
}
