package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.legation.adapters.channel.CloudEvents;
import org.legation.core.alert.Message;

/** What is sent for messages, against its schema. */
final class Events {

    private static final String URN = "urn:legation:schema:";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mappings(
                    iri -> iri.startsWith(URN), iri -> "classpath:schemas/" + iri.substring(URN.length()) + ".json")));

    private Events() {}

    static void assertFits(Message message) {
        String event = CloudEvents.json(message, "legation");
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(URN + "alert-event.v1"))
                        .validate(
                                event,
                                InputFormat.JSON,
                                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .as(event)
                .isEmpty();
    }
}
