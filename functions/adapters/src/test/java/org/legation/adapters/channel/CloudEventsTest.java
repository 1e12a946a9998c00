package org.legation.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.Json;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Words;

class CloudEventsTest {

    private static Message about(String data) {
        return new Message(
                "an-id",
                MessageType.DIGEST,
                Messages.NOW,
                null,
                Map.of(),
                "digests/2026-11-20",
                null,
                new Words("Digest", "摘要"),
                List.of(),
                null,
                false,
                data);
    }

    private static JsonNode event(Message message) throws JsonProcessingException {
        return Json.MAPPER.readTree(CloudEvents.json(message, "prod"));
    }

    @Test
    void whatAMessageDoesNotHaveIsLeftOut() throws JsonProcessingException {
        JsonNode event = event(about("{\"n\":1}"));

        assertThat(event.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("specversion", "id", "source", "type", "time", "datacontenttype", "data");
        assertThat(event.path("source").asText()).isEqualTo("/prod/digests/2026-11-20");
        assertThat(event.path("type").asText()).isEqualTo("org.legation.digest.v1");
        assertThat(event.path("data").path("n").asInt()).isEqualTo(1);
    }

    @Test
    void dataThatIsTooLargeIsCutAndSaysSo() throws JsonProcessingException {
        String json = CloudEvents.json(Messages.withLargeData(), "prod");

        assertThat(Texts.bytes(json)).isLessThanOrEqualTo(CloudEvents.MOST_BYTES);
        JsonNode data = Json.MAPPER.readTree(json).path("data");
        assertThat(data.path("cut").asBoolean()).isTrue();
        assertThat(data.path("title").path("zh").asText()).startsWith("长😀").endsWith("…");
        assertThat(data.path("link").asText()).isEqualTo(Messages.HUGE.link());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "", "{"})
    void dataIsAnObject(String data) {
        assertThatThrownBy(() -> event(about(data))).isInstanceOf(IllegalArgumentException.class);
    }
}
