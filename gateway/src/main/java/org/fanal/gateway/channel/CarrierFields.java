package org.fanal.gateway.channel;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.load.Fields;
import org.fanal.flows.model.Secret;

/** Forms of fields that several carriers share. */
public final class CarrierFields {
    private CarrierFields() {}

    /** One secret or a list of them, at least one that is not blank; none, and reported, else. */
    public static List<Secret> secrets(Fields fields, String key) {
        List<String> texts = fields.texts(key).stream().filter(t -> !t.isBlank()).toList();
        if (texts.isEmpty())
            fields.error(key, "a channel needs '" + key + "', write it, or a list of them");
        return texts.stream().map(Secret::new).toList();
    }

    /** A base URL over HTTP or HTTPS, without a slash at its end. */
    public static String baseUrl(Fields fields, String otherwise) {
        return fields.parsed(
                "baseUrl",
                otherwise,
                "an address such as https://api.example.org",
                CarrierFields::baseUrl);
    }

    /**
     * What a missed call to the channel means, of {@code missedCall: contact | opt-out}.
     *
     * @return whether it puts the caller on the stop list
     */
    public static boolean missedCallOptsOut(Fields fields) {
        return fields.parsed(
                "missedCall",
                false,
                "contact or opt-out",
                text ->
                        switch (text) {
                            case "contact" -> Optional.of(false);
                            case "opt-out" -> Optional.of(true);
                            default -> Optional.empty();
                        });
    }

    private static Optional<String> baseUrl(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getQuery() != null) return Optional.empty();
            return Optional.of(text.replaceAll("/+$", ""));
        } catch (IllegalArgumentException notAUri) {
            return Optional.empty();
        }
    }
}
