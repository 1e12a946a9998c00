package org.legation.adapters.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AttributeJsonTest {

    @Property
    void everyItemComesBack(@ForAll("items") Map<String, AttributeValue> item) throws JsonProcessingException {
        String json = AttributeJson.write(item).toString();

        assertThat(AttributeJson.read(Json.MAPPER.readTree(json))).isEqualTo(item);
    }

    @Test
    void readsWhatAStreamBrings() throws JsonProcessingException {
        String image = "{\"accountId\":{\"S\":\"1743951792\"},\"n\":{\"N\":\"12\"},\"b\":{\"B\":\"AQI=\"},"
                + "\"l\":{\"L\":[{\"BOOL\":true},{\"NULL\":true}]},\"m\":{\"M\":{\"x\":{\"S\":\"使馆\"}}}}";

        ItemReader item = new ItemReader(AttributeJson.read(Json.MAPPER.readTree(image)));

        assertThat(item.string("accountId")).isEqualTo("1743951792");
        assertThat(item.number("n")).isEqualTo(12);
        assertThat(item.bytes("b")).containsExactly(1, 2);
        assertThat(item.list("l")).containsExactly(AttributeValue.fromBool(true), AttributeValue.fromNul(true));
        assertThat(item.map("m")).containsEntry("x", AttributeValue.fromS("使馆"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":"x"}                       | a: expected one type and value
                    {"a":{}}                        | a: expected one type and value
                    {"a":{"S":"x","N":"1"}}         | a: expected one type and value
                    {"a":{"SS":["x"]}}              | a: no such type here: SS
                    {"a":{"S":5}}                   | a: expected a text, found 5
                    {"a":{"N":5}}                   | a: expected a text, found 5
                    {"a":{"B":"*"}}                 | a: expected base 64, found *
                    {"a":{"BOOL":"yes"}}            | a: expected true or false
                    {"a":{"L":{}}}                  | a: expected a list
                    {"a":{"M":[]}}                  | a: expected an object
                    {"a":{"M":{"b":{"N":null}}}}    | b: expected a text, found null
                    """)
    void refusesWhatNoItemOfOursHas(String json, String message) {
        assertThatThrownBy(() -> AttributeJson.read(Json.MAPPER.readTree(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Provide
    Arbitrary<Map<String, AttributeValue>> items() {
        return Items.items();
    }
}
