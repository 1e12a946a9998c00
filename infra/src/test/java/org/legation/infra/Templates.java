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
    static final Map<String, Object> SETTINGS = settings(Map.of(
            "stage", "legation",
            "source", "simulator",
            "registry", "simulator",
            "retentionDays", 90,
            "snapStart", true,
            "alarmEmail", ""));

    /** The settings of who decided about alerts. */
    static final Map<String, Object> ALERTS = settings(Map.of(
            "source", "simulator",
            "registry", "simulator",
            "alertSettings", "../events/samples/alert-settings/good.json",
            "webhookHosts", "alerts.example.org"));

    /** The settings of who polls the gateway. */
    static final Map<String, Object> GATEWAY = settings(Map.of(
            "source", "gateway",
            "registry", "agencies",
            "gatewayTokenParameter", "/legation/gateway-token",
            "creditsPerDay", 1000,
            "creditsPerMonth", 30_000));

    /** The settings of who polls the mobile site, given as the command line gives them. */
    static final Map<String, Object> MOBILE = settings(Map.of(
            "source", "mobile",
            "registry", "agencies",
            "mobileEnabled", "true",
            "mobileLegalBasis", "research, approved by our ethics board",
            "mobileCookieParameter", "/legation/mobile-cookie",
            "mobileSpacing", "PT10S"));

    private Templates() {}

    private static Map<String, Object> settings(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "gatewayUrl", "https://open.weibo.com/cli/api",
                "gatewayTokenParameter", "",
                "creditsPerDay", 0,
                "creditsPerMonth", 0,
                "mobileEnabled", false,
                "mobileLegalBasis", "",
                "mobileUrl", "https://m.weibo.cn",
                "mobileCookieParameter", "",
                "mobileSpacing", "PT8S"));
        settings.putAll(Map.of(
                "stage",
                "legation",
                "mobileRequestsPerHour",
                300,
                "mobileRequestsPerDay",
                3000,
                "retentionDays",
                90,
                "snapStart",
                true,
                "alarmEmail",
                "",
                "alertSettings",
                "",
                "webhookHosts",
                ""));
        settings.put("writeKeyParameter", "");
        settings.putAll(own);
        return Map.copyOf(settings);
    }

    /** The template of {@link #GATEWAY}. */
    static DeployedTemplate gateway() {
        assumeNode();
        return Gateway.TEMPLATE;
    }

    /** The template of {@link #MOBILE}. */
    static DeployedTemplate mobile() {
        assumeNode();
        return Mobile.TEMPLATE;
    }

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

    private static final class Gateway {
        static final DeployedTemplate TEMPLATE = DeployedTemplate.of(make("gateway", GATEWAY));
    }

    private static final class Mobile {
        static final DeployedTemplate TEMPLATE = DeployedTemplate.of(make("mobile", MOBILE));
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
