package org.fanal.gateway.conversation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fanal.flows.engine.Navigation;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;

/**
 * What is the same in all conversations of a deployment.
 *
 * @param flows id of the flow that answers, by medium
 * @param ussdSilence after which a dialogue has broken off
 * @param smsSilence after which a conversation by SMS has
 * @param navigation the keys that every screen understands
 * @param homeLanguage the language of a country, ISO 3166 alpha-2; of an unknown one too
 * @param fallback named when we cannot serve
 * @param drill numbers whose every contact is an exercise
 */
public record ConversationSettings(
        Map<Medium, String> flows,
        Duration ussdSilence,
        Duration smsSilence,
        Navigation navigation,
        UnaryOperator<String> homeLanguage,
        Optional<Msisdn> fallback,
        Set<Msisdn> drill) {

    /** After how much silence a conversation has broken off. */
    Duration silence(Medium medium) {
        return medium == Medium.SMS ? smsSilence : ussdSilence;
    }
}
