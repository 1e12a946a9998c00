package org.legation.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors: ids recorded from Weibo's pages beside the bids of their links. */
class MidTest {

    private static final long ZERO_AGE = Instant.parse("2009-08-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2060-12-31T23:59:59Z").getEpochSecond();

    @ParameterizedTest
    @CsvSource({
        "3501756485200075, z0JH2lOMb",
        "4645748019299849, Kjc77D1jz",
        "4649106427873349, KkBtUx2dv",
        "4762810834227120, LqlZNhJFm",
        "4826312651310475, Mb2vL5uUH",
        "4910815147462302, N4xlMvjhI",
        "4967273022359838, Nse4S9TTU",
        "5000000000000001, O00000001"
    })
    void aMidAndItsBidAreTheSamePost(String mid, String bid) {
        assertThat(Mid.parse(mid).bid()).isEqualTo(bid);
        assertThat(Mid.fromBid(bid)).isEqualTo(Mid.parse(mid));
    }

    @ParameterizedTest
    @CsvSource({
        "3501756485200075, 2012-10-16T14:01:08+08:00",
        "4645748019299849, 2021-06-08T09:35:04+08:00",
        "4649106427873349, 2021-06-17T16:00:11+08:00",
        "4762810834227120, 2022-04-27T10:20:54+08:00",
        "4826312651310475, 2022-10-19T15:54:27+08:00",
        "4910815147462302, 2023-06-09T20:17:12+08:00"
    })
    void aMidKnowsItsTime(String mid, OffsetDateTime time) {
        assertThat(Mid.parse(mid).publishedAt()).contains(time.toInstant());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 99_999_999, 2_000_000_000_000_000L, 9_999_999_999_999_999L, 999_999_999_999_999_999L})
    void anIdOutsideTheRuleHasNoTime(long value) {
        assertThat(new Mid(value).publishedAt()).isEmpty();
    }

    @Property
    void everyMidComesBackFromItsBid(@ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long value) {
        Mid mid = new Mid(value);

        assertThat(Mid.fromBid(mid.bid())).isEqualTo(mid);
        assertThat(Mid.parse(mid.toString())).isEqualTo(mid);
    }

    @Property
    void aMidMadeForATimeHoldsIt(@ForAll("seconds") long second, @ForAll @IntRange(max = (1 << 22) - 1) int low) {
        Instant time = Instant.ofEpochSecond(second);

        assertThat(Mid.of(time, low).publishedAt()).contains(time);
    }

    @Property
    void theFirstIdOfAMomentPartsOlderPostsFromNewer(
            @ForAll("seconds") long second, @ForAll @IntRange(max = (1 << 22) - 1) int low) {
        Mid bound = Mid.firstAt(Instant.ofEpochSecond(second));

        assertThat(Mid.of(Instant.ofEpochSecond(second), low)).isGreaterThanOrEqualTo(bound);
        assertThat(Mid.of(Instant.ofEpochSecond(second - 1), low)).isLessThan(bound);
    }

    @Provide
    Arbitrary<Long> seconds() {
        return Arbitraries.longs().between(ZERO_AGE + 1, LAST);
    }

    @Test
    void beforeWeiboOpenedTheFirstIdIsTheSmallest() {
        assertThat(Mid.firstAt(Instant.EPOCH)).isEqualTo(new Mid(1));
    }

    @Test
    void aBidIsReadCaseSensitively() {
        assertThat(Mid.fromBid("kjc77D1jz")).isNotEqualTo(Mid.fromBid("Kjc77D1jz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "12a", "1234567890123456789", "0", "１２３"})
    void whatIsNoMidIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mid.parse(text)).withMessageContaining("mid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kjc77-1jz", "Kjc77D1jz12", "0000", "ZZZZZZZZZ"})
    void whatIsNoBidIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mid.fromBid(text));
    }
}
