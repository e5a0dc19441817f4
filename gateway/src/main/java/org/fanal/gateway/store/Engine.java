package org.fanal.gateway.store;

/** The two engines of the store; SQL that differs between them is written as a pair (DESIGN 4). */
public enum Engine {
    SQLITE,
    POSTGRESQL
}
