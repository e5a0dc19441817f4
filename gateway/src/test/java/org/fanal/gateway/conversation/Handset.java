package org.fanal.gateway.conversation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.UssdScreen;

/** A caller's phone; its USSD text is cumulative, as Africa's Talking's. */
final class Handset {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private final Hotline hotline;
    private final Msisdn number;
    private String session = "";
    private String entered = "";
    private UssdScreen screen = new UssdScreen("", true);

    Handset(Hotline hotline, Msisdn number) {
        this.hotline = hotline;
        this.number = number;
    }

    @CanIgnoreReturnValue
    Handset dials() {
        session = "ATUid_" + NUMBERS.incrementAndGet();
        entered = "";
        return repeats();
    }

    @CanIgnoreReturnValue
    Handset presses(String... inputs) {
        for (String input : inputs) {
            entered = entered.isEmpty() ? input : entered + "*" + input;
            Handset _ = repeats();
        }
        return this;
    }

    /** The carrier posts the last request once more. */
    @CanIgnoreReturnValue
    Handset repeats() {
        screen = posts(session, entered);
        return this;
    }

    /** What the carrier gets for a request. */
    UssdScreen posts(String carrierSession, String text) {
        return hotline.receiver()
                .ussd(hotline.channel(), new Inbound.Ussd(carrierSession, number, text, true))
                .await();
    }

    /** The carrier tells that the dialogue is over. */
    void hangsUp() {
        Void _ =
                hotline.receiver()
                        .ussdEnded(
                                hotline.channel(), new Inbound.UssdEnded(session, Optional.empty()))
                        .await();
    }

    @CanIgnoreReturnValue
    Handset texts(String words) {
        return texts("sms-" + NUMBERS.incrementAndGet(), words);
    }

    @CanIgnoreReturnValue
    Handset texts(String id, String words) {
        Void _ =
                hotline.receiver()
                        .sms(hotline.channel(), new Inbound.Sms(id, number, words))
                        .await();
        hotline.settle();
        return this;
    }

    String sees() {
        return screen.text();
    }

    boolean isOver() {
        return screen.ends();
    }

    Msisdn number() {
        return number;
    }

    String session() {
        return session;
    }

    String entered() {
        return entered;
    }
}
