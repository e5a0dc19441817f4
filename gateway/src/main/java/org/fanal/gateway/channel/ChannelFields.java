package org.fanal.gateway.channel;

import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fanal.flows.load.Fields;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.ChannelSettings.Audience;

/** The fields that channels of every carrier have. */
final class ChannelFields {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern CODE = Pattern.compile("\\*[0-9]{1,6}(\\*[0-9]{1,8})*#");
    private static final Pattern SHORT = Pattern.compile("[0-9]{3,8}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 _&.-]{1,11}");
    private static final Pattern RATE = Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,3})?)/s");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final double USUAL_RATE = 10;

    private final Fields fields;

    private ChannelFields(Fields fields) {
        this.fields = fields;
    }

    static ChannelSettings read(Fields fields) {
        ChannelFields channel = new ChannelFields(fields);
        String id =
                fields.required(
                                "id",
                                "up to 40 lower-case letters, digits and hyphens",
                                text -> Optional.of(text).filter(t -> ID.matcher(t).matches()))
                        .orElse("");
        return new ChannelSettings(
                id,
                fields.text("carrier"),
                channel.number(),
                channel.sender(),
                channel.serviceCode(),
                channel.countries(),
                channel.languages(),
                channel.audiences(),
                fields.parsed(
                        "rate",
                        USUAL_RATE,
                        "segments a second, more than 0, such as 20/s",
                        ChannelFields::rate),
                channel.limits());
    }

    /** A number in E.164 or a short code, in the form in which messages bear it. */
    static Optional<String> number(String text) {
        if (SHORT.matcher(text).matches()) return Optional.of(text);
        return Msisdn.parse(text).map(Msisdn::e164);
    }

    private Optional<String> number() {
        Optional<String> number =
                optional(
                        "number",
                        "a number such as +221338000001 or a short code",
                        ChannelFields::number);
        if (number.isPresent() && number.get().startsWith("+") && !new Msisdn(number.get()).valid())
            fields.warning("number", "this 'number' is not in use anywhere we know of, check it");
        return number;
    }

    private Optional<String> sender() {
        return optional(
                "sender",
                "up to 11 letters and digits, or a number",
                written ->
                        NAME.matcher(written).matches() ? Optional.of(written) : number(written));
    }

    private Optional<String> serviceCode() {
        return optional(
                "serviceCode",
                "a USSD code such as *384*96#",
                written -> Optional.of(written).filter(code -> CODE.matcher(code).matches()));
    }

    private Optional<String> optional(
            String key, String form, Function<String, Optional<String>> reader) {
        return Optional.of(fields.parsed(key, "", form, reader)).filter(text -> !text.isEmpty());
    }

    private List<String> countries() {
        List<String> countries = fields.texts("countries");
        for (String country : countries)
            if (!COUNTRIES.contains(country))
                fields.error(
                        "countries",
                        "'"
                                + country
                                + "' is not a country's two letters (ISO 3166), such as SN, write"
                                + " those");
        return countries;
    }

    private List<String> languages() {
        List<String> languages = fields.texts("languages");
        for (String tag : languages) {
            try {
                var _ = new Locale.Builder().setLanguageTag(tag).build();
            } catch (IllformedLocaleException notATag) {
                fields.error(
                        "languages",
                        "'" + tag + "' is not a language tag (BCP 47), such as fr, write one");
            }
        }
        return languages;
    }

    private Set<Audience> audiences() {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        for (String audience : fields.texts("for"))
            switch (audience) {
                case "callers" -> audiences.add(Audience.CALLERS);
                case "staff" -> audiences.add(Audience.STAFF);
                default -> fields.error("for", "'for' lists callers, staff or both, write these");
            }
        return Set.copyOf(audiences.isEmpty() ? EnumSet.allOf(Audience.class) : audiences);
    }

    private Limits limits() {
        return new Limits(
                fields.number("maxSeptets", Limits.USUAL.septets(), 31, 182),
                fields.flag("unicode", Limits.USUAL.unicode()),
                Limits.USUAL.ucs2());
    }

    private static Optional<Double> rate(String text) {
        var matcher = RATE.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(Double.valueOf(matcher.group(1))).filter(rate -> rate > 0);
    }
}
