package org.fanal.ops.dispatch.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.ChannelSettings.Audience;

/** Reads the responders of {@code teams.yaml}. */
final class ResponderReader {
    private final Known known;
    private final Problems problems;
    private final Map<String, String> ownerOfPhone = new HashMap<>();

    ResponderReader(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    /** One responder; empty, and reported, where it has no id or no phone. */
    Optional<ResponderCard> read(Fields fields) {
        return read(fields, false);
    }

    /**
     * As {@link #read(Fields)}.
     *
     * @param keeps whether they have phones already, which stay
     */
    Optional<ResponderCard> read(Fields fields, boolean keeps) {
        String id = fields.text("id");
        String name = fields.text("name");
        List<Msisdn> phones = keeps ? List.of() : phones(fields, id);
        List<String> languages = fields.texts("languages");
        Reach reach =
                fields.fields("reach").map(this::reach).orElse(new Reach(List.of(), List.of()));
        if (reach.sms().isEmpty())
            fields.warning(
                    "reach",
                    "responder '" + id + "' gets no alert, give 'reach: { sms: CHANNEL }'");
        fields.done();
        if (id.isEmpty() || (phones.isEmpty() && !keeps)) return Optional.empty();
        return Optional.of(new ResponderCard(id, name, phones, languages, reach));
    }

    private List<Msisdn> phones(Fields fields, String id) {
        List<Msisdn> phones = new ArrayList<>();
        for (Node item : fields.items("phones")) phone(item, id).ifPresent(phones::add);
        if (fields.items("phones").isEmpty())
            fields.error("phones", "a responder needs 'phones', list at least one");
        return phones;
    }

    private Optional<Msisdn> phone(Node item, String id) {
        Optional<Msisdn> phone =
                item instanceof Node.Text text && text.value().strip().startsWith("+")
                        ? Msisdn.parse(text.value())
                        : Optional.empty();
        if (phone.isEmpty()) {
            problems.error(
                    item, "a phone is a number in E.164, write it with + and the country's code");
            return phone;
        }
        if (!phone.get().valid())
            problems.warning(item, "this phone is not a valid number, check its digits");
        String other = ownerOfPhone.putIfAbsent(phone.get().e164(), id);
        if (other != null)
            problems.error(
                    item,
                    "this phone stands at responder '"
                            + other
                            + "' already, a phone belongs to one alone: take one out");
        return phone;
    }

    private Reach reach(Fields fields) {
        Reach reach = new Reach(channels(fields, "sms"), channels(fields, "voice"));
        fields.done();
        return reach;
    }

    private List<String> channels(Fields fields, String medium) {
        List<String> ids = fields.texts(medium);
        for (String id : ids) {
            Optional<ChannelSettings> channel = known.channel(id);
            if (channel.isEmpty())
                fields.error(medium, "there is no channel '" + id + "', name one of fanal.yaml's");
            else usable(fields, medium, channel.get());
        }
        return ids;
    }

    private static void usable(Fields fields, String medium, ChannelSettings channel) {
        if (!channel.serves(Audience.STAFF))
            fields.error(
                    medium,
                    "channel '"
                            + channel.id()
                            + "' does not serve staff, add staff to its 'for' or name another");
        if (channel.number().isEmpty())
            fields.error(
                    medium,
                    "channel '"
                            + channel.id()
                            + "' takes no answers, so no alert may go by it: give it a 'number' or"
                            + " name another");
    }
}
