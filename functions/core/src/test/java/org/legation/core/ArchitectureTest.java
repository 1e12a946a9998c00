package org.legation.core;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.Temporal;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "org.legation.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainKnowsNeitherTheCloudNorTheFramework = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.legation.core..",
                    "java..",
                    "org.jspecify.annotations..",
                    "org.apache.commons.statistics..",
                    "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule featuresKnowEachOtherOneWay =
            slices().matching("org.legation.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeIsPassedIn = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(assignableTo(Temporal.class)))))
            .orShould()
            .callMethodWhere(target(nameMatching("system.*")).and(target(owner(assignableTo(InstantSource.class)))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nothingIsLeftToChance = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID");
}
