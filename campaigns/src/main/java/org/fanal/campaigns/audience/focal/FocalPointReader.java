package org.fanal.campaigns.audience.focal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.Knowledge;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.load.Fields;
import org.fanal.flows.model.Msisdn;

/** Reads the written form of a focal point. */
public final class FocalPointReader {
    /** Part of what is shown, so that what was shown can be sent back. */
    private static final Set<String> SHOWN_ONLY = Set.of("handle", "sessions");

    /** A run of digits as long as a number's could be one, and ids stand in addresses (R10). */
    private static final String ID = "(?!.*[0-9]{6})[a-z][a-z0-9-]{0,39}";

    private static final int LONGEST_NAME = 80;
    private final Knowledge knowledge;

    public FocalPointReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What was read.
     *
     * @param phone absent: that which they have stays
     */
    public record Read(FocalPoint point, Optional<Msisdn> phone) {}

    /**
     * Reads one; what is wrong is among the problems of its fields, and then it is not to be used.
     *
     * @param known its id, where that is known from elsewhere; else empty
     */
    public Read read(Fields fields, String known) {
        String id = known.isEmpty() ? fields.text("id") : fields.textIfAny("id").orElse(known);
        if (!id.isEmpty() && !id.matches(ID))
            fields.error(
                    "id",
                    "an id is lower case letters, digits and hyphens, begins with a letter and"
                            + " holds no number of six digits, write it so");
        String name = fields.text("name").strip();
        if (name.length() > LONGEST_NAME)
            fields.error("name", "'name' has at most " + LONGEST_NAME + " letters, shorten it");
        Optional<Msisdn> phone = phone(fields);
        String place = fields.text("place");
        if (!place.isEmpty() && knowledge.places().get().byId(place).isEmpty())
            fields.error("place", "there is no place '" + place + "', add it or correct the id");
        String route = fields.text("route");
        if (!route.isEmpty() && knowledge.routes().get().byId(route).isEmpty())
            fields.error("route", "there is no route '" + route + "', add it or correct the id");
        List<String> languages = languages(fields);
        for (String each : SHOWN_ONLY) {
            var _ = fields.any(each);
        }
        fields.done();
        return new Read(new FocalPoint(id, name, place, route, languages), phone);
    }

    /** What was written is not repeated: problems are shown and kept (R10). */
    private static Optional<Msisdn> phone(Fields fields) {
        Optional<String> written = fields.textIfAny("phone").filter(text -> !text.isBlank());
        Optional<Msisdn> phone = written.flatMap(Msisdn::parse).filter(Msisdn::valid);
        if (written.isPresent() && phone.isEmpty())
            fields.error("phone", "'phone' is no number, write it with + and its country");
        return phone;
    }

    private List<String> languages(Fields fields) {
        List<String> known =
                knowledge.catalogues().get().languages().stream().map(Catalogue::tag).toList();
        List<String> languages = new ArrayList<>();
        for (String tag : fields.texts("languages")) {
            if (!known.contains(tag))
                fields.error(
                        "languages", "there is no language '" + tag + "', write one of " + known);
            languages.add(tag);
        }
        if (languages.isEmpty())
            fields.error("languages", "a focal point needs 'languages', list at least one");
        return languages.isEmpty() ? List.of("") : languages;
    }
}
