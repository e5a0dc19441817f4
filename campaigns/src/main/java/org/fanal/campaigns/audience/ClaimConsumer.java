package org.fanal.campaigns.audience;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.Stage;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/**
 * Takes what callers say of themselves, and what the gateway they came by says, as claims that they
 * are on a route ({@code campaigns.md} 2.3).
 */
public final class ClaimConsumer implements Consumer {
    private final Recipients recipients;
    private final Standings standings;
    private final Vault vault;
    private final Knowledge knowledge;
    private final Function<String, List<String>> countries;
    private final BiConsumer<Tx, Event> dialled;

    /**
     * @param countries those of a channel, by its id
     * @param dialled is given each beginning of a conversation too, for the code that opened it
     */
    public ClaimConsumer(
            Recipients recipients,
            Standings standings,
            Vault vault,
            Knowledge knowledge,
            Function<String, List<String>> countries,
            BiConsumer<Tx, Event> dialled) {
        this.recipients = recipients;
        this.standings = standings;
        this.vault = vault;
        this.knowledge = knowledge;
        this.countries = countries;
        this.dialled = dialled;
    }

    @Override
    public String name() {
        return "audience.claims";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(
                ConversationKinds.SUBSCRIBED,
                ConversationKinds.CONVERSATION_BEGAN,
                ConversationKinds.MISSED_CALL);
    }

    @Override
    public Lane lane() {
        return Lane.NORMAL;
    }

    @Override
    public boolean wants(Tx tx, Event event) {
        if (event.kind().equals(ConversationKinds.SUBSCRIBED)) return true;
        List<String> there = countries.apply(event.text("channel"));
        return !event.references().getOrDefault("code", "").isEmpty()
                || (there.size() == 1
                        && knowledge.routes().get().all().stream()
                                .anyMatch(route ->
                                        knowledge.stageIn(route, there.getFirst()).isPresent()));
    }

    @Override
    public void take(Tx tx, Event event) {
        if (event.kind().equals(ConversationKinds.SUBSCRIBED)) {
            subscribed(tx, event);
            return;
        }
        cameBy(tx, event);
        if (event.kind().equals(ConversationKinds.CONVERSATION_BEGAN)) dialled.accept(tx, event);
    }

    /** Their own word: it makes them a recipient, and ends a no said before it (R3, R12). */
    private void subscribed(Tx tx, Event event) {
        Optional<SubjectKey> caller = vault.subjectIfAny(tx, event.id("subject"));
        // erased since (R18)
        if (caller.isEmpty()) return;
        Enrolled _ = recipients.enrol(tx, caller.get(), enrolment(tx, event), event.at());
        standings.agreedAt(tx, caller.get().id(), event.at());
        Optional<Stage> stage = Stage.of(event.text("stage"));
        if (stage.isEmpty() || knowledge.routes().get().byId(event.text("route")).isEmpty()) return;
        boolean _ =
                recipients.claim(
                        tx,
                        caller.get().id(),
                        event.text("route"),
                        stage.get(),
                        Evidence.OWN_WORD,
                        event.at());
    }

    private Enrolment enrolment(Tx tx, Event event) {
        String said = event.references().getOrDefault("language", "");
        return new Enrolment(
                said.isEmpty() ? knowledge.catalogues().get().defaultTag() : said,
                event.references().getOrDefault("place", ""),
                vault.number(tx, event.id("subject")).country(),
                Optional.empty(),
                new Enrolment.Consent(
                        Source.OWN_WORD,
                        "",
                        "conversation " + event.text("conversation"),
                        event.at()));
    }

    /** Weak: it says where a recipient is, and makes nobody one. */
    private void cameBy(Tx tx, Event event) {
        List<String> there = countries.apply(event.text("channel"));
        if (there.size() != 1) return;
        for (Route route : knowledge.routes().get().all())
            knowledge
                    .stageIn(route, there.getFirst())
                    .ifPresent(stage -> {
                        boolean _ =
                                recipients.claim(
                                        tx,
                                        event.id("subject"),
                                        route.id(),
                                        stage,
                                        Evidence.GATEWAY,
                                        event.at());
                    });
    }
}
