package org.fanal.flows.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The module is pure: it decides, and does nothing. */
@AnalyzeClasses(packages = "org.fanal.flows", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** What FreeMarker wants to write to, and what every Java mentions. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "java.io.Writer",
                    "java.io.IOException",
                    "java.io.UncheckedIOException",
                    "java.io.Serializable");

    private static final Set<String> CLOCKS =
            Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

    private static final DescribedPredicate<JavaClass> IO =
            describe(
                    "read or write anything",
                    type ->
                            type.getPackageName().equals("java.io")
                                    && !HARMLESS.contains(type.getName()));

    private static final DescribedPredicate<JavaAccess<?>> THE_CLOCK =
            describe("the clock or chance", access -> asksTheWorld(access.getTarget()));

    private static boolean asksTheWorld(AccessTarget target) {
        String owner = target.getOwner().getName();
        if (owner.equals("java.util.UUID")) return target.getName().equals("randomUUID");
        boolean time = owner.startsWith("java.time.") || owner.equals("java.lang.System");
        return time && CLOCKS.contains(target.getName());
    }

    @ArchTest
    static final ArchRule NO_INPUT_AND_NO_OUTPUT =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.fanal.flows.load.OwnFiles")
                    .should()
                    .dependOnClassesThat(IO)
                    .because("effects are data, carried out above (DESIGN 2)");

    @ArchTest
    static final ArchRule NO_NETWORK_FILES_DATABASE_OR_THREADS =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.net..",
                            "java.nio.file..",
                            "java.nio.channels..",
                            "java.sql..",
                            "javax.sql..",
                            "io.vertx..",
                            "org.fanal.gateway..",
                            "org.fanal.campaigns..",
                            "org.fanal.ops..")
                    .because("a turn is a function");

    @ArchTest
    static final ArchRule NO_CLOCK_AND_NO_CHANCE =
            noClasses()
                    .should()
                    .accessTargetWhere(THE_CLOCK)
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Random")
                    .because("the instant of a turn is in its world");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.fanal.flows.(*)..").should().beFreeOfCycles();
}
