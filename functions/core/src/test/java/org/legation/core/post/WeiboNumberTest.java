package org.legation.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeiboNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0", "27; 27", "2007; 2007", "1,021,325; 1021325", "1，021，325; 1021325", "' 1 234 '; 1234"})
    void aNumberInFullIsExact(String shown, long value) {
        assertThat(WeiboNumber.parse(shown)).contains(Count.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2万,     12000,    11500,    12499",
        "145.5万, 1455000,  1454500,  1455499",
        "102.1万, 1021000,  1020500,  1021499",
        "100万,   1000000,   995000,  1004999",
        "1.25万,    12500,    12450,    12549",
        "1.2亿, 120000000, 115000000, 124999999",
        "0万,           0,        0,     4999"
    })
    void aMagnitudeRoundsToTheLastPlaceShown(String shown, long value, long low, long high) {
        Count count = WeiboNumber.parse(shown).orElseThrow();

        assertThat(count).isInstanceOf(Count.Rounded.class);
        assertThat(count.point()).isEqualTo(value);
        assertThat(count.low()).isEqualTo(low);
        assertThat(count.high()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({"100万+, 1000000", "1.2万+, 12000", "999+, 999", "1亿+, 100000000"})
    void aPlusMeansAtLeast(String shown, long value) {
        assertThat(WeiboNumber.parse(shown)).contains(new Count.Capped(value));
    }

    @ParameterizedTest
    @CsvSource({"1.2345万, 12345", "1.23456万, 12346"})
    void fourDecimalsOfTenThousandLeaveNothingToRound(String shown, long value) {
        assertThat(WeiboNumber.parse(shown)).contains(Count.of(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "-1",
                "1,2",
                "1,0000",
                ",123",
                "+",
                "万",
                ".5万",
                "1.5",
                "1.2.3万",
                "1万万",
                "12a",
                "赞",
                "转发",
                "87万次播放",
                "0讨论",
                "1e3",
                "１２３",
                "999999999999999999亿",
                "1234567890123456789"
            })
    void whatIsNoCountIsNotTakenForZero(String shown) {
        assertThat(WeiboNumber.parse(shown)).isEmpty();
    }
}
