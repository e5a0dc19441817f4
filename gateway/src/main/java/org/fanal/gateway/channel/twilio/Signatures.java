package org.fanal.gateway.channel.twilio;

import com.twilio.security.RequestValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.channel.Form;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.MalformedHookException;

/**
 * {@code X-Twilio-Signature} ({@code channels.md} 1.3): over our public address, never one from the
 * wire, with path and query as received, and over every field of the form, known or not.
 */
final class Signatures {
    private final List<RequestValidator> validators;
    private final Supplier<String> publicBaseUrl;

    /** Two tokens while one is being replaced. */
    Signatures(List<Secret> tokens, Supplier<String> publicBaseUrl) {
        this.validators = tokens.stream().map(t -> new RequestValidator(t.reveal())).toList();
        this.publicBaseUrl = publicBaseUrl;
    }

    /** Whether one of the tokens signed it; asks all of them, each in constant time. */
    boolean vouchFor(Hook hook) {
        String signature = hook.headers().get("x-twilio-signature");
        if (signature == null) return false;
        try {
            Map<String, String> form = signed(Form.of(hook));
            String url = publicBaseUrl.get() + hook.path();
            if (!hook.query().isEmpty()) url += "?" + hook.query();
            boolean genuine = false;
            for (RequestValidator validator : validators)
                genuine |= validator.validate(url, form, signature);
            return genuine;
        } catch (MalformedHookException unsigned) {
            return false;
        }
    }

    /**
     * The validator takes one value a name, and writes each name before its value: those of a
     * repeated name are joined as they would follow each other.
     */
    private static Map<String, String> signed(Form form) {
        Map<String, String> signed = new HashMap<>();
        form.all().forEach((name, values) -> signed.put(name, String.join(name, values)));
        return signed;
    }
}
