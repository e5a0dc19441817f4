package org.fanal.campaigns.referral;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.route.Seeds;
import org.fanal.campaigns.route.YamlText;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.Tx;

/** Brings {@code referrals.yaml} into the store at the first start, and writes it back. */
public final class EndpointSeed {
    /** The file, from the deployment's folder. */
    public static final String FILE = "referrals.yaml";

    private final Endpoints endpoints;
    private final Seeds seeds;

    public EndpointSeed(Endpoints endpoints, InstantSource clock) {
        this.endpoints = endpoints;
        this.seeds = new Seeds(clock);
    }

    /**
     * Compares the file with the one that was read first, and reads it where none was.
     *
     * @param cards the file's, checked
     * @param text as it stands on disk; empty where there is no file
     */
    public Seeds.Result sow(Tx tx, List<Endpoint> cards, Optional<String> text) {
        return seeds.sow(
                tx,
                FILE,
                text,
                () -> {
                    for (Endpoint card : cards) {
                        boolean _ = endpoints.create(tx, card);
                    }
                    return true;
                });
    }

    /** The file as the store has it now, with the phones of keepers. */
    public String export(Tx tx) {
        List<Map<String, Object>> forms =
                endpoints.all(tx).stream().map(known -> form(tx, known.card())).toList();
        return YamlText.of(Map.of("endpoints", forms));
    }

    private Map<String, Object> form(Tx tx, Endpoint card) {
        Map<String, Object> form = new LinkedHashMap<>(EndpointForm.of(card));
        List<String> phones = endpoints.keepers().numbers(tx, card.id(), Msisdn::e164);
        if (form.get("checkIn") instanceof Map<?, ?> checkIn && !phones.isEmpty()) {
            Map<Object, Object> whole = new LinkedHashMap<>();
            whole.put("phones", phones);
            whole.putAll(checkIn);
            form.put("checkIn", whole);
        }
        return form;
    }
}
