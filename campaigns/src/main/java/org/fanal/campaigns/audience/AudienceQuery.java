package org.fanal.campaigns.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.fanal.campaigns.route.Stage;
import org.fanal.gateway.permission.Standings;

/**
 * The one statement of a page of an audience. Its text depends on how many stages, languages and
 * countries there are and on nothing else, so that it is prepared once.
 */
record AudienceQuery(String sql, List<Object> parameters) {
    private static final String FIELDS =
            "select p.subject, p.language, p.place, p.country, p.zone as own_zone, p.consented_at,"
                    + " ";
    private static final String JOINED =
            " join subject v on v.id = p.subject left join standing s on s.subject = p.subject";

    /**
     * @param since only those of whom anything is new since then
     */
    static AudienceQuery page(
            Audience audience, Instant now, Instant since, long afterSubject, int limit) {
        boolean onRoute = !audience.route().isEmpty();
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(FIELDS);
        if (onRoute) {
            sql.append("r.stage, r.observed_at as told_at, ")
                    .append(Standings.COLUMNS)
                    .append(" from recipient_route r join recipient p on p.subject = r.subject")
                    .append(JOINED)
                    .append(" where r.route = ? and r.subject > ? and r.expires_at > ?");
            Collections.addAll(parameters, audience.route(), afterSubject, now);
            if (since.isAfter(Instant.EPOCH)) {
                sql.append(" and (r.observed_at > ? or p.updated_at > ?)");
                Collections.addAll(parameters, since, since);
            }
            in(sql, "r.stage", stages(audience), parameters);
        } else {
            sql.append("null as stage, p.consented_at as told_at, ")
                    .append(Standings.COLUMNS)
                    .append(" from recipient p")
                    .append(JOINED)
                    .append(" where p.subject > ?");
            parameters.add(afterSubject);
            if (since.isAfter(Instant.EPOCH)) {
                sql.append(" and p.updated_at > ?");
                parameters.add(since);
            }
        }
        // one whose number was erased can be written to no more (R10, R18)
        sql.append(" and p.state = 'ACTIVE' and v.hash is not null");
        in(sql, "p.language", audience.languages(), parameters);
        in(sql, "p.country", audience.countries().stream().sorted().toList(), parameters);
        sql.append(" order by ").append(onRoute ? "r" : "p").append(".subject limit ?");
        parameters.add(limit);
        return new AudienceQuery(sql.toString(), parameters);
    }

    private static List<String> stages(Audience audience) {
        return audience.stages().stream().sorted().map(Stage::name).toList();
    }

    private static void in(
            StringBuilder sql, String column, Collection<String> values, List<Object> parameters) {
        if (values.isEmpty()) return;
        sql.append(" and ").append(column).append(" in (?");
        sql.repeat(", ?", values.size() - 1).append(')');
        parameters.addAll(values);
    }
}
