package org.fanal.gateway.conversation;

import java.util.Map;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.language.Templates;
import org.fanal.flows.medium.Labels;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.medium.Screen;
import org.fanal.flows.medium.Ussd;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.UssdScreen;

/** What a caller is shown when we cannot serve; needs no store (DESIGN 5). */
final class Unavailable {
    private static final Labels LABELS = new Labels("", "", "");
    private final ConversationSettings settings;
    private final Scripts scripts;

    Unavailable(ConversationSettings settings, Scripts scripts) {
        this.settings = settings;
        this.scripts = scripts;
    }

    UssdScreen screen(Channel channel, Msisdn caller) {
        String language = settings.homeLanguage().apply(caller.country());
        String phone = settings.fallback().map(Msisdn::e164).orElse("");
        String text =
                scripts.current()
                        .catalogues()
                        .find(OwnKeys.UNAVAILABLE, language, Medium.USSD)
                        .map(template -> Templates.render(template, Map.of("phone", phone)))
                        .orElse(phone);
        return new UssdScreen(
                Ussd.fit(Screen.of(text), channel.settings().limits(), LABELS).getFirst(), true);
    }
}
