package org.fanal.ops.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fanal.campaigns.audience.contacts.Flaw;
import org.fanal.campaigns.audience.contacts.ImportReport;
import org.fanal.campaigns.audience.contacts.UnreadableContactsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code import}: takes data in the formats of others. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes data in by format: contacts.")
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FORMAT", description = "contacts", arity = "0..*")
    private List<String> words = List.of();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        throw new CommandFailure(
                (words.isEmpty() ? "say what to import" : "this format cannot be imported yet")
                        + ": 'fanal import contacts FILE' takes a CSV or XLSX file of contacts;"
                        + " HSDS, HTCDS, PO and RapidPro flows come in later versions");
    }

    @Command(
            name = "contacts",
            mixinStandardHelpOptions = true,
            description =
                    "Makes contacts recipients of campaigns, out of CSV or XLSX; on standard output"
                            + " a line for each that is wrong, and the others are in.")
    int contacts(
            @Parameters(
                            paramLabel = "FILE",
                            description =
                                    "columns number, language, consent; and as you have them route,"
                                            + " stage, place, source, zone")
                    Path file,
            @Mixin DeploymentOptions options) {
        ImportReport report = contacts(file, new ContactStore(terminal, options));
        for (Flaw flaw : report.flaws())
            terminal.out().println(file.getFileName() + ": " + flaw.words());
        terminal.err()
                .println(
                        "fanal: %d new, %d changed, %d as before, %d who left, %d lines refused"
                                .formatted(
                                        report.added(),
                                        report.changed(),
                                        report.same(),
                                        report.left(),
                                        report.refused()));
        return report.refused() == 0 ? 0 : 1;
    }

    private static ImportReport contacts(Path file, ContactStore store) {
        try (InputStream in = Files.newInputStream(file)) {
            return store.take(in);
        } catch (UnreadableContactsException unreadable) {
            throw new CommandFailure(file.getFileName() + ": " + unreadable.getMessage());
        } catch (IOException absent) {
            throw new CommandFailure("there is no file " + file + " that can be read, name one");
        }
    }
}
