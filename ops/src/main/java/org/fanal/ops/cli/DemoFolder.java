package org.fanal.ops.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the demonstration deployment in a folder that goes again; a port that is taken is
 * replaced by a free one.
 */
record DemoFolder(Path path) {
    private static final List<Integer> PORTS = List.of(8080, 8081);

    static DemoFolder copied(Path demo) throws IOException {
        Path folder = Files.createTempDirectory("fanal-demo");
        try (Stream<Path> all = Files.walk(demo)) {
            for (Path each : all.filter(DemoFolder::belongs).toList()) copy(demo, each, folder);
        }
        Path settings = folder.resolve("fanal.yaml");
        String text = Files.readString(settings);
        for (int port : PORTS) if (taken(port)) text = text.replace("port: " + port, "port: 0");
        var _ = Files.writeString(settings, text);
        return new DemoFolder(folder);
    }

    /** What a run left there is not part of it. */
    private static boolean belongs(Path file) {
        return !file.toString().contains("/data") && !file.endsWith("keys.json");
    }

    private static void copy(Path demo, Path each, Path folder) throws IOException {
        Path to = folder.resolve(demo.relativize(each).toString());
        if (Files.isDirectory(each)) {
            var _ = Files.createDirectories(to);
        } else {
            var _ = Files.copy(each, to);
        }
    }

    private static boolean taken(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !free.isBound();
        } catch (IOException busy) {
            return true;
        }
    }

    void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        } catch (IOException left) {
            // a folder of the system's for what is temporary: it goes with the next start
            return;
        }
    }
}
