package org.fanal.ops.cli;

import org.fanal.ops.cli.bench.BenchCommand;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Optional;

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
                new CheckCommand(terminal),
                new SimulateCommand(terminal),
                new DemoCommand(terminal),
                new BenchCommand(terminal.out(), Home::demo));
    }

    /** Without a command the list of commands is the answer, and it is wrong usage. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    private static int misused(Terminal terminal, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        terminal.err().println("fanal: " + oneLine(wrong.getMessage()));
        command.usage(terminal.err());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int failed(Terminal terminal, Exception failure) {
        terminal.err()
                .println(
                        "fanal: "
                                + (failure instanceof CommandFailure
                                        ? oneLine(failure.getMessage())
                                        : strange(failure)));
        return FAILED;
    }

    /** Messages of strangers may hold secrets or words of callers: only the kind is told. */
    private static String strange(Exception failure) {
        StackTraceElement[] at = failure.getStackTrace();
        String where =
                at.length == 0 ? "" : " at " + at[0].getClassName() + ":" + at[0].getLineNumber();
        return "this is a mistake in Fanal ("
                + failure.getClass().getSimpleName()
                + where
                + "), please report it with the command you gave";
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
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
