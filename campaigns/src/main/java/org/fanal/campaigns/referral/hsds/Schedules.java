package org.fanal.campaigns.referral.hsds;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fanal.campaigns.referral.Hours;

/** Opening hours as HSDS writes them: the same hours on some days of the week. */
final class Schedules {
    /** A week in which no clock changes: hours are read off the wall. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static final int DAY = 1440;

    private Schedules() {}

    static List<Object> of(String id, Hours hours) {
        if (hours.text().isEmpty()) return List.of();
        Hours wall = new Hours(hours.text(), Optional.empty(), hours.week());
        Map<String, List<DayOfWeek>> days = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values())
            for (String span : spans(wall, MONDAY.with(day)))
                days.computeIfAbsent(span, _ -> new ArrayList<>()).add(day);
        List<Object> schedules = new ArrayList<>();
        days.forEach((span, on) -> schedules.add(schedule(id, span, on)));
        return schedules;
    }

    private static Map<String, Object> schedule(String id, String span, List<DayOfWeek> on) {
        Map<String, Object> schedule = new LinkedHashMap<>();
        schedule.put("id", Term.uuid("schedule", id, span));
        schedule.put("service_id", Term.uuid("service", id));
        schedule.put("freq", "WEEKLY");
        schedule.put("interval", 1);
        schedule.put("wkst", "MO");
        schedule.put("byday", String.join(",", on.stream().map(Schedules::day).toList()));
        schedule.put("opens_at", span.substring(0, 5));
        schedule.put("closes_at", span.substring(6));
        return schedule;
    }

    /** As {@code 08:00-18:00}; cut at midnight. */
    private static List<String> spans(Hours wall, LocalDate date) {
        List<String> spans = new ArrayList<>();
        int from = -1;
        for (int minute = 0; minute <= DAY; minute++) {
            boolean open = minute < DAY && open(wall, date.atStartOfDay().plusMinutes(minute));
            if (open && from < 0) from = minute;
            if (!open && from >= 0) {
                spans.add(time(from) + "-" + time(minute));
                from = -1;
            }
        }
        return spans;
    }

    private static boolean open(Hours wall, LocalDateTime at) {
        return wall.open(at.toInstant(ZoneOffset.UTC));
    }

    private static String time(int minute) {
        return minute == DAY ? "24:00" : LocalTime.ofSecondOfDay(minute * 60L).toString();
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    /** The hours that a list of schedules says, in OpenStreetMap's form; empty where none does. */
    static String text(List<Map<String, Object>> schedules) {
        List<String> rules = new ArrayList<>();
        for (Map<String, Object> each : schedules) {
            Object days = each.get("byday");
            Object opens = each.get("opens_at");
            Object closes = each.get("closes_at");
            if (!(days instanceof String on) || !(opens instanceof String from)) continue;
            if (!(closes instanceof String to) || !"WEEKLY".equals(each.get("freq"))) continue;
            if (!from.matches("\\d\\d:\\d\\d.*") || !to.matches("\\d\\d:\\d\\d.*")) continue;
            List<String> written = new ArrayList<>();
            for (String day : on.split(",", -1))
                if (day.strip().matches("[A-Z]{2}"))
                    written.add(
                            day.strip().charAt(0)
                                    + day.strip().substring(1).toLowerCase(Locale.ROOT));
            if (written.isEmpty()) continue;
            rules.add(
                    String.join(",", written)
                            + " "
                            + from.substring(0, 5)
                            + "-"
                            + to.substring(0, 5));
        }
        return String.join(", ", rules);
    }
}
