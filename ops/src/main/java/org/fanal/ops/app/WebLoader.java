package org.fanal.ops.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Problems;
import org.fanal.ops.app.Settings.Listener;
import org.fanal.ops.app.Settings.Web;

/** Reads {@code web} in {@code fanal.yaml}. */
final class WebLoader {
    private static final Listener OPEN = new Listener("0.0.0.0", 8080, Optional.empty());
    private static final Listener CONSOLE = new Listener("127.0.0.1", 8081, Optional.empty());
    private final Problems problems;

    WebLoader(Problems problems) {
        this.problems = problems;
    }

    Web load(Fields root) {
        Optional<Fields> fields = root.fields("web");
        if (fields.isEmpty()) return new Web(OPEN, CONSOLE, List.of());
        Fields web = fields.get();
        Listener open = listener(web, "public", OPEN);
        Listener console = listener(web, "console", CONSOLE);
        if (open.port() != 0 && open.port() == console.port())
            web.error("console", "both listeners have one port, give the console another");
        List<String> proxies = web.texts("trustedProxies");
        for (String proxy : proxies)
            if (!proxy.matches("[0-9a-fA-F:.]+"))
                web.error("trustedProxies", "a proxy is an address such as 10.0.0.1, write it so");
        web.done();
        return new Web(open, console, proxies);
    }

    private Listener listener(Fields web, String key, Listener usual) {
        Optional<Fields> fields = web.fields(key);
        if (fields.isEmpty()) return usual;
        Fields each = fields.get();
        String host = each.textIfAny("host").filter(h -> !h.isBlank()).orElse(usual.host());
        int port = each.number("port", usual.port(), 0, 65535);
        Optional<String> base =
                each.has("baseUrl")
                        ? each.required("baseUrl", BASE_FORM, WebLoader::base)
                        : Optional.empty();
        if (key.equals("public") && base.filter(url -> url.startsWith("http://")).isPresent())
            insecure(each, base.get());
        each.done();
        return new Listener(host, port, base);
    }

    private static final String BASE_FORM =
            "an address such as https://hotline.example.org, without a query";

    private void insecure(Fields listener, String base) {
        if (base.matches("http://(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?(/.*)?")) return;
        problems.warning(
                listener.any("baseUrl").orElse(listener.node()),
                "carriers would reach us unencrypted, put TLS in front and write https://");
    }

    private static Optional<String> base(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (!web || uri.getHost() == null || !plain) return Optional.empty();
            return Optional.of(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
