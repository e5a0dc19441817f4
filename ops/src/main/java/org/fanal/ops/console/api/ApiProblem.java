package org.fanal.ops.console.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not served (S19). Clients read type and code; the message is for people. Thrown
 * in a work it undoes what the work did.
 */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String type;
    private final String code;
    private final String what;
    private final @Nullable String param;

    @SuppressWarnings("serial")
    private final List<Wrong> all;

    private ApiProblem(int status, String type, String code, String what, @Nullable String param) {
        this(status, type, code, new Wrong(param, what), List.of());
    }

    private ApiProblem(int status, String type, String code, Wrong first, List<Wrong> all) {
        super(code, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.what = first.what();
        this.param = first.param();
        this.all = all;
    }

    /**
     * Something wrong in a form.
     *
     * @param param where, such as {@code waypoints.0.stage}; null for the whole
     * @param what and what to do
     */
    record Wrong(@Nullable String param, String what) {
        Wrong {
            if (param != null && param.isEmpty()) param = null;
            if (param != null && !param.matches("[A-Za-z0-9_.-]{1,120}")) param = "…";
        }
    }

    /** 400: a parameter of the query or a header is not what it must be. */
    public static ApiProblem invalid(String code, String what, String param) {
        return new ApiProblem(400, "invalid_request", code, what, param);
    }

    /** 422: a field of the form is not what it must be. */
    public static ApiProblem field(String what, @Nullable String param) {
        return form(List.of(new Wrong(param, what)));
    }

    /** 422: at least one thing is wrong in the form; the first is the error's own. */
    static ApiProblem form(List<Wrong> all) {
        return new ApiProblem(422, "invalid_request", "field_invalid", all.getFirst(), all);
    }

    /** 409: as things stand it cannot be done; nothing is wrong with the request itself. */
    public static ApiProblem conflict(String code, String what, @Nullable String param) {
        return new ApiProblem(409, "conflict", code, what, param);
    }

    /** 404: the item is not there, or not for them. */
    public static ApiProblem noSuchItem() {
        return unknown("There is none of this id, or not for you.", "id");
    }

    static ApiProblem notJson() {
        return new ApiProblem(
                400,
                "invalid_request",
                "body_malformed",
                "The body is not JSON in UTF-8, or has a field twice.",
                null);
    }

    static ApiProblem incomplete() {
        return new ApiProblem(
                400, "invalid_request", "body_incomplete", "The body did not arrive whole.", null);
    }

    static ApiProblem tooLarge(long most) {
        return new ApiProblem(
                413,
                "invalid_request",
                "body_too_large",
                "The body may be " + most + " bytes long, and no longer.",
                null);
    }

    static ApiProblem mediaType(String takes) {
        return new ApiProblem(
                415,
                "invalid_request",
                "media_type_unsupported",
                "Send the body as Content-Type: " + takes + ".",
                "Content-Type");
    }

    /** The same key came before, with another request. */
    static ApiProblem keyUsed() {
        return new ApiProblem(
                422,
                "idempotency",
                "key_reused",
                "This Idempotency-Key came with another request: make a new one for each request.",
                "Idempotency-Key");
    }

    static ApiProblem unauthenticated() {
        return new ApiProblem(
                401,
                "authentication",
                "token_invalid",
                "Send 'Authorization: Bearer TOKEN' with a token of 'fanal user token NAME'.",
                null);
    }

    /** 403: no role of theirs allows it, or it is their own. */
    public static ApiProblem forbidden(String code, String what) {
        return new ApiProblem(403, "permission", code, what, null);
    }

    static ApiProblem forbidden() {
        return new ApiProblem(
                403,
                "permission",
                "role_insufficient",
                "None of your roles allows this; ask whoever cares for users.",
                null);
    }

    public static ApiProblem unknown(String what, @Nullable String param) {
        return new ApiProblem(404, "not_found", "not_found", what, param);
    }

    static ApiProblem method() {
        return new ApiProblem(
                405,
                "invalid_request",
                "method_not_allowed",
                "This path takes the methods that 'Allow' names.",
                null);
    }

    static ApiProblem tooMany() {
        return new ApiProblem(
                429,
                "rate_limit",
                "too_many_requests",
                "Too many requests: wait a second, and ask less often.",
                null);
    }

    /** 429: somebody's file is being taken. */
    static ApiProblem uploading() {
        return new ApiProblem(
                429,
                "rate_limit",
                "upload_running",
                "Another file is being taken: try again when it is done.",
                null);
    }

    static ApiProblem busy() {
        return new ApiProblem(
                503,
                "unavailable",
                "store_unavailable",
                "The store does not answer now: try again, and see /readyz.",
                null);
    }

    static ApiProblem internal() {
        return new ApiProblem(
                500,
                "internal",
                "internal",
                "This is a mistake in Fanal: report it with the request_id.",
                null);
    }

    int status() {
        return status;
    }

    JsonObject json(String requestId) {
        JsonObject error =
                new JsonObject()
                        .put("type", type)
                        .put("code", code)
                        .put("message", what)
                        .put("param", param)
                        .put("request_id", requestId);
        if (all.size() > 1) {
            JsonArray each = new JsonArray();
            for (Wrong wrong : all)
                each.add(new JsonObject().put("param", wrong.param()).put("message", wrong.what()));
            error.put("problems", each);
        }
        return new JsonObject().put("error", error);
    }
}
