package org.fanal.ops.scenario;

import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.SentBox;

/** The two operators of the example deployment, each behind a carrier of its own. */
enum Operator {
    /** Senegal, by Africa's Talking: USSD and SMS. */
    SENEGAL {
        @Override
        SentBox box(Scenario scenario) {
            return scenario.carrier().sent();
        }

        @Override
        Posting.Posted text(Scenario scenario, String number, String text) {
            return scenario.hooks().texts(number, "21512", text);
        }
    },
    /** Haiti, by Twilio: SMS. */
    HAITI {
        @Override
        SentBox box(Scenario scenario) {
            return scenario.twilio().sent();
        }

        @Override
        Posting.Posted text(Scenario scenario, String number, String text) {
            return scenario.twilioHooks().texts(number, "+50922220000", text);
        }
    };

    /** What this network delivered. */
    abstract SentBox box(Scenario scenario);

    /** A phone of it writes to our number there. */
    abstract Posting.Posted text(Scenario scenario, String number, String text);

    /** Where a number is at home. */
    static Operator of(String number) {
        return number.startsWith("+509") ? HAITI : SENEGAL;
    }
}
