/**
 * The JSON API under {@code /api/v1}: shows what the packages below keep, and lets those whose role
 * allows it change it; every view of a case, and every change, is in the audit.
 *
 * <h2>Adding a resource</h2>
 *
 * <ol>
 *   <li>Write a {@link org.fanal.ops.console.api.Resource}: its name, the right to read it, its
 *       list and its items. Ids are texts; one that is a number is read by {@link
 *       org.fanal.ops.console.api.Query#number}.
 *   <li>What else one may do stands in {@code operations()}: {@code Operation.create(right, work)},
 *       {@code replace}, {@code change}, {@code remove}, {@code action("submit", …)}, {@code
 *       view("changes", …)}. Each has a right of its own (R20); a new one goes into {@code
 *       ops.access.Right} and, in {@code ops.access.Role}, to the roles that need it.
 *   <li>A work runs in the transaction that takes the {@code Idempotency-Key} and writes the audit;
 *       it may be run again. It reads {@code asked.form()}: give its node and problems to the
 *       reader of the file's form, or open {@code asked.form().fields("a place")}; then {@code
 *       asked.form().check()} refuses with each problem's own words and field. Anything else is an
 *       {@link org.fanal.ops.console.api.ApiProblem}: {@code conflict} (409), {@code field} (422),
 *       {@code noSuchItem} (404), {@code forbidden} (403).
 *   <li>It gives an {@link org.fanal.ops.console.api.Answer}: {@code created(id, json)}, {@code
 *       of(json)}, {@code of(found)}, {@code done()}. Never a number, never a word of a caller
 *       (R10): answers are kept for 24 h.
 *   <li>A body of more than 64 KiB: {@code upTo(bytes)} where it fits into memory; else {@code
 *       Operation.upload(…)}, which reads it as it comes in, on a thread that may wait, and runs as
 *       many works as it needs.
 *   <li>Describe it in {@code openapi/NAME.json}: {@code paths} and {@code schemas}. Roles, the id
 *       in the path, the idempotency key and the usual errors are added; a path without a
 *       description stops the start.
 *   <li>Hand it to {@code new Api(ports, List.of(…))} in {@code ops.app}, and to {@code Desk} in
 *       its test.
 * </ol>
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.console.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
