package org.legation.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The samples and schemas of this module, and how JSON is read and written. */
public final class Samples {

    static final Path SCHEMAS = Path.of("schemas");
    static final Path SAMPLES = Path.of("samples");
    private static final String URN = "urn:legation:schema:";

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mappings(
                    iri -> iri.startsWith(URN), iri -> "classpath:schemas/" + iri.substring(URN.length()) + ".json")));

    private Samples() {}

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static JsonNode sample(String name) {
        return json(SAMPLES.resolve(name));
    }

    static List<String> lines(String name) throws IOException {
        return Files.readAllLines(SAMPLES.resolve(name));
    }

    /** A schema by its name, such as {@code tick.v1}; formats are checked, too. */
    static JsonSchema schema(String name) {
        return FACTORY.getSchema(
                SchemaLocation.of(URN + name),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** What a schema has against a text; empty if nothing. */
    public static List<String> complaints(String schema, String json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (IOException e) {
            return List.of("not JSON: " + e.getMessage());
        }
        List<String> complaints = new ArrayList<>();
        schema(schema).validate(node).forEach(message -> complaints.add(message.getMessage()));
        return complaints;
    }
}
