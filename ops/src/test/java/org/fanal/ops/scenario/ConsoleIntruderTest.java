package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.Test;

/** Who finds the console's door, or the public one, without a right to come in. */
class ConsoleIntruderTest {
    /** Two lengths: a proxy may believe the one, and we the other. */
    private static final String LENGTHS = "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n";

    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/phones",
                    "/phones/events",
                    "/phones/assets/../../../../fanal.yaml",
                    "/../fanal.yaml",
                    "/%2e%2e/%2e%2e/keys.json",
                    "/..%2f..%2fkeys.json",
                    "/..\\keys.json",
                    "/api/v1/cases/../../../keys.json",
                    "//api/v1/cases",
                    "/API/v1/cases",
                    "/api/v1/cases;a=b",
                    "/api/v1/cases/%00",
                    "/api/v1/cases/1%20or%201=1",
                    "/api/v1/cases?cursor=9999999999999-1%27--",
                    "http://evil.example.org/api/v1/cases",
                    "/audio/../keys.json",
                    "/hooks/at-sn/../../keys.json");

    @Test
    void noPathShowsAnythingToWhoHasNoToken() throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE);
                Scenario fanal = Scenario.on(store)) {
            fanal.phone("+221771111111").dialsAndTellsAll();
            fanal.staffAside();
            for (String url : List.of(fanal.fanal().consoleUrl(), fanal.fanal().publicUrl()))
                for (String path : PATHS) {
                    String answer = raw(url, "GET " + path + " HTTP/1.1\r\nHost: evil\r\n");
                    assertThat(answer).as(path).matches("(?s)HTTP/1.1 (400|401|403|404) .*");
                    assertThat(answer)
                            .doesNotContain("held", "SN-DK", "months", "channels:", "Exception");
                }
            assertThat(fanal.books().count("audit")).isZero();
        }
    }

    @Test
    void whatIsTooLongOrNotHttpIsRefusedAndTheRestIsServed() throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE);
                Scenario fanal = Scenario.on(store)) {
            Desk desk = Desk.of(fanal, Role.LEAD);
            for (String url : List.of(fanal.fanal().consoleUrl(), fanal.fanal().publicUrl())) {
                String line = "GET /healthz HTTP/1.1\r\nHost: x\r\n";
                assertThat(raw(url, line + "X: " + "x".repeat(40_000) + "\r\n"))
                        .matches("(?s)(HTTP/1.. 4.. .*)?");
                assertThat(raw(url, "GET /" + "x".repeat(40_000) + " HTTP/1.1\r\n"))
                        .matches("(?s)(HTTP/1.. 4.. .*)?");
                assertThat(raw(url, "\u0016\u0003\u0001 not http\r\n"))
                        .matches("(?s)(HTTP/1.. 4.. .*)?");
                String smuggled = line.replace("GET", "POST") + LENGTHS;
                assertThat(raw(url, smuggled)).doesNotStartWith("HTTP/1.1 2");
            }
            assertThat(desk.get("/api/v1/cases").statusCode()).isEqualTo(200);
            assertThat(fanal.log().lines()).noneMatch(logged -> logged.contains("xxxx"));
        }
    }

    @Test
    void theConsoleOfTheExampleListensToThisMachineAlone() throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE);
                Scenario fanal = Scenario.on(store)) {
            int port = URI.create(fanal.fanal().consoleUrl()).getPort();
            for (var address : InetAddress.getAllByName("127.0.0.2"))
                assertThatThrownBy(
                                () -> {
                                    try (Socket open = new Socket(address, port)) {
                                        assertThat(open.isConnected()).isFalse();
                                    }
                                })
                        .isInstanceOf(IOException.class);
        }
    }

    /** What comes back until the other side closes; empty where it closes without a word. */
    private static String raw(String url, String head) {
        URI uri = URI.create(url);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            String request = head + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
