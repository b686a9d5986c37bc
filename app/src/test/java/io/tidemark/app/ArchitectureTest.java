package io.tidemark.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.version.RuleBook;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.Arrays;

/** The house's walls: who may know whom, no cycles, and what would call Node or the clock. */
@AnalyzeClasses(packages = "io.tidemark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule everyArrowPointsToCore = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy("io.tidemark.core..")
            .layer("spi")
            .definedBy("io.tidemark.connector")
            .layer("jdbc")
            .definedBy("io.tidemark.connector.jdbc..")
            .layer("stores")
            .definedBy(
                    "io.tidemark.connector.postgresql..",
                    "io.tidemark.connector.mysql..",
                    "io.tidemark.connector.snowflake..",
                    "io.tidemark.connector.kafka..")
            .layer("collector")
            .definedBy("io.tidemark.collector..")
            .layer("profiler")
            .definedBy("io.tidemark.profiler..")
            .layer("rules")
            .definedBy("io.tidemark.rules..")
            .layer("store")
            .definedBy("io.tidemark.store..")
            .layer("web")
            .definedBy("io.tidemark.web..")
            .layer("app")
            .definedBy("io.tidemark.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("profiler")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("collector")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("stores")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("jdbc")
            .mayOnlyBeAccessedByLayers("stores")
            .whereLayer("spi")
            .mayOnlyBeAccessedByLayers("app", "collector", "profiler", "jdbc", "stores")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers(
                    "app", "web", "store", "rules", "profiler", "collector", "stores", "jdbc", "spi");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.tidemark.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("io.tidemark.core..")
            .should()
            .dependOnClassesThat()
            // javax.crypto is a part of java.base.
            .resideOutsideOfPackages(
                    "io.tidemark.core..", "java..", "javax.crypto..", "org.jspecify..", "org.apache.datasketches..");

    @ArchTest
    static final ArchRule connectorsKnowNoSpring = noClasses()
            .that()
            .resideInAPackage("io.tidemark.connector..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule theTimeIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nothingIsCalledAfterNothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    /** A frontend import from the class path, or an npm package, would make the build call Node. */
    @ArchTest
    static final ArchRule nothingTriggersAFrontendBuild =
            classes().that().resideInAPackage("io.tidemark.web..").should(importOnlyFromTheContext());

    /** So that no change of a rule lacks its version; see decision 018. */
    @ArchTest
    static final ArchRule rulesAreChangedByTheirBook = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(RuleBook.class.getName())
            .and()
            .resideOutsideOfPackage("io.tidemark.testkit..")
            .should()
            .callMethod(Rules.class, "save", Rule.class)
            .orShould()
            .callMethod(Rules.class, "delete", RuleId.class);

    @ArchTest
    static final ArchRule viewsKnowNoSql =
            noClasses().that().resideInAPackage("io.tidemark.web..").should().dependOnClassesThat(inJdbc());

    private static DescribedPredicate<JavaClass> inJdbc() {
        return DescribedPredicate.describe(
                "talk to databases",
                type -> type.getPackageName().startsWith("java.sql")
                        || type.getPackageName().startsWith("org.springframework.jdbc"));
    }

    private static ArchCondition<JavaClass> importOnlyFromTheContext() {
        return new ArchCondition<>("import static files by context:// only, and no npm packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAnnotation<JavaClass> annotation : type.getAnnotations()) {
                    String name = annotation.getRawType().getName();
                    boolean bundled = name.endsWith(".JsModule") || name.endsWith(".JavaScript");
                    boolean fine = bundled
                            ? allFromContext(annotation)
                            : !name.endsWith(".CssImport") && !name.endsWith(".NpmPackage");
                    events.add(new SimpleConditionEvent(
                            type, fine, type.getName() + " has " + name + ", which needs a frontend build"));
                }
            }
        };
    }

    private static boolean allFromContext(JavaAnnotation<JavaClass> annotation) {
        Object value = annotation.get("value").orElse("");
        return value instanceof Object[] values
                ? Arrays.stream(values).allMatch(one -> one.toString().startsWith("context://"))
                : value.toString().startsWith("context://");
    }
}
