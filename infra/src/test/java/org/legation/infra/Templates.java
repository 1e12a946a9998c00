package org.legation.infra;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.legation.events.topology.Function.Artifact;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

/** Templates to look at. Each takes seconds to make, so the tests share them. */
final class Templates {

    /** The settings of {@code cdk.json}, but for the mail address. */
    static final Map<String, Object> SETTINGS = Map.of(
            "stage", "legation",
            "source", "simulator",
            "registry", "simulator",
            "retentionDays", 90,
            "snapStart", true,
            "alarmEmail", "");

    private Templates() {}

    /** The template of {@link #SETTINGS}. */
    static DeployedTemplate usual() {
        assumeNode();
        return Usual.TEMPLATE;
    }

    /** A template whose settings are all others, given as the command line gives them. */
    static DeployedTemplate other() {
        assumeNode();
        return Other.TEMPLATE;
    }

    /** Skips the test where the CDK cannot run. */
    static void assumeNode() {
        assumeTrue(NodeJs.isOn(System.getenv("PATH")), NodeJs.MISSING);
    }

    static CloudFormationStackArtifact make(String folder, Map<String, Object> settings) {
        return Synthesis.run(settings, new Zips(zips()), Path.of("target", "test-synthesis", folder));
    }

    /** A root with zips of no content: what is tested is the template, and the build has made no zips yet. */
    private static Path zips() {
        Path root = Path.of("target", "test-synthesis", "root");
        try {
            for (Artifact artifact : Artifact.values()) {
                Path zip = root.resolve(artifact.path());
                Files.createDirectories(zip.getParent());
                Files.writeString(zip, artifact.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return root;
    }

    private static final class Usual {
        static final DeployedTemplate TEMPLATE = DeployedTemplate.of(make("usual", SETTINGS));
    }

    private static final class Other {
        static final DeployedTemplate TEMPLATE = DeployedTemplate.of(make("other", settings()));

        static Map<String, Object> settings() {
            Map<String, Object> settings = new HashMap<>(SETTINGS);
            settings.put("stage", "trial");
            settings.put("retentionDays", "30");
            settings.put("snapStart", "false");
            settings.put("alarmEmail", "operator@example.org");
            return settings;
        }
    }
}
