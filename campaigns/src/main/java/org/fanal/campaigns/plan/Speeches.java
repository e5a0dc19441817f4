package org.fanal.campaigns.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fanal.campaigns.plan.KnownContacts.Known;
import org.fanal.campaigns.plan.Speech.Part;
import org.fanal.campaigns.referral.Numbers;
import org.fanal.campaigns.route.Stage;
import org.fanal.gateway.store.Tx;

/** Puts together what a campaign says now, out of the languages and the directory. */
final class Speeches {
    private final PlanPorts ports;

    Speeches(PlanPorts ports) {
        this.ports = ports;
    }

    Speech of(Tx tx, CampaignSpec spec, CampaignTexts texts) {
        Map<Part, String> words = texts.words(spec);
        Set<String> countries =
                Ground.of(spec.audience(), ports.routes().apply(tx).all(), ports.places().apply(tx))
                        .countries();
        List<Known> known = ports.contacts().all(tx);
        Map<String, Set<String>> numbers = new TreeMap<>();
        MessageDigest print = sha256();
        for (Part part : texts.parts(spec)) {
            String text = words.getOrDefault(part, "");
            add(print, part.key(), part.language(), stage(part), text);
            Set<String> named = numbers.computeIfAbsent(part.language(), _ -> new TreeSet<>());
            for (String number : Numbers.in(text)) {
                boolean _ = named.add(number);
                add(print, number, reached(known, each -> each.has(number, countries)));
            }
            for (Links.Link link : Links.in(text))
                add(print, link.host(), reached(known, each -> each.hosts().contains(link.host())));
        }
        return new Speech(
                words, new Pledge(HexFormat.of().formatHex(print.digest()), numbers, countries));
    }

    private static String stage(Part part) {
        return part.stage().map(Stage::tag).orElse("");
    }

    private static String reached(List<Known> known, Predicate<Known> by) {
        Set<String> theirs = new TreeSet<>();
        for (Known each : known)
            if (!each.confidential() && by.test(each)) {
                boolean _ = theirs.add(each.endpoint());
            }
        return String.join(" ", theirs);
    }

    private static void add(MessageDigest print, String... parts) {
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            print.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            print.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
