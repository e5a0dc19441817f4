package org.fanal.gateway.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A bare socket to the listener, for what no HTTP client would send. */
final class Wire implements AutoCloseable {
    private final Socket socket;

    Wire(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(10_000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Wire send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The first line of the next answer. */
    String statusLine() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = socket.getInputStream().read(); b >= 0 && b != '\n'; ) {
                line.write(b);
                b = socket.getInputStream().read();
            }
            return line.toString(StandardCharsets.ISO_8859_1).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next answer that has no body: its status line and its headers. */
    String answer() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            while (!answer.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int b = socket.getInputStream().read();
                if (b < 0) break;
                answer.write(b);
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether the other side has closed, waiting for it. */
    boolean isClosed() {
        try {
            while (socket.getInputStream().read() >= 0) {
                // Whatever it still says.
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
