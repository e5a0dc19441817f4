package org.fanal.gateway.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/**
 * Calls that were not taken: each counts as a contact (R24), nobody is called back, and it opens no
 * window to write in (R1). Where the channel takes calls for it, one is an opt-out (R9).
 */
final class MissedCalls {
    private final ConversationSettings settings;
    private final Vault vault;
    private final Journal journal;
    private final OptOuts optOuts;
    private final OpeningCodes codes;
    private final Requests requests;

    MissedCalls(
            ConversationSettings settings,
            Vault vault,
            Journal journal,
            OptOuts optOuts,
            OpeningCodes codes) {
        this.settings = settings;
        this.vault = vault;
        this.journal = journal;
        this.optOuts = optOuts;
        this.codes = codes;
        this.requests = new Requests(vault);
    }

    /** One call; what a carrier repeats changes nothing (R26). */
    void take(Tx tx, Channel channel, Inbound.MissedCall call, Instant now) {
        tx.lock(Steps.lock(vault, call.from()));
        SubjectKey caller = vault.subjectOf(tx, call.from());
        if (!requests.keepNew(tx, channel.id(), "call " + call.id(), caller, "", now)) return;
        Optional<OpeningCodes.Opening> opening = codes.of(channel.id(), Medium.VOICE, "");
        var _ =
                journal.append(
                        tx,
                        ConversationKinds.MISSED_CALL,
                        Map.of(
                                "subject",
                                Long.toString(caller.id()),
                                "channel",
                                channel.id(),
                                "code",
                                opening.map(OpeningCodes.Opening::code).orElse(""),
                                "drill",
                                Boolean.toString(settings.drill().contains(call.from()))));
        if (opening.filter(OpeningCodes.Opening::optOut).isPresent())
            optOuts.out(tx, caller.id(), OptOuts.CODE, now);
        else if (call.optsOut()) optOuts.out(tx, caller.id(), OptOuts.MISSED_CALL, now);
    }
}
