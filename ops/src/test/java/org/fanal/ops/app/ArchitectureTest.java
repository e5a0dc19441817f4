package org.fanal.ops.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The arrows of DESIGN 2, over all modules. */
@AnalyzeClasses(
        packages = "org.fanal",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.WithoutTestJars.class
        })
final class ArchitectureTest {
    private static final int MOST_PARAMETERS = 6;
    private static final Set<String> CLOCKS =
            Set.of(
                    "java.time.Instant",
                    "java.time.Clock",
                    "java.time.InstantSource",
                    "java.time.LocalDate",
                    "java.time.LocalTime",
                    "java.time.LocalDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.ZonedDateTime",
                    "java.time.YearMonth",
                    "java.time.Year");

    private static final DescribedPredicate<JavaAccess<?>> THE_CLOCK =
            DescribedPredicate.describe(
                    "the system's clock",
                    access -> {
                        String owner = access.getTargetOwner().getName();
                        String name = access.getTarget().getName();
                        return (CLOCKS.contains(owner)
                                        && (name.equals("now") || name.startsWith("system")))
                                || (owner.equals("java.lang.System")
                                        && name.equals("currentTimeMillis"));
                    });

    /** The gateway lends its test kit as a jar. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule FLOWS_KNOW_NOTHING_ABOVE =
            noClasses()
                    .that()
                    .resideInAPackage("org.fanal.flows..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.fanal.gateway..",
                            "org.fanal.campaigns..",
                            "org.fanal.ops..",
                            "io.vertx..",
                            "java.sql..",
                            "java.net..");

    @ArchTest
    static final ArchRule THE_GATEWAY_KNOWS_NOTHING_OF_TEAMS_OR_CAMPAIGNS =
            noClasses()
                    .that()
                    .resideInAPackage("org.fanal.gateway..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.fanal.campaigns..", "org.fanal.ops..");

    @ArchTest
    static final ArchRule CAMPAIGNS_KNOW_NOTHING_OF_OPS =
            noClasses()
                    .that()
                    .resideInAPackage("org.fanal.campaigns..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.fanal.ops..");

    @ArchTest
    static final ArchRule CARRIERS_DO_NOT_SEE_EACH_OTHER =
            slices().matching("org.fanal.gateway.channel.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .because("one carrier, one package (S2)");

    @ArchTest
    static final ArchRule ONLY_THE_STORE_SPEAKS_TO_A_DATABASE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.fanal.gateway.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..")
                    .because("others run statements through a Tx");

    @ArchTest
    static final ArchRule ONLY_THE_WIRING_READS_THE_CLOCK =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.fanal.ops.app..")
                    .should()
                    .accessTargetWhere(THE_CLOCK)
                    .because("time comes in by constructor (S7)");

    @ArchTest
    static final ArchRule GATEWAY_PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.fanal.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CAMPAIGNS_PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.fanal.campaigns.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule OPS_PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.fanal.ops.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CONSTRUCTORS_TAKE_FEW_PARAMETERS =
            constructors()
                    .that()
                    .areDeclaredInClassesThat()
                    .areNotRecords()
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotAnonymousClasses()
                    .should(takeFew());

    private static ArchCondition<JavaConstructor> takeFew() {
        return new ArchCondition<>("take at most " + MOST_PARAMETERS + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                if (count > MOST_PARAMETERS)
                    events.add(
                            SimpleConditionEvent.violated(
                                    constructor, constructor.getFullName() + " takes " + count));
            }
        };
    }
}
