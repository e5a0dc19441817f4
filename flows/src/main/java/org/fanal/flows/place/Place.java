package org.fanal.flows.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A place people speak of.
 *
 * @param id such as {@code SN-DK}
 * @param name its usual name
 * @param names its other names and local spellings
 * @param within id of the place it lies in
 * @param country ISO 3166 alpha-2
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param timeZone its time zone
 * @param pcode its P-code
 */
public record Place(
        String id,
        String name,
        List<String> names,
        Optional<String> within,
        String country,
        double latitude,
        double longitude,
        ZoneId timeZone,
        Optional<String> pcode) {}
