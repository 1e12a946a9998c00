package org.legation.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.cloud_assembly_schema.MetadataEntry;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

/**
 * One making of the template.
 *
 * @param stack what it is made from
 * @param artifact what came out
 */
record Synthesis(LegationStack stack, CloudFormationStackArtifact artifact) {

    /** The stack's id, and so the template's name: {@code Legation.template.json}. */
    static final String STACK = "Legation";

    private static final Set<String> TROUBLE = Set.of("aws:cdk:error", "aws:cdk:warning");

    /**
     * Makes the template and checks it by the rules of AWS Solutions.
     *
     * @param context the settings; the CDK's command line overrules them
     * @param output the folder for the template and the code
     * @throws InfraException if a setting is wrong or a zip was not built
     */
    static Synthesis run(Map<String, Object> context, Zips zips, Path output) {
        App app = App.Builder.create()
                .context(context)
                .outdir(output.toString())
                .analyticsReporting(false)
                .build();
        Settings settings = Settings.read(name -> app.getNode().tryGetContext(name));
        LegationStack stack = new LegationStack(app, STACK, settings, zips);
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
        return new Synthesis(stack, app.synth().getStackArtifact(stack.getArtifactId()));
    }

    /** Rules that are broken without a reason in {@link Reasons}, one a line; also all other warnings. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        new TreeMap<>(artifact.getMetadata()).forEach((path, entries) -> {
            for (MetadataEntry entry : entries) {
                if (TROUBLE.contains(entry.getType())) {
                    findings.add(path + ": " + entry.getData().toString().strip());
                }
            }
        });
        return findings;
    }
}
