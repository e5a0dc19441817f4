package org.fanal.campaigns.audience.contacts;

import java.time.ZoneId;
import java.util.Optional;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.model.Msisdn;

/**
 * A contact that was found right.
 *
 * @param number whose
 * @param language BCP 47 tag of a language of the deployment
 * @param place id of a place; empty where none is given
 * @param zone their own time zone, where one is given
 * @param claim where on which route they are, where that is given
 * @param consent its wording or reference, and where the contact comes from
 */
public record Contact(
        Msisdn number,
        String language,
        String place,
        Optional<ZoneId> zone,
        Optional<Claim> claim,
        String consent) {

    /**
     * Where on a route.
     *
     * @param route its id
     */
    public record Claim(String route, Stage stage) {}

    /** Masked (R10). */
    @Override
    public String toString() {
        return "Contact[" + number + "]";
    }
}
