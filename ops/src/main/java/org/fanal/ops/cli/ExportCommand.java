package org.fanal.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.access.Audit;
import org.fanal.ops.app.HostClock;
import org.fanal.ops.app.SeedExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code export}: writes the deployment's files back as the store has them (DESIGN 5), or gives
 * data in the formats of others. One format, one class.
 */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes places, routes, referrals, teams and campaigns as the store has them, with"
                        + " phones of staff; or gives data out by format: hsds.")
final class ExportCommand implements Callable<Integer> {
    private static final String WHO = "command line";
    private final Terminal terminal;

    @Parameters(paramLabel = "FORMAT", description = "hsds", arity = "0..*")
    private List<String> words = List.of();

    // not required: the formats have options of their own
    @Option(names = "--deployment", paramLabel = "DIR", description = "the deployment's folder")
    private @Nullable Path deployment;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the folder of its data (DIR/data unless given)")
    private @Nullable Path data;

    @Option(names = "--to", paramLabel = "DIR", description = "a folder that is not there yet")
    private @Nullable Path to;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!words.isEmpty() || deployment == null || to == null)
            throw new CommandFailure(
                    (words.isEmpty() ? "say what to export" : "this format cannot be exported yet")
                            + ": 'fanal export --deployment DIR --to NEW' writes the deployment's"
                            + " files as the store has them, 'fanal export hsds FILE' gives out the"
                            + " directory of endpoints; HTCDS, PO, RapidPro flows and contacts come"
                            + " in later versions");
        Path folder = DeploymentOptions.existing(deployment);
        Path target = to;
        fresh(target);
        Storehouse store =
                new Storehouse(
                        new Deployments(terminal).sound(folder),
                        data == null ? folder.resolve("data") : data);
        Map<String, String> files = store.write(ExportCommand::files);
        files.forEach((path, text) -> write(target.resolve(path), text));
        terminal.err().println("fanal: " + files.size() + " files are in " + target);
        return 0;
    }

    private static Map<String, String> files(Vault vault, Tx tx) {
        new Audit(HostClock.UTC).note(tx, WHO, "deployment.exported", "deployment");
        return new SeedExport(vault, Storehouse.ids(), HostClock.UTC).files(tx);
    }

    private static void fresh(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isEmpty()) return;
        } catch (IOException notAFolder) {
            throw new CommandFailure(folder + " is no folder that can be read, name a new one");
        }
        throw new CommandFailure(folder + " is not empty, name a folder that is not there yet");
    }

    /** For the owner's eyes alone: staff have phones. */
    private static void write(Path file, String text) {
        try {
            var _ = Files.createDirectories(file.toAbsolutePath().getParent());
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] own =
                    posix
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------"))
                            }
                            : new FileAttribute<?>[0];
            var _ = Files.createFile(file, own);
            var _ = Files.writeString(file, text);
        } catch (IOException why) {
            throw new CommandFailure(file + " cannot be written, look at the folder's rights");
        }
    }
}
