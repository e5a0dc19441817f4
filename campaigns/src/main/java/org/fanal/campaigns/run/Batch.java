package org.fanal.campaigns.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.Draw;
import org.fanal.campaigns.plan.Hours;
import org.fanal.campaigns.plan.Speech;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.medium.SmsSegments;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.outbound.Message;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Purpose;
import org.fanal.gateway.permission.Verdict;

/**
 * Who of a slice gets a message now: decided one after another, without the store. Not thread-safe.
 */
final class Batch {
    static final String CAP = "cap";
    static final String NO_TEXT = "no-text";
    static final String NO_PRICE = "no-price";

    /** The hours that they agreed to (R3) and those of their slice never meet. */
    static final String WINDOW = "window";

    private final Frame frame;
    private final List<String> channels;
    private final int room;
    private final Meeting meeting;
    private final Instant until;
    private final Map<Said, Optional<Text>> texts = new HashMap<>();
    private final Map<Ledger.Waiting, String> suppressed = new LinkedHashMap<>();
    private final Map<Ledger.Waiting, Instant> deferred = new LinkedHashMap<>();
    private final List<Ledger.Waiting> released = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Integer> segments = new ArrayList<>();
    private BigDecimal spent = BigDecimal.ZERO;
    private int used;
    private boolean outOfMoney;
    private boolean full;

    /**
     * What is the same for all of a batch.
     *
     * @param speech what it says, as it was approved
     */
    record Frame(CampaignSpec spec, Slice slice, Speech speech, Instant now) {}

    /**
     * @param room how many segments may be added
     * @param hours of the slice, which are open
     */
    Batch(Frame frame, List<Channel> channels, int room, Hours hours) {
        this.frame = frame;
        this.channels = channels.stream().map(Channel::id).toList();
        this.room = room;
        this.meeting = new Meeting(hours, frame.slice().clocks());
        this.until = hours.until(frame.now(), meeting.zones());
    }

    /** Decides until there is no room or no money left. */
    void fill(List<Ledger.Waiting> waiting, Map<Long, Long> had, Purse purse) {
        Map<Long, Long> counts = new HashMap<>(had);
        for (Ledger.Waiting who : waiting) {
            Verdict verdict = Permission.judge(0, Purpose.CAMPAIGN, who.standing(), frame.now());
            if (verdict instanceof Verdict.NotBefore) {
                meeting.first(who.standing(), frame.now())
                        .ifPresentOrElse(
                                at -> deferred.put(who, at), () -> suppressed.put(who, WINDOW));
                continue;
            }
            Optional<String> reason = reason(who, verdict, counts, purse);
            if (reason.isPresent()) {
                var _ = suppressed.put(who, reason.get());
                continue;
            }
            Text text = text(who).orElseThrow();
            full = used > 0 && used + text.segments() > room;
            if (full) break;
            outOfMoney = !purse.pays(frame.slice().country(), text.segments());
            if (outOfMoney) break;
            used += text.segments();
            var _ = counts.merge(who.subject(), 1L, Long::sum);
            boolean _ = released.add(who);
            boolean _ = segments.add(text.segments());
            boolean _ = messages.add(message(who, text.text()));
        }
        spent = purse.spent();
    }

    private Optional<String> reason(
            Ledger.Waiting who, Verdict verdict, Map<Long, Long> had, Purse purse) {
        if (verdict instanceof Verdict.Refused(String refused)) return Optional.of(refused);
        if (had.getOrDefault(who.subject(), 0L) >= frame.spec().limits().cap().messages())
            return Optional.of(CAP);
        if (text(who).isEmpty()) return Optional.of(NO_TEXT);
        return purse.knows(frame.slice().country()) ? Optional.empty() : Optional.of(NO_PRICE);
    }

    private Optional<Text> text(Ledger.Waiting who) {
        return texts.computeIfAbsent(
                new Said(who.variant(), who.stage()),
                said ->
                        frame.speech()
                                .text(
                                        Draw.text(frame.spec(), said.variant()),
                                        frame.slice().cell().language(),
                                        said.stage())
                                .map(text -> new Text(text, SmsSegments.of(text).count())));
    }

    private Message message(Ledger.Waiting who, String text) {
        return new Message(
                MessageClass.CAMPAIGN,
                who.subject(),
                channels,
                text,
                false,
                Optional.of(Outgoings.group(frame.spec().id(), frame.slice().cell())),
                frame.now(),
                until.minusMillis(1),
                true,
                false);
    }

    /** Who gets nothing, and why. */
    Map<Ledger.Waiting, String> suppressed() {
        return suppressed;
    }

    /** Who may be written to only at the hours that they agreed to (R3), and from when. */
    Map<Ledger.Waiting, Instant> deferred() {
        return deferred;
    }

    /** Who gets a message, in the order of {@link #messages}. */
    List<Ledger.Waiting> released() {
        return released;
    }

    List<Message> messages() {
        return messages;
    }

    int segments(int at) {
        return segments.get(at);
    }

    /** What the campaign has spent with them. */
    BigDecimal spent() {
        return spent;
    }

    int decided() {
        return suppressed.size() + deferred.size() + released.size();
    }

    /** Whether the next message found no room. */
    boolean isFull() {
        return full;
    }

    boolean isOutOfMoney() {
        return outOfMoney;
    }

    private record Said(int variant, Optional<Stage> stage) {}

    private record Text(String text, int segments) {}
}
