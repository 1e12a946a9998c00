package org.legation.lab;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules, seen from the one that has all of them on its class path. */
@AnalyzeClasses(packages = "org.legation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.legation..")
            .layer("events")
            .definedBy("org.legation.events..")
            .layer("core")
            .definedBy("org.legation.core..")
            .layer("simulator")
            .definedBy("org.legation.simulator..")
            .layer("adapters")
            .definedBy("org.legation.adapters..")
            .layer("pipeline")
            .definedBy("org.legation.pipeline..")
            .layer("api")
            .definedBy("org.legation.api..")
            .layer("local")
            .definedBy("org.legation.local..")
            .layer("lab")
            .definedBy("org.legation.lab..")
            .whereLayer("events")
            .mayNotAccessAnyLayer()
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("simulator")
            .mayOnlyAccessLayers("core")
            .whereLayer("adapters")
            .mayOnlyAccessLayers("core", "events")
            .whereLayer("pipeline")
            .mayOnlyAccessLayers("simulator", "adapters", "core", "events")
            .whereLayer("api")
            .mayOnlyAccessLayers("adapters", "core", "events")
            .whereLayer("local")
            .mayOnlyAccessLayers("api", "pipeline", "simulator", "adapters", "core", "events")
            .whereLayer("lab")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOtherInACircle =
            slices().matching("org.legation.adapters.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule experimentsDoNotKnowEachOtherInACircle =
            slices().matching("org.legation.lab.(*)..").should().beFreeOfCycles();
}
