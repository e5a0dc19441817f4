package org.fanal.ops.cli.bench;

/**
 * What a load is aimed at: always on this machine.
 *
 * @param port on the loopback address
 * @param uri path and query
 */
record Target(int port, String uri) {}
