package org.fanal.campaigns.plan;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fanal.campaigns.plan.KnownContacts.Known;

/** The links in a text, as phones make them out: with or without a scheme, in any script. */
final class Links {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final String LABEL = "[\\p{L}\\p{N}\\p{M}_-]+";
    private static final Pattern LINK =
            Pattern.compile(
                    "(?iu)(?:(?<scheme>[a-z][a-z0-9+.-]*://)(?:[^\\s/@]*@)?)?"
                            + "(?<host>(?:"
                            + LABEL
                            + "[.\u3002\uff0e\uff61])+(?:[\\p{L}\\p{M}]{2,}|xn--[a-z0-9-]+|\\d{1,3}))"
                            + "(?::[0-9]+)?(?<rest>/\\S*|[?#]\\S+)?");

    /** Figures such as 12.50; a sentence that begins without a blank before it. */
    private static final Pattern NO_HOST = Pattern.compile("\\d$|\\.\\p{Lu}\\p{Ll}{4,}$");

    private Links() {}

    /**
     * A link.
     *
     * @param host in ASCII and small letters
     * @param rest what stands behind it; may be empty
     */
    record Link(String host, String rest) {}

    static List<Link> in(String words) {
        String plain =
                Normalizer.normalize(UNSEEN.matcher(words).replaceAll(""), Normalizer.Form.NFKC);
        List<Link> links = new ArrayList<>();
        Matcher link = LINK.matcher(plain);
        while (link.find()) {
            String host = link.group("host");
            String rest = Optional.ofNullable(link.group("rest")).orElse("");
            if (link.group("scheme") == null && rest.isEmpty() && NO_HOST.matcher(host).find())
                continue;
            boolean _ = links.add(new Link(ascii(host), rest));
        }
        return links;
    }

    /** Hosts of the addresses of those that serve what a campaign requires. */
    static Set<String> hosts(List<Known> known, CampaignSpec spec) {
        return known.stream()
                .filter(each -> !each.confidential() && each.serves(spec.requires()))
                .flatMap(each -> each.hosts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String ascii(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(small, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noName) {
            return small;
        }
    }
}
