package org.fanal.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.channel.africastalking.AtChannel;
import org.fanal.gateway.channel.africastalking.AtHooks;
import org.fanal.gateway.channel.africastalking.FakeAfricasTalking;
import org.fanal.gateway.channel.africastalking.UssdDialogue;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.web.PublicListener;
import org.fanal.gateway.web.WebLimits;
import org.fanal.gateway.web.WebSettings;
import org.junit.jupiter.api.AfterEach;

/** Conversations in Africa's Talking's own wire format, over sockets both ways. */
class WireTest {
    private static final String CODE = "*384*96#";
    private final Vertx vertx = Vertx.vertx();
    private final FakeAfricasTalking at = FakeAfricasTalking.start(vertx);

    @AfterEach
    void close() {
        Void _ = vertx.close().await();
    }

    @BothEngines
    void aWholeUssdDialogueOverTheWire(TestStore store) {
        Hotline hotline = new Hotline(store);
        UssdDialogue dialogue = serve(hotline).dials(Hotline.CALLER.e164(), CODE);
        assertThat(dialogue.screen()).contains("Langue");
        for (String input : List.of("1", "1", "1", "17", "2", "Dakar", "rue 5*7", "2")) {
            Posted before = dialogue.last();
            assertThat(dialogue.again()).isEqualTo(before);
            dialogue = dialogue.presses(input);
        }
        assertThat(dialogue.over()).isTrue();
        assertThat(dialogue.ends("Success").status()).isEqualTo(200);
        assertThat(hotline.filings()).hasSize(1);
        assertThat(hotline.filings().getFirst().partial()).isFalse();
        assertThat(at.requests()).isZero();
    }

    @BothEngines
    void aDroppedDialogueIsFiledByItsEndNotice(TestStore store) {
        Hotline hotline = new Hotline(store);
        UssdDialogue dialogue = serve(hotline).dials(Hotline.CALLER.e164(), CODE);
        for (String input : List.of("1", "1", "1")) dialogue = dialogue.presses(input);
        assertThat(dialogue.breaksOff().status()).isEqualTo(200);
        assertThat(dialogue.breaksOff().status()).isEqualTo(200);
        assertThat(hotline.filings()).hasSize(1);
        assertThat(hotline.filings().getFirst().partial()).isTrue();
    }

    @BothEngines
    void aDialogueBySmsWithItsReceiptsOverTheWire(TestStore store) {
        Hotline hotline = new Hotline(store);
        AtHooks hooks = serve(hotline);
        String caller = Hotline.CALLER.e164();
        assertThat(hooks.texts("m1", caller, "21512", "Ils nous gardent").status()).isEqualTo(200);
        Sent question = at.sent().sentTo(caller);
        assertThat(question.text()).contains("Langue");
        assertThat(question.from()).isEqualTo("21512");
        assertThat(hooks.texts("m1", caller, "21512", "Ils nous gardent").status()).isEqualTo(200);
        hotline.settle();
        assertThat(hooks.reports(question, "Sent").status()).isEqualTo(200);
        assertThat(hooks.reports(question, "Success").status()).isEqualTo(200);
        assertThat(hooks.reports(question, "Sent").status()).isEqualTo(200);
        assertThat(hotline.count("outbox where state = 'DELIVERED'")).isEqualTo(1);
        // its place in the channel's rate of 20 segments a second
        hotline.advance(Duration.ofSeconds(1));
        assertThat(hooks.texts(caller, "21512", "1").status()).isEqualTo(200);
        assertThat(at.sent().sentTo(caller).text()).contains("sans danger");
        hotline.settle();
        assertThat(at.sent().untaken()).isEmpty();
    }

    @BothEngines
    void anOptOutNoticeStopsWhatWouldBeSent(TestStore store) {
        Hotline hotline = new Hotline(store);
        AtHooks hooks = serve(hotline);
        assertThat(hooks.optsOut(Hotline.CALLER.e164(), "INFO").status()).isEqualTo(200);
        assertThat(hotline.events(ConversationKinds.OPTED_OUT)).hasSize(1);
        assertThat(at.requests()).isZero();
    }

    private AtHooks serve(Hotline hotline) {
        hotline.restartsWith(AtChannel.open(vertx, at.baseUrl()));
        PublicListener.Open open =
                new PublicListener(
                                new WebSettings("127.0.0.1", 0, Set.of(), 1, WebLimits.USUAL),
                                hotline.channels(),
                                hotline.receiver(),
                                _ -> Optional.empty(),
                                hotline.store.clock(),
                                new SimpleMeterRegistry())
                        .start(vertx)
                        .await();
        return at.hooks("http://127.0.0.1:" + open.port(), AtChannel.ID, AtChannel.TOKEN);
    }
}
