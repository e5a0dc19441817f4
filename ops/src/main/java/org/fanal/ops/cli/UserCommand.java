package org.fanal.ops.cli;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Audit;
import org.fanal.ops.access.Passwords;
import org.fanal.ops.access.People;
import org.fanal.ops.access.Person;
import org.fanal.ops.access.Role;
import org.fanal.ops.access.Tokens;
import org.fanal.ops.app.HostClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code user}: the people who work with Fanal, and machines. What is done is in the audit. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Cares for the people who work with Fanal, and for machines.")
final class UserCommand implements Runnable {
    private static final String WHO = "command line";
    private final Terminal terminal;
    private final SecureRandom random = new SecureRandom();
    private final People people = new People(HostClock.UTC, Storehouse.ids());
    private final Tokens tokens = new Tokens(HostClock.UTC, random);
    private final Audit audit = new Audit(HostClock.UTC);
    @Spec private CommandSpec spec = CommandSpec.create();

    UserCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say add, token, list or disable");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds somebody and prints their first password, alone.")
    int add(
            @Parameters(
                            paramLabel = "NAME",
                            description =
                                    "a name of your own; a responder's is their id in teams.yaml")
                    String name,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "ROLE",
                            description =
                                    "worker, responder, lead, campaigns, analyst, admin, auditor")
                    List<String> roles,
            @Mixin DeploymentOptions options) {
        if (!People.nameable(name))
            throw new CommandFailure(
                    "a name is up to 64 letters, digits and . _ @ -, choose another");
        Set<Role> given = roles(roles);
        Passwords passwords = new Passwords(random);
        Secret first = passwords.fresh();
        String sealed = passwords.seal(first);
        Optional<Person> added =
                store(options)
                        .write(tx -> {
                            Optional<Person> person = people.add(tx, name, given, sealed);
                            person.ifPresent(p -> note(tx, "user.added", name));
                            return person;
                        });
        if (added.isEmpty())
            throw new CommandFailure("there is already a user '" + name + "', choose another name");
        terminal.out().println(first.reveal());
        return 0;
    }

    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            description = "Prints a new bearer token of somebody, alone; it is shown once.")
    int token(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--revoke", description = "ends all their tokens and makes none")
                    boolean revoke,
            @Mixin DeploymentOptions options) {
        Optional<Secret> token =
                store(options)
                        .write(tx -> {
                            Person owner = active(tx, name);
                            if (revoke) tokens.revoke(tx, owner);
                            note(tx, revoke ? "token.revoked" : "token.issued", name);
                            return revoke ? Optional.empty() : Optional.of(tokens.issue(tx, owner));
                        });
        token.ifPresent(t -> terminal.out().println(t.reveal()));
        return 0;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists everybody: name, roles, active or disabled.")
    int list(@Mixin DeploymentOptions options) {
        List<Person> all = store(options).read(people::list);
        for (Person each : all)
            terminal.out()
                    .println(
                            each.name()
                                    + "\t"
                                    + each.roles().stream()
                                            .map(Role::tag)
                                            .sorted()
                                            .collect(Collectors.joining(","))
                                    + "\t"
                                    + (each.disabledAt().isEmpty() ? "active" : "disabled"));
        return 0;
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Takes everything from somebody; their tokens end at once.")
    int disable(@Parameters(paramLabel = "NAME") String name, @Mixin DeploymentOptions options) {
        boolean known =
                store(options)
                        .write(tx -> {
                            boolean there = people.disable(tx, name);
                            if (there) note(tx, "user.disabled", name);
                            return there;
                        });
        if (!known) throw unknown(name);
        return 0;
    }

    private Storehouse store(DeploymentOptions options) {
        return new Storehouse(new Deployments(terminal).sound(options.folder()), options.data());
    }

    private void note(Tx tx, String what, String name) {
        audit.note(tx, WHO, what, "user:" + name);
    }

    private Person active(Tx tx, String name) {
        Person person = people.find(tx, name).orElseThrow(() -> unknown(name));
        if (person.disabledAt().isPresent())
            throw new CommandFailure("the user '" + name + "' is disabled, add another");
        return person;
    }

    private static CommandFailure unknown(String name) {
        return new CommandFailure("there is no user '" + name + "', 'fanal user list' names all");
    }

    private Set<Role> roles(List<String> tags) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String tag : tags)
            roles.add(
                    Role.of(tag)
                            .orElseThrow(() ->
                                    new ParameterException(
                                            sub("add"),
                                            "there is no role '"
                                                    + tag
                                                    + "', it is one of "
                                                    + Role.words())));
        return roles;
    }

    private CommandLine sub(String name) {
        return spec.subcommands().getOrDefault(name, spec.commandLine());
    }
}
