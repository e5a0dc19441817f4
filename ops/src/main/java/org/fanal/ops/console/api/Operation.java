package org.fanal.ops.console.api;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;

/**
 * Something that may be asked of a resource, or done to it, beside its list and items.
 *
 * @param method {@code GET} reads only
 * @param item whether it is about one item ({@code /NAME/ID}) or the whole ({@code /NAME})
 * @param name what stands at the end of its path; empty for the list or item itself
 * @param right what one must be allowed
 * @param work does it, in one transaction with the audit
 * @param terms what it takes and gives
 * @param upload takes a body too long to be held, in place of the work
 */
public record Operation(
        HttpMethod method,
        boolean item,
        String name,
        Right right,
        Work work,
        Terms terms,
        Optional<Upload> upload) {

    /** Does what was asked; may be run again from the start, as any work of the store. */
    @FunctionalInterface
    public interface Work {

        /** Throws an {@link ApiProblem} where it cannot be done; nothing is then. */
        Answer apply(Tx tx, Asked asked);
    }

    /** Takes a long body as it comes in, such as an import of a million rows. */
    @FunctionalInterface
    public interface Upload {

        /**
         * Reads the body and does it, in as many works of the store as that takes; on a thread that
         * may wait for them. Throws an {@link ApiProblem} where it cannot be done; what was done by
         * then stays, so sending the same again must add nothing twice.
         *
         * @param asked without form and body; {@link Asked#type} tells what the body is
         */
        Answer take(InputStream body, Asked asked) throws IOException;
    }

    /**
     * What an operation takes and gives.
     *
     * @param most the longest body in bytes
     * @param takes media types of the body, the usual one first
     * @param filters parameters beside limit and cursor
     * @param gives the media type to ask for with {@code Accept}; empty where it is JSON alone
     */
    public record Terms(int most, Set<String> takes, Set<String> filters, Optional<String> gives) {
        /** The longest body of a form. */
        public static final int FORM = 64 * 1024;

        static final Terms USUAL =
                new Terms(FORM, Set.of("application/json"), Set.of(), Optional.empty());
    }

    /** {@code POST /NAME}: repeated with the same {@code Idempotency-Key}, it is done once. */
    public static Operation create(Right right, Work work) {
        return usual(HttpMethod.POST, false, "", right, work);
    }

    /** {@code PUT /NAME/ID}. */
    public static Operation replace(Right right, Work work) {
        return usual(HttpMethod.PUT, true, "", right, work);
    }

    /** {@code PATCH /NAME/ID}. */
    public static Operation change(Right right, Work work) {
        return usual(HttpMethod.PATCH, true, "", right, work);
    }

    /** {@code DELETE /NAME/ID}. */
    public static Operation remove(Right right, Work work) {
        return usual(HttpMethod.DELETE, true, "", right, work);
    }

    /** {@code DELETE /NAME/ID/WHAT}: takes something of an item out; a filter says which. */
    public static Operation removal(String name, Right right, Work work) {
        return usual(HttpMethod.DELETE, true, name, right, work);
    }

    /** {@code POST /NAME/ID/ACTION}. */
    public static Operation action(String name, Right right, Work work) {
        return usual(HttpMethod.POST, true, name, right, work);
    }

    /** {@code POST /NAME/ACTION}. */
    public static Operation actionOnAll(String name, Right right, Work work) {
        return usual(HttpMethod.POST, false, name, right, work);
    }

    /**
     * {@code POST /NAME/ACTION} with a long body, such as {@code recipients/import}. It stands in
     * the audit when it is done; an {@code Idempotency-Key} is not kept.
     */
    public static Operation upload(
            String name, Right right, int most, Set<String> takes, Upload upload) {
        Terms terms = new Terms(most, takes, Set.of(), Optional.empty());
        Work none =
                (_, _) -> {
                    throw new IllegalStateException(name + " is an upload");
                };
        return new Operation(HttpMethod.POST, false, name, right, none, terms, Optional.of(upload));
    }

    /** {@code GET /NAME/ID/VIEW}, such as a list of changes. */
    public static Operation view(String name, Right right, Work work) {
        return usual(HttpMethod.GET, true, name, right, work);
    }

    /** {@code GET /NAME/VIEW}. */
    public static Operation viewOfAll(String name, Right right, Work work) {
        return usual(HttpMethod.GET, false, name, right, work);
    }

    /** {@code GET /NAME/ID}, where {@code Accept} asks for this media type. */
    public static Operation itemAs(String mediaType, Right right, Work work) {
        return usual(HttpMethod.GET, true, "", right, work).giving(mediaType);
    }

    /** {@code GET /NAME}, where {@code Accept} asks for this media type. */
    public static Operation listAs(String mediaType, Right right, Work work) {
        return usual(HttpMethod.GET, false, "", right, work).giving(mediaType);
    }

    private static Operation usual(
            HttpMethod method, boolean item, String name, Right right, Work work) {
        return new Operation(method, item, name, right, work, Terms.USUAL, Optional.empty());
    }

    private Operation giving(String type) {
        return with(new Terms(terms.most(), terms.takes(), terms.filters(), Optional.of(type)));
    }

    /** With longer bodies; at most a few MiB, since they are held in memory. */
    public Operation upTo(int bytes) {
        return with(new Terms(bytes, terms.takes(), terms.filters(), terms.gives()));
    }

    /** Taking bodies of these media types too; the work reads them by {@link Asked#text}. */
    public Operation taking(Set<String> types) {
        return with(new Terms(terms.most(), types, terms.filters(), terms.gives()));
    }

    /** Knowing these parameters of the query. */
    public Operation filtered(Set<String> names) {
        return with(new Terms(terms.most(), terms.takes(), names, terms.gives()));
    }

    private Operation with(Terms other) {
        return new Operation(method, item, name, right, work, other, upload);
    }

    boolean reads() {
        return method.equals(HttpMethod.GET);
    }

    /** As the audit says it, behind the resource's name. */
    String verb() {
        if (reads()) return "viewed";
        boolean part = !name.isEmpty() && method.equals(HttpMethod.DELETE);
        if (!name.isEmpty()) return part ? name + ".removed" : name;
        return switch (method.name()) {
            case "POST" -> "created";
            case "PUT" -> "replaced";
            case "PATCH" -> "changed";
            default -> "removed";
        };
    }

    /** Under the root, as the router writes it. */
    String path(String resource) {
        return resource + (item ? "/:id" : "") + (name.isEmpty() ? "" : "/" + name);
    }
}
