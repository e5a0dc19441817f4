package org.fanal.ops.console.phones;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The routes of the phones page. Nobody signs in to it: it exists in the demonstration alone, whose
 * people and numbers are invented. Forms carry a token, so that no other page can press a key.
 */
public final class PhonesPage {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";
    private static final int LONGEST = 4096;
    private final Switchboard switchboard;
    private final Board board;
    private final String token;
    private final Pages pages;
    private final Stream stream = new Stream();
    private final Assets assets = new Assets();

    /**
     * Watches the switchboard from now on.
     *
     * @param token random, fresh at each start
     */
    public PhonesPage(Switchboard switchboard, Board board, String token) {
        this.switchboard = switchboard;
        this.board = board;
        this.token = token;
        this.pages = new Pages(token);
        Runnable _ = switchboard.watch(this::changed);
    }

    /** Adds the page to the console's routes. */
    public void mount(Router router) {
        var _ = router.get("/").handler(context -> seeOther(context));
        var _ = router.get("/phones").handler(this::page);
        var _ = router.get("/phones/events").handler(stream::join);
        var _ = router.get("/phones/assets/:name").handler(this::asset);
        press(router, "dial", (phone, text) -> switchboard.dial(phone));
        press(router, "enter", switchboard::enter);
        press(router, "hang-up", (phone, text) -> switchboard.hangUp(phone));
    }

    /** To be told when a case or an alert has changed. */
    public void casesChanged() {
        var _ = board.newest().onSuccess(cases -> stream.send("board", pages.board(cases)));
    }

    private void changed(String id) {
        switchboard.phone(id).ifPresent(phone -> stream.send("screen-" + id, pages.screen(phone)));
    }

    private void page(RoutingContext context) {
        var _ =
                board.newest()
                        .onSuccess(cases -> html(context, pages.page(switchboard.all(), cases)))
                        .onFailure(context::fail);
    }

    private void asset(RoutingContext context) {
        Optional<Assets.Asset> asset = assets.named(path(context, "name"));
        if (asset.isEmpty()) {
            context.fail(404);
            return;
        }
        HttpServerResponse response =
                secured(context).putHeader("Content-Type", asset.get().type());
        var _ = response.putHeader("Cache-Control", "no-cache").end(asset.get().bytes());
    }

    private void press(Router router, String action, BiFunction<Phone, String, Future<Void>> act) {
        var _ =
                router.post("/phones/:id/" + action)
                        .handler(BodyHandler.create(false).setBodyLimit(LONGEST))
                        .handler(context -> pressed(context, act));
    }

    private void pressed(RoutingContext context, BiFunction<Phone, String, Future<Void>> act) {
        String id = path(context, "id");
        Optional<Phone> phone = switchboard.phone(id);
        if (!genuine(field(context, "token")) || phone.isEmpty()) {
            context.fail(phone.isEmpty() ? 404 : 403);
            return;
        }
        var _ =
                act.apply(phone.get(), field(context, "text"))
                        .onComplete(done -> answer(context, id));
    }

    private void answer(RoutingContext context, String id) {
        if (context.request().getHeader("HX-Request") == null) seeOther(context);
        else html(context, pages.answer(switchboard.phone(id).orElseThrow()));
    }

    private boolean genuine(String claimed) {
        return MessageDigest.isEqual(
                claimed.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(RoutingContext context, String name) {
        return Objects.requireNonNullElse(context.request().getFormAttribute(name), "");
    }

    private static String path(RoutingContext context, String name) {
        return Objects.requireNonNullElse(context.pathParam(name), "");
    }

    private static void seeOther(RoutingContext context) {
        var _ = secured(context).setStatusCode(303).putHeader("Location", "/phones").end();
    }

    private static void html(RoutingContext context, String html) {
        var _ =
                secured(context)
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .putHeader("Cache-Control", "no-store")
                        .end(html);
    }

    private static HttpServerResponse secured(RoutingContext context) {
        return context.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
    }
}
