package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not served (S19). Clients read type and code; the message is for people. It
 * never repeats what was sent.
 */
final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String type;
    private final String code;
    private final String what;
    private final @Nullable String param;

    private ApiProblem(int status, String type, String code, String what, @Nullable String param) {
        super(code, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.what = what;
        this.param = param;
    }

    static ApiProblem invalid(String code, String what, String param) {
        return new ApiProblem(400, "invalid_request", code, what, param);
    }

    static ApiProblem unauthenticated() {
        return new ApiProblem(
                401,
                "authentication",
                "token_invalid",
                "Send 'Authorization: Bearer TOKEN' with a token of 'fanal user token NAME'.",
                null);
    }

    static ApiProblem forbidden() {
        return new ApiProblem(
                403,
                "permission",
                "role_insufficient",
                "None of your roles may read this; ask whoever cares for users.",
                null);
    }

    static ApiProblem unknown(String what, @Nullable String param) {
        return new ApiProblem(404, "not_found", "not_found", what, param);
    }

    static ApiProblem method() {
        return new ApiProblem(
                405, "invalid_request", "method_not_allowed", "This is read only: use GET.", null);
    }

    static ApiProblem tooMany() {
        return new ApiProblem(
                429,
                "rate_limit",
                "too_many_requests",
                "Too many requests: wait a second, and ask less often.",
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
        return new JsonObject().put("error", error);
    }
}
