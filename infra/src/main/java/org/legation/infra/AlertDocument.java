package org.legation.infra;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.legation.adapters.secret.FileSecrets;
import org.legation.adapters.settings.AlertSettingsJson;
import org.legation.adapters.settings.BadSettingsException;
import org.legation.events.topology.Function;
import software.amazon.awscdk.services.ssm.ParameterTier;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/**
 * The operator's settings of alerts, checked when the template is made by the same code that reads them later.
 *
 * @param text the document; empty for the usual settings
 * @param secrets the names of the secrets that it speaks of
 * @param webhookHosts where webhooks may be, with commas between
 * @param writeKey the parameter with the key by which people may react to alerts; empty if nobody may
 */
record AlertDocument(Optional<String> text, List<String> secrets, String webhookHosts, Optional<String> writeKey) {

    private static final int MOST_STANDARD_BYTES = 4096;
    private static final int MOST_BYTES = 8192;
    private static final String HOSTS = "([a-z0-9-]+(\\.[a-z0-9-]+)+(\\s*,\\s*[a-z0-9-]+(\\.[a-z0-9-]+)+)*)?";

    static AlertDocument read(Context context) {
        String hosts = context.text("webhookHosts");
        Context.require(hosts.matches(HOSTS), "webhookHosts", "names of hosts with commas between, or nothing", hosts);
        Optional<String> key = context.text("writeKeyParameter").isEmpty()
                ? Optional.empty()
                : Optional.of(PolledSource.parameter(context, "writeKeyParameter"));
        String file = context.text("alertSettings");
        if (file.isEmpty()) {
            return new AlertDocument(Optional.empty(), List.of(), hosts, key);
        }
        try {
            String text = Files.readString(Path.of(file)).strip();
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            Context.require(bytes <= MOST_BYTES, "alertSettings", "at most " + MOST_BYTES + " bytes", bytes + " bytes");
            List<String> secrets = AlertSettingsJson.secrets(AlertSettingsJson.read(text));
            for (String secret : secrets) {
                Context.require(
                        !secret.startsWith(FileSecrets.PREFIX),
                        "alertSettings",
                        "secrets that functions can read; a file is on your machine",
                        secret);
            }
            return new AlertDocument(Optional.of(text), secrets, hosts, key);
        } catch (IOException e) {
            throw Context.refusal("alertSettings", "a file that can be read", file);
        } catch (BadSettingsException e) {
            throw new InfraException("alertSettings: " + e.getMessage());
        }
    }

    /** Keeps the document where functions read it. */
    void keepIn(Construct scope, String stage) {
        text.ifPresent(document -> StringParameter.Builder.create(scope, "AlertSettings")
                .parameterName(parameter(stage))
                .description("What the operator of " + stage + " decided about alerts.")
                .stringValue(document)
                .tier(
                        document.getBytes(StandardCharsets.UTF_8).length <= MOST_STANDARD_BYTES
                                ? ParameterTier.STANDARD
                                : ParameterTier.ADVANCED)
                .build());
    }

    static String parameter(String stage) {
        return "/" + stage + "/alerts";
    }

    /** What a function is told of it. */
    Map<String, String> variables(Function function, String stage) {
        Map<String, String> variables = new TreeMap<>();
        if (function.readsAlertSettings() && text.isPresent()) {
            variables.put("LEGATION_ALERTS_PARAMETER", parameter(stage));
        }
        if (function.sends() && !webhookHosts.isEmpty()) {
            variables.put("LEGATION_WEBHOOK_HOSTS", webhookHosts);
        }
        if (function == Function.QUERY) {
            writeKey.ifPresent(name -> variables.put("LEGATION_WRITE_KEY_SECRET", name));
        }
        return variables;
    }
}
