package org.fanal.gateway.conversation;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.engine.Engine;
import org.fanal.flows.engine.Turn;
import org.fanal.flows.engine.World;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.language.Templates;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.model.Script;
import org.fanal.flows.session.Session;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.vault.Vault;

/**
 * What all turns have in common: the engine, given its world, and a conversation that breaks off.
 */
final class Steps {
    private final Engine engine = new Engine();
    private final ConversationSettings settings;
    private final Channels channels;
    private final Scripts scripts;
    private final Worlds worlds;
    private final Records records;

    /**
     * What turns write with.
     *
     * @param rows conversations
     * @param aftermath effects
     * @param journal what happened
     * @param codes what may open a contact
     */
    record Records(Rows rows, Aftermath aftermath, Journal journal, OpeningCodes codes) {}

    Steps(
            ConversationSettings settings,
            Channels channels,
            Scripts scripts,
            Worlds worlds,
            Records records) {
        this.settings = settings;
        this.channels = channels;
        this.scripts = scripts;
        this.worlds = worlds;
        this.records = records;
    }

    Rows rows() {
        return records.rows();
    }

    Aftermath aftermath() {
        return records.aftermath();
    }

    /** One transaction at a time for one caller. */
    static String lock(Vault vault, Msisdn number) {
        return lock(vault.hash(number));
    }

    /** The same, of the keyed hash of the number. */
    static String lock(byte[] caller) {
        return "caller:" + HexFormat.of().formatHex(caller);
    }

    static boolean exited(Session session) {
        return session.ending().filter(how -> how == Ending.EXIT).isPresent();
    }

    Dialogue dialogue(Rows.Stored stored, ChannelSettings channel, Msisdn number, Instant now) {
        return new Dialogue(
                stored.id(), stored.key(), number, channel, stored.medium(), stored.drill(), now);
    }

    /** The first turn. */
    Turn open(Dialogue dialogue, Optional<String> firstWords) {
        Script script = scripts.current();
        String flow = settings.flows().getOrDefault(dialogue.medium(), "");
        return engine.open(script, flow, dialogue.medium(), firstWords, world(script, dialogue));
    }

    /** A turn in the middle, by the version that the session began with. */
    Turn step(Tx tx, String version, Session session, String input, Dialogue dialogue) {
        Script script = scripts.of(tx, version);
        return engine.step(script, session, input, world(script, dialogue));
    }

    /** Silence, a dropped session, a call hung up: what was urgent becomes a report (DESIGN 3). */
    void breakOff(Tx tx, Rows.Stored stored, Instant now) {
        Dialogue dialogue = dialogue(stored, channel(stored.channel()), stored.number(), now);
        Script script = scripts.of(tx, stored.script());
        Heard heard = stored.state().orElseThrow();
        Turn turn = engine.breakOff(script, heard.session(), world(script, dialogue));
        rows().update(tx, dialogue, new Heard("", 0, turn.after()));
        aftermath().carryOut(tx, dialogue, turn);
    }

    /** What was told on a channel that is no longer configured is reported all the same. */
    private ChannelSettings channel(String id) {
        return channels.byId(id)
                .map(Channel::settings)
                .orElseGet(() ->
                        new ChannelSettings(
                                id,
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Set.of(),
                                1,
                                Limits.USUAL));
    }

    /** What the opening of a contact stands for, where it is a code that is known. */
    Optional<OpeningCodes.Opening> opening(String channel, Medium medium, String text) {
        return records.codes().of(channel, medium, text);
    }

    /** Every contact counts, silent ones too (R24). */
    void began(Tx tx, Dialogue dialogue, Optional<OpeningCodes.Opening> opening) {
        var _ =
                records.journal()
                        .append(
                                tx,
                                ConversationKinds.CONVERSATION_BEGAN,
                                Map.of(
                                        "conversation", Long.toString(dialogue.id()),
                                        "subject", Long.toString(dialogue.subject()),
                                        "medium", dialogue.medium().tag(),
                                        "channel", dialogue.channel().id(),
                                        "code", opening.map(it -> it.code()).orElse("")));
    }

    /** The screen that says nothing, as after the exit key (R7). */
    UssdScreen neutral(Msisdn caller) {
        Script script = scripts.current();
        String language = settings.homeLanguage().apply(caller.country());
        String text =
                script.catalogues()
                        .find(OwnKeys.EXIT, language, Medium.USSD)
                        .map(template -> Templates.render(template, Map.of()))
                        .orElse("");
        return new UssdScreen(text, true);
    }

    private World world(Script script, Dialogue dialogue) {
        return worlds.of(
                script,
                dialogue.channel(),
                dialogue.medium(),
                dialogue.number().country(),
                dialogue.now());
    }
}
