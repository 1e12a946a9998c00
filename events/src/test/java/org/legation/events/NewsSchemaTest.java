package org.legation.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of news and of the events that carry them take nothing that nobody sends. */
class NewsSchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id                     | \"5367238081119209-major\"",
                "/id                     | \"h20261120-s30\"",
                "/severity               | \"MAJOR\"",
                "/raisedAt               | 1795136400000",
                "/account/kind           | \"ministry\"",
                "/account/country        | \"Atlantis\"",
                "/spike/subject/hour     | \"2026-11-20T01:00:00Z\"",
                "/spike/subject/mid      | 5367238081119209",
                "/spike/ageSeconds       | 59",
                "/spike/ageSeconds       | 3600.5",
                "/spike/decades          | 4.2",
                "/spike/decades          | 6.5",
                "/spike/basis            | []",
                "/spike/basis            | [\"shares\"]",
                "/spike/likes            | -1",
                "/spike/likes            | null",
                "/spike/rarity           | 1.5",
                "/spike/lead/kind        | \"like\"",
                "/spike/lead/usual       | 51",
                "/spike/rule             | \"post-channel\"",
                "/together               | []",
                "/numbers                | {\"told\": 1}",
                "/text/zh                | \"\"",
                "/v                      | 2"
            })
    void whatNoSpikeIsDoesNotFit(String place, String value) throws JsonProcessingException {
        assertThat(complaints(News.SPIKE, place, value)).isNotZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id                     | \"5367238081119209-deleted\"",
                "/id                     | \"h2026112008-s20\"",
                "/severity               | \"notice\"",
                "/spike/decades          | 2",
                "/spike/multiple         | 33",
                "/spike/likes            | 0",
                "/spike/more             | true",
                "/more                   | {}"
            })
    void whatASpikeMayBeFits(String place, String value) throws JsonProcessingException {
        assertThat(complaints(News.SPIKE, place, value)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "raisedAt", "severity", "account", "spike", "text"})
    void aSpikeLacksNothing(String field) {
        ObjectNode news = Samples.MAPPER.valueToTree(News.SPIKE);
        news.remove(field);

        assertThat(Samples.complaints("alert-news.v1", news.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/end/how       | \"over\"",
                "/end/seconds   | -1",
                "/end/subject   | {}",
                "/end/startedAt | \"yesterday\"",
                "/data          | {\"kind\":\"no_polls\",\"since\":\"2026-11-20T01:00:00Z\",\"over\":true,"
                        + "\"affected\":0,\"of\":0}",
                "/together      | [{\"account\":\"9900000001\",\"alert\":\"h2026112008-s30\","
                        + "\"raisedAt\":\"2026-11-20T01:00:00Z\"}]"
            })
    void whatNoEndIsDoesNotFit(String place, String value) throws JsonProcessingException {
        assertThat(complaints(News.END, place, value)).isNotZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/data/kind | \"source-blocked\"", "/data/over | 0", "/data/of | -1", "/id | \"rain-29918820\""})
    void whatNoTroubleIsDoesNotFit(String place, String value) throws JsonProcessingException {
        assertThat(complaints(News.TROUBLE, place, value)).isNotZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spike.opened   | /legation/accounts/9900000001 | news                              | true",
                "topic.opened   | /legation/accounts            | news                              | true",
                "digest         | /legation/digests             | news                              | true",
                "digest         | /legation/digests             | {}                                | false",
                "digest         | /legation/digests             | {\"messages\":[\"a\"]}            | false",
                "summary        | /legation/channels/desk       | {\"messages\":[\"a\",\"b\"]}      | true",
                "summary        | /legation/channels/desk       | {\"messages\":[]}                 | false",
                "summary        | /legation/channels/desk       | news                              | false",
                "test           | /legation/channels/desk       | {}                                | true",
                "test           | /legation/channels/desk       | []                                | false",
                "data.degraded  | /legation/accounts            | {\"cut\":true}                    | false",
                "data.degraded  | /legation/accounts | {\"cut\":true,\"title\":{\"en\":\"a\",\"zh\":\"b\"}} | true",
                "alert.raised   | /legation/accounts            | news                              | false",
                "spike.opened   | accounts/9900000001           | news                              | false",
                "spike.opened   | /legation/posts/1             | news                              | false"
            })
    void anEventCarriesWhatItsTypeSays(String type, String source, String data, boolean fits)
            throws JsonProcessingException {
        ObjectNode event = event(type, source);
        event.set("data", data.equals("news") ? Samples.MAPPER.valueToTree(News.SPIKE) : Samples.MAPPER.readTree(data));

        assertThat(Samples.complaints("alert-event.v1", event.toString()).isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void anEventIsOfAPostOrHasNoSubject() {
        ObjectNode event = event("spike.opened", "/legation/accounts/9900000001");
        event.set("data", Samples.MAPPER.valueToTree(News.SPIKE));

        event.put("subject", "post/5367238081119209");
        assertThat(Samples.complaints("alert-event.v1", event.toString())).isEmpty();

        event.put("subject", "post/RaCpjvNx3");
        assertThat(Samples.complaints("alert-event.v1", event.toString())).isNotEmpty();
    }

    private static ObjectNode event(String type, String source) {
        return Samples.MAPPER
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", "an-id")
                .put("source", source)
                .put("type", "org.legation." + type + ".v1")
                .put("time", "2026-11-20T01:00:00Z")
                .put("datacontenttype", "application/json");
    }

    /** How much the schema has against news in which one value is another. */
    private static int complaints(AlertNews news, String place, String value) throws JsonProcessingException {
        ObjectNode changed = Samples.MAPPER.valueToTree(news);
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode holder = changed.at(pointer.head());
        ((ObjectNode) holder).set(pointer.last().getMatchingProperty(), Samples.MAPPER.readTree(value));
        return Samples.complaints("alert-news.v1", changed.toString()).size();
    }
}
