package org.fanal.ops.console.api;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Person;
import org.fanal.ops.console.api.Operation.Upload;

/**
 * Serves an {@link Operation}: who asks, the body read and parsed, and then in one transaction the
 * key taken, the work done, the audit written and the answer kept.
 */
final class Operations {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final String JSON = "json";
    private final ApiPorts ports;
    private final Visitors visitors;
    private final Repeats repeats;

    /** Several long bodies at once would be several in memory: the hotline has it too. */
    private final AtomicBoolean uploading = new AtomicBoolean();

    Operations(ApiPorts ports, Visitors visitors) {
        this.ports = ports;
        this.visitors = visitors;
        this.repeats = new Repeats(ports.vault(), ports.clock());
    }

    /** An operation of a resource, as somebody asks for it. */
    private record Request(
            Resource resource,
            Operation operation,
            Person person,
            String id,
            Query query,
            Sent sent) {}

    /** What came with it. */
    private record Sent(Buffer body, String type, JsonBody.Read read, Optional<Key> key) {}

    private record Key(String text, String print) {}

    Future<Answer> serve(RoutingContext context, Resource resource, Operation operation) {
        if (operation.upload().isPresent())
            return upload(context, resource, operation, operation.upload().get());
        HttpServerRequest request = context.request();
        Future<Buffer> body =
                operation.reads()
                        ? Future.succeededFuture(Buffer.buffer())
                        : Incoming.read(context.vertx(), request, operation.terms().most());
        return visitors.who(context, operation.right())
                .compose(person ->
                        body.map(bytes ->
                                new Request(
                                        resource,
                                        operation,
                                        person,
                                        operation.item() ? Api.id(context) : "",
                                        Query.of(Api.sent(context), operation.terms().filters()),
                                        sent(request, operation, bytes))))
                .compose(this::run);
    }

    private Future<Answer> run(Request asked) {
        if (asked.operation().reads() && !asked.resource().audited())
            return ports.database().read(tx -> work(tx, asked));
        Future<Answer> written = ports.database().write(tx -> write(tx, asked));
        return asked.operation().reads()
                ? written
                : written.compose(answer -> known(asked.resource(), answer));
    }

    /** What is written is written, whether or not it could be read again. */
    private static Future<Answer> known(Resource resource, Answer answer) {
        return resource.known().transform(_ -> Future.succeededFuture(answer));
    }

    private Answer write(Tx tx, Request asked) {
        Optional<Key> key = asked.sent().key();
        // the key comes before whatever else the work locks: who has it waits for nobody who wants
        // it
        Optional<Answer> before =
                key.flatMap(k -> repeats.before(tx, asked.person(), k.text(), k.print()));
        if (before.isPresent()) return before.get();
        Answer answer = noted(tx, asked, work(tx, asked));
        key.ifPresent(k -> repeats.keep(tx, asked.person(), k.text(), answer));
        return answer;
    }

    private Answer work(Tx tx, Request asked) {
        return asked.operation().work().apply(tx, asked(tx, asked));
    }

    private Asked asked(Tx tx, Request request) {
        return new Asked(
                request.person(),
                Api.viewer(ports, tx, request.person()),
                request.id(),
                request.query(),
                request.sent().type(),
                request.sent().read().form(),
                request.sent().body());
    }

    private Future<Answer> upload(
            RoutingContext context, Resource resource, Operation operation, Upload upload) {
        BodyStream body =
                BodyStream.of(context.vertx(), context.request(), operation.terms().most());
        return visitors.who(context, operation.right())
                .map(person -> {
                    String type = type(context.request());
                    if (!operation.terms().takes().contains(type)) throw mediaType(operation);
                    Query query = Query.of(Api.sent(context), operation.terms().filters());
                    Sent sent = new Sent(Buffer.buffer(), type, JsonBody.none(), Optional.empty());
                    return new Request(resource, operation, person, "", query, sent);
                })
                .compose(request -> alone(() -> done(context, request, upload, body)))
                .onComplete(_ -> body.discard());
    }

    private Future<Answer> alone(Supplier<Future<Answer>> work) {
        if (!uploading.compareAndSet(false, true))
            return Future.failedFuture(ApiProblem.uploading());
        return Future.succeededFuture()
                .compose(_ -> work.get())
                .onComplete(_ -> uploading.set(false));
    }

    private Future<Answer> done(
            RoutingContext context, Request request, Upload upload, BodyStream body) {
        return ports.database()
                .read(tx -> asked(tx, request))
                .compose(asked -> run(context.vertx(), upload, body, asked))
                .compose(answer -> ports.database().write(tx -> noted(tx, request, answer)))
                .compose(answer -> known(request.resource(), answer));
    }

    /** On a thread of its own, that may wait for the network and for the store. */
    private static Future<Answer> run(Vertx vertx, Upload upload, BodyStream body, Asked asked) {
        Context caller = vertx.getOrCreateContext();
        Promise<Answer> done = Promise.promise();
        var _ =
                Thread.ofVirtual()
                        .name("upload")
                        .start(() -> {
                            try {
                                Answer answer = upload.take(body, asked);
                                caller.runOnContext(_ -> done.complete(answer));
                            } catch (Throwable why) {
                                // whatever it is: somebody waits for an answer
                                caller.runOnContext(_ -> done.fail(why));
                            }
                        });
        return done.future();
    }

    private Answer noted(Tx tx, Request asked, Answer answer) {
        String name = asked.resource().name();
        String about = answer.about().orElse(asked.id());
        ports.audit()
                .note(
                        tx,
                        asked.person().name(),
                        name + "." + asked.operation().verb(),
                        about.isEmpty() ? name : name + ":" + about);
        return answer;
    }

    private Sent sent(HttpServerRequest request, Operation operation, Buffer body) {
        String type = type(request);
        if (body.length() > 0 && !operation.terms().takes().contains(type))
            throw mediaType(operation);
        boolean json = body.length() > 0 && type.endsWith(JSON);
        JsonBody.Read read = json ? JsonBody.of(body.getBytes()) : JsonBody.none();
        return new Sent(body, type, read, key(request, body));
    }

    private static ApiProblem mediaType(Operation operation) {
        return ApiProblem.mediaType(String.join(" or ", operation.terms().takes()));
    }

    private static String type(HttpServerRequest request) {
        String sent = request.getHeader("Content-Type");
        if (sent == null) return "";
        int end = sent.indexOf(';');
        return (end < 0 ? sent : sent.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Key> key(HttpServerRequest request, Buffer body) {
        String sent = request.getHeader(KEY);
        if (sent == null || !request.method().equals(HttpMethod.POST)) return Optional.empty();
        if (!KEY_FORM.matcher(sent).matches())
            throw ApiProblem.invalid(
                    "key_invalid", "From 1 to 128 printable signs without blanks.", KEY);
        return Optional.of(new Key(sent, repeats.print("POST", request.uri(), body)));
    }
}
