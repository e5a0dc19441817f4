package org.fanal.gateway.web;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Who asks, for the limits. {@code X-Forwarded-For} is believed only from trusted proxies, and read
 * from its end: what stands before the last stranger was written by the stranger.
 */
final class Clients {
    private static final int NETWORK_BYTES = 8;

    private final Set<String> trusted;

    Clients(Set<String> trusted) {
        this.trusted = trusted;
    }

    String of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (peer == null) return "";
        return trusted.contains(peer)
                ? forwarded(peer, request.headers().getAll("x-forwarded-for"))
                : network(peer);
    }

    /** Some proxies write a header of their own behind the one they were sent: all are one list. */
    private String forwarded(String peer, List<String> chains) {
        if (chains.isEmpty()) return peer;
        String[] hops = String.join(",", chains).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!trusted.contains(hop)) return network(hop);
        }
        return peer;
    }

    /** Whoever has one IPv6 address has the /64 around it; what is no address is one stranger. */
    private static String network(String address) {
        if (NetUtil.isValidIpV4Address(address)) return address;
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) return "";
        return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
    }
}
