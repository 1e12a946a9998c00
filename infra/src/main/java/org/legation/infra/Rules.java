package org.legation.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.cloud_assembly_schema.MetadataEntry;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

/** The rules of AWS Solutions, which a stack keeps unless {@link Reasons} says why not. */
final class Rules {

    private static final Set<String> TROUBLE = Set.of("aws:cdk:error", "aws:cdk:warning");

    private Rules() {}

    /** Has an app checked when it is synthesised. */
    static void applyTo(App app) {
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
    }

    /** What is broken in a synthesised stack, one a line; also all the CDK's own errors and warnings. */
    static List<String> brokenBy(CloudFormationStackArtifact stack) {
        List<String> broken = new ArrayList<>();
        new TreeMap<>(stack.getMetadata()).forEach((path, entries) -> {
            for (MetadataEntry entry : entries) {
                if (TROUBLE.contains(entry.getType())) {
                    broken.add(path + ": " + entry.getData().toString().strip());
                }
            }
        });
        return broken;
    }
}
