package org.fanal.gateway.web;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                ? forwarded(peer, request.getHeader("x-forwarded-for"))
                : network(peer);
    }

    private String forwarded(String peer, @Nullable String chain) {
        if (chain == null) return peer;
        String[] hops = chain.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!trusted.contains(hop)) return network(hop);
        }
        return peer;
    }

    /** Whoever has one IPv6 address has the /64 around it. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) return "";
        return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
    }
}
