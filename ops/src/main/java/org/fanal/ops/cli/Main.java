package org.fanal.ops.cli;

import java.util.List;
import java.util.Optional;
import org.fanal.ops.cli.bench.BenchCommand;
import org.fanal.ops.cli.model.SimulateCampaignCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: exit codes are 0 done, 1 an error, 2 wrong usage. */
@Command(
        name = "fanal",
        description = "A hotline that anyone can reach from the cheapest phone.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    private static final int FAILED = 1;

    @Spec private CommandSpec spec = CommandSpec.create();

    /** Runs the command and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine(Terminal.own()).execute(args));
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new Main());
        for (Object command : commands(terminal)) {
            var _ = line.addSubcommand(command);
        }
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler((wrong, args) -> misused(terminal, wrong))
                .setExecutionExceptionHandler((failure, cmd, parse) -> failed(terminal, failure));
    }

    private static List<Object> commands(Terminal terminal) {
        return List.of(
                new DemoCommand(terminal),
                new RunCommand(terminal),
                new CheckCommand(terminal),
                simulate(terminal),
                new UserCommand(terminal),
                new BackupCommand(terminal),
                new RestoreCommand(terminal),
                new KeysCommand(terminal),
                new CommandLine(new ImportCommand(terminal))
                        .addSubcommand(new HsdsImport(terminal)),
                new CommandLine(new ExportCommand(terminal))
                        .addSubcommand(new HsdsExport(terminal)),
                new BenchCommand(terminal.out(), Home::demo));
    }

    private static CommandLine simulate(Terminal terminal) {
        return new CommandLine(new SimulateCommand(terminal))
                .addSubcommand(new SimulateCampaignCommand(terminal.out()));
    }

    /** Without a command the list of commands is the answer, and it is wrong usage. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    private static int misused(Terminal terminal, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        terminal.err().println("fanal: " + Failures.oneLine(words(wrong)));
        command.usage(terminal.err());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String words(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !command.getSubcommands().isEmpty())
            return "there is no command '"
                    + unmatched.getUnmatched().getFirst()
                    + "', name one of these";
        return String.valueOf(wrong.getMessage());
    }

    private static int failed(Terminal terminal, Exception failure) {
        terminal.err().println("fanal: " + Failures.words(failure));
        return FAILED;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"fanal " + Optional.ofNullable(version).orElse("(not built)")};
        }
    }
}
