package org.legation.infra;

import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

/** One making of the template. */
final class Synthesis {

    /** The stack's id, and so the template's name: {@code Legation.template.json}. */
    static final String STACK = "Legation";

    private Synthesis() {}

    /**
     * Makes the template, and checks it by the {@link Rules}.
     *
     * @param context the settings; the CDK's command line overrules them
     * @param output the folder for the template and the code
     * @throws InfraException if a setting is wrong or a zip was not built
     */
    static CloudFormationStackArtifact run(Map<String, Object> context, Zips zips, Path output) {
        App app = App.Builder.create()
                .context(context)
                .outdir(output.toString())
                .analyticsReporting(false)
                .build();
        Settings settings = Settings.read(name -> app.getNode().tryGetContext(name));
        LegationStack stack = new LegationStack(app, STACK, settings, zips);
        Rules.applyTo(app);
        return app.synth().getStackArtifact(stack.getArtifactId());
    }
}
