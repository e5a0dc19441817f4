package org.fanal.ops.cases;

/**
 * What a report did to the cases.
 *
 * @param file the case as it is now
 * @param opened whether it is new
 */
public record Joined(CaseFile file, boolean opened) {}
