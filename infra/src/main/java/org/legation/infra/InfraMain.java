package org.legation.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes the template; run by the build and by the CDK's command line, in the folder of {@code cdk.json}. */
public final class InfraMain {

    private static final Path OUTPUT = Path.of("target", "cdk.out");

    private InfraMain() {}

    public static void main(String[] args) throws IOException {
        if (!NodeJs.isOn(System.getenv("PATH"))) {
            System.out.println(NodeJs.MISSING);
            return;
        }
        try {
            // The command line names an output of its own, and hands over the context as well.
            String output = System.getenv().getOrDefault("CDK_OUTDIR", OUTPUT.toString());
            List<String> broken = Rules.brokenBy(Synthesis.run(context(), new Zips(Path.of("..")), Path.of(output)));
            if (!broken.isEmpty()) {
                throw new InfraException("infra: the stack breaks rules:\n" + String.join("\n", broken));
            }
        } catch (InfraException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Map<String, Object> context() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Object> settings = json.readValue(Path.of("cdk.json").toFile(), new TypeReference<>() {});
        return json.convertValue(settings.getOrDefault("context", Map.of()), new TypeReference<>() {});
    }
}
