package org.legation.adapters.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The cases follow the rules of DynamoDB's developer guide, "DynamoDB item sizes and formats". */
class ItemSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1", // no significant digit
        "7, 2", // one digit, half a byte, rounded up, and one more
        "27, 2",
        "123, 3",
        "1200, 2", // trailing zeroes are trimmed
        "0.0012, 2", // leading zeroes too
        "100.5, 3", // four significant digits
        "-27, 3", // a minus sign is one more
        "1.5E-7, 2", // the exponent costs nothing more
        "1795138215000, 6", // a moment: ten significant digits
        "12345678901234567890123456789012345678, 20"
    })
    void numbersTakeAByteForTwoSignificantDigitsAndOne(String number, int bytes) {
        assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN(number)))).isEqualTo(1 + bytes);
    }

    @Test
    void namesAndTextsCountByTheirUtf8Bytes() {
        assertThat(ItemSize.of(Map.of("名", AttributeValue.fromS("使馆😀")))).isEqualTo(3 + 6 + 4);
    }

    @Test
    void listsAndMapsTakeThreeBytesAndOneForEachElement() {
        AttributeValue list = AttributeValue.fromL(List.of(AttributeValue.fromS("ab"), AttributeValue.fromNul(true)));
        AttributeValue map = AttributeValue.fromM(Map.of("key", AttributeValue.fromBool(true)));

        assertThat(ItemSize.of(Map.of("l", list))).isEqualTo(1 + 3 + (1 + 2) + (1 + 1));
        assertThat(ItemSize.of(Map.of("m", map))).isEqualTo(1 + 3 + (1 + 3 + 1));
        assertThat(ItemSize.of(Map.of("l", AttributeValue.fromL(List.of())))).isEqualTo(1 + 3);
    }

    @Test
    void aWholeItemIsTheSumOfItsParts() {
        // given an account as it is stored
        Map<String, AttributeValue> item = Map.of(
                "accountId", AttributeValue.fromS("1743951792"),
                "name", AttributeValue.fromS("虚构使馆"),
                "kind", AttributeValue.fromS("embassy"),
                "enabled", AttributeValue.fromBool(true),
                "dueAt", AttributeValue.fromN("1795138215000"),
                "known", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[100])));

        // then: names 9 + 4 + 4 + 7 + 5 + 5, values 10 + 12 + 7 + 1 + 6 + 100
        assertThat(ItemSize.of(item)).isEqualTo(34 + 136);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "1024, 1, 1", "1025, 2, 1", "4096, 4, 1", "4097, 5, 2", "409600, 400, 100"})
    void aWriteUnitIsAKilobyteAReadUnitFour(int bytes, int writes, int reads) {
        assertThat(ItemSize.writeUnits(bytes)).isEqualTo(writes);
        assertThat(ItemSize.readUnits(bytes)).isEqualTo(reads);
    }
}
