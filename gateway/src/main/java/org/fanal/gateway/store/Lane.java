package org.fanal.gateway.store;

/**
 * In which order waiting writes are taken: urgent ones first, bulk ones last. A bulk work writes at
 * most 200 rows.
 */
public enum Lane {
    URGENT,
    NORMAL,
    BULK
}
