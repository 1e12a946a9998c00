package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.events.topology.Function;

class AlertDocumentTest {

    @Test
    void theDocumentIsKeptAndItsReadersAreToldWhere() {
        Templates.assumeNode();
        DeployedTemplate template = DeployedTemplate.of(Templates.make("alerts", Templates.ALERTS));

        DeployedTemplate.Resource parameter = template.named("AWS::SSM::Parameter", "Name", "/legation/alerts");
        assertThat(parameter.property("Tier").asText()).isEqualTo("Standard");
        assertThat(parameter.property("Value").asText()).startsWith("{").contains("\"press\"");
        for (Function function : Function.values()) {
            JsonNode variables = template.named("AWS::Lambda::Function", "FunctionName", "legation-" + function.word())
                    .property("Environment")
                    .path("Variables");
            assertThat(variables.has("LEGATION_ALERTS_PARAMETER"))
                    .as(function.word())
                    .isEqualTo(function.readsAlertSettings());
            assertThat(variables.path("LEGATION_WEBHOOK_HOSTS").asText())
                    .isEqualTo(function.sends() ? "alerts.example.org" : "");
        }
        assertThat(secretsOf(template, "DeliverRole"))
                .containsExactly(
                        "parameter/legation/alerts ssm:GetParameter",
                        "parameter/legation/press-signing ssm:GetParameter",
                        "parameter/legation/press-url ssm:GetParameter",
                        "parameter/aws/reference/secretsmanager/legation/duty-url ssm:GetParameter",
                        "secret:legation/duty-url-?????? secretsmanager:GetSecretValue");
        assertThat(secretsOf(template, "NotifyRole")).containsExactly("parameter/legation/alerts ssm:GetParameter");
        assertThat(secretsOf(template, "QueryRole")).containsExactly("parameter/legation/alerts ssm:GetParameter");
        assertThat(Rules.brokenBy(template.artifact())).isEmpty();
    }

    private static List<String> secretsOf(DeployedTemplate template, String role) {
        return PermissionsTest.statements(template, role).stream()
                .filter(statement -> statement.contains("ssm:Get") || statement.contains("GetSecretValue"))
                .map(statement ->
                        statement.replaceFirst("^arn:.*AccountId:", "").replace(": ", " "))
                .toList();
    }

    @Test
    void aDocumentThatIsNoGoodEndsTheSynthesis(@TempDir Path folder) throws IOException {
        Path bad = Path.of("../events/samples/alert-settings/bad.json");
        Path onALaptop = Files.writeString(
                folder.resolve("a.json"),
                "{\"v\":1,\"channels\":[{\"name\":\"a\",\"type\":\"slack\",\"url\":\"file:secret\"}]}");
        Path large = Files.writeString(folder.resolve("b.json"), "x".repeat(9000));

        refuses("alertSettings", bad.toString(), "channels[0].per_hour: expected one of name, type");
        refuses("alertSettings", onALaptop.toString(), "alertSettings: expected secrets that functions can read");
        refuses("alertSettings", large.toString(), "alertSettings: expected at most 8192 bytes");
        refuses("alertSettings", "nowhere.json", "alertSettings: expected a file that can be read");
        refuses("webhookHosts", "https://a.example.org", "webhookHosts: expected names of hosts");
    }

    private static void refuses(String setting, String value, String message) {
        Map<String, Object> settings = new HashMap<>(Templates.ALERTS);
        settings.put(setting, value);

        assertThatThrownBy(() -> Settings.read(settings::get))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining(message);
    }
}
