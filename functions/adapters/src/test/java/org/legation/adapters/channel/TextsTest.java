package org.legation.adapters.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abcd, 3, ab…", "a😀b, 4, a😀b", "a😀bc, 4, a😀…", "a😀bc, 3, a…", "虚构使馆, 3, 虚构…"})
    void whatIsTooLongEndsBetweenTwoCharacters(String text, int most, String shortened) {
        assertThat(Texts.shortened(text, most)).isEqualTo(shortened);
    }

    @Property
    void nothingIsEverLongerOrHalf(@ForAll String text, @ForAll @IntRange(min = 2, max = 20) int most) {
        String shortened = Texts.shortened(Texts.tidy(text), most);

        assertThat(shortened.length()).isLessThanOrEqualTo(most);
        assertThat(new String(shortened.getBytes(UTF_8), UTF_8)).isEqualTo(shortened);
    }

    @ParameterizedTest
    @CsvSource({"'a\nb\tc', a b c", "' a ', a", "'a\u202eb\u2066c\u200f', abc", "'a\ud83d', a", "'a\u2028b', a b"})
    void aTextIsOneLineThatReadsFromItsStart(String text, String tidied) {
        assertThat(Texts.tidy(text)).isEqualTo(tidied);
    }

    @ParameterizedTest
    @CsvSource({"<!channel> & <a|b>, &lt;!channel&gt; &amp; &lt;a|b&gt;", "&lt;, &amp;lt;", "*_~`, *_~`"})
    void slackHasItsThreeSignsEscaped(String text, String escaped) {
        assertThat(Texts.slack(text)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @CsvSource({
        "*a* [b](c) <d>, ＊a＊ ［b］(c) ＜d＞",
        "`x` ~~y~~ | \\, ｀x｀ ～～y～～ ｜ ＼",
        "#话题# a_b, ＃话题＃ a_b",
        "- a-b, － a-b",
        "+ a, ＋ a",
        "===, ＝==",
        "a - b = c, a - b = c"
    })
    void markdownBecomesItsLikeness(String text, String escaped) {
        assertThat(Texts.markdown(text)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @CsvSource({
        "https://weibo.com/1/a?b=c&d=%20, https://weibo.com/1/a?b=c&d=%20",
        "https://a/(b)[c]|<d>\"*', https://a/%28b%29%5Bc%5D%7C%3Cd%3E%22%2A%27",
        "https://a/虚, https://a/%E8%99%9A"
    })
    void anAddressStaysInsideItsBrackets(String link, String address) {
        assertThat(Texts.address(link)).isEqualTo(address);
    }

    @Property
    void anAddressNeverEndsItsBrackets(@ForAll String path) {
        String address = Texts.address("https://weibo.com/" + path);

        assertThat(address).doesNotContainPattern("[()\\[\\]<>|\"'*\\s]");
        assertThat(URI.create(address.replaceAll("%(?![0-9A-F]{2})", "").replaceAll("#.*", "")))
                .hasHost("weibo.com");
    }
}
