package org.fanal.campaigns.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.outbound.Message;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;

/**
 * Sends a text of a campaign to somebody of staff or to a number of the drill, and to nobody else:
 * marked as a test, as an exercise, in no ledger and no count. Thread-safe.
 */
public final class TestSends {
    private static final String MARK = "TEST ";
    private static final Duration LASTS = Duration.ofHours(1);

    private final Outbox outbox;
    private final Vault vault;
    private final CampaignTexts texts;
    private final PlanPorts.Sending sending;
    private final Testers testers;
    private final InstantSource clock;

    public TestSends(
            Outbox outbox,
            Vault vault,
            CampaignTexts texts,
            PlanPorts.Sending sending,
            Testers testers,
            InstantSource clock) {
        this.outbox = outbox;
        this.vault = vault;
        this.texts = texts;
        this.sending = sending;
        this.testers = testers;
        this.clock = clock;
    }

    /** Whose phones may get a test; filled where staff are known. */
    public interface Testers {
        /** Whether the number is a responder's, or one of the drill's. */
        boolean may(Tx tx, Msisdn number);
    }

    /**
     * Which text.
     *
     * @param variant 0 is the campaign's own
     */
    public record Wanted(String language, Optional<Stage> stage, int variant) {}

    /** What became of it. */
    public sealed interface Sent {
        /**
         * It is in the outbox.
         *
         * @param message its id
         */
        record Queued(long message) implements Sent {}

        /**
         * It is not.
         *
         * @param code {@code not_staff}, {@code no_text}, {@code no_channel}
         */
        record Refused(String code) implements Sent {}
    }

    /** Sends one. */
    public Sent send(Tx tx, CampaignSpec spec, Wanted wanted, Msisdn to) {
        if (!testers.may(tx, to)) return new Sent.Refused("not_staff");
        if (wanted.variant() < 0 || wanted.variant() > spec.content().variants().size())
            return new Sent.Refused("no_text");
        Optional<String> words =
                texts.text(
                        Draw.text(spec, wanted.variant()),
                        wanted.language(),
                        spec.content().medium(),
                        wanted.stage());
        if (words.isEmpty()) return new Sent.Refused("no_text");
        List<String> channels = sending.to(to.country()).stream().map(ChannelSettings::id).toList();
        if (channels.isEmpty()) return new Sent.Refused("no_channel");
        Instant now = clock.instant();
        return new Sent.Queued(
                outbox.add(
                        tx,
                        new Message(
                                // the last class: a test never delays what somebody waits for
                                MessageClass.CAMPAIGN,
                                vault.subjectOf(tx, to).id(),
                                channels,
                                MARK + words.get(),
                                false,
                                Optional.empty(),
                                now,
                                now.plus(LASTS),
                                false,
                                true)));
    }
}
