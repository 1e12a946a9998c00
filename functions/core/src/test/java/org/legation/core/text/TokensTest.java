package org.legation.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ！,                 abc!,          full width is half width",
        "HELLO,                   hello,         capitals are small",
        "國家愛妳們嗎,             国家爱你们吗,    traditional is simplified",
        "哈哈哈哈哈哈,             哈哈,           a repeated sign counts twice",
        "！！！！,                 !!,            also a mark",
        "http://t.cn/RyH6,        https://weibo.com/1?a=b,  links are alike",
        "@某人 好,                 @别人_2 好,     mentions are alike",
        "@… 好,                   @某人 好,       also of a masked name",
        "好//@某人:赞,             好//@别人：赞,   reposts are alike",
        "1234人,                   98765人,       long numbers are alike",
        "１２人,                   12人,          digits of any width",
        "👍🏽,                      👍,            skin tones are left out",
        "❤️,                      ❤,             variation selectors are left out",
        "[DOGE],                  [doge],        emoticons by their name",
        "[開心],                  [开心],         also of the other script",
        "a\u00a0b,                a b,           white space is white space",
        "a  b,                    a b,           and counts once"
    })
    void theseAreReadAlike(String one, String other, String why) {
        assertThat(Tokens.of(one).values()).as(why).isEqualTo(Tokens.of(other).values());
    }

    @ParameterizedTest
    @CsvSource({
        "[doge],          [二哈],     emoticons differ",
        "[微笑],          微笑,       an emoticon is not its word",
        "不好,            好,         negation",
        "好,              好好,       twice is not once",
        "12,              13,        short numbers differ",
        "//@某人:赞,       @某人 赞,   a repost is not a mention",
        "[没有收尾,        没有收尾,    a bracket without its end is a mark"
    })
    void theseAreReadApart(String one, String other, String why) {
        assertThat(Tokens.of(one).values())
                .as(why)
                .isNotEqualTo(Tokens.of(other).values());
    }

    @ParameterizedTest
    @CsvSource({
        "好,                                   1",
        "hello,                                1",
        "[doge],                               1",
        "[doge][doge],                         2",
        "2024,                                 1",
        "𝟐𝟎,                                   2",
        "好𝟠,                                   2",
        "😂,                                   1",
        "@legation_某人,                        1",
        "[这是一个很长很长很长的括号],             15",
        "好[泪]ok,                             3"
    })
    void aTokenIsWhatAReaderSeesAsOneSign(String text, int tokens) {
        assertThat(Tokens.of(text).values()).hasSize(tokens + 2);
    }

    @Property
    void simplifyingIsDoneOnce(@ForAll @CharRange(from = '\u3400', to = '\u9fff') char character) {
        assertThat(Simplified.of(Simplified.of(character))).isEqualTo(Simplified.of(character));
    }

    @Property
    void aTextAndItsSimplifiedFormAreReadAlike(@ForAll @CharRange(from = '\u4e00', to = '\u9fff') String text) {
        StringBuilder simplified = new StringBuilder();
        text.chars().forEach(character -> simplified.append(Simplified.of((char) character)));

        assertThat(Tokens.of(text).values())
                .isEqualTo(Tokens.of(simplified.toString()).values());
    }
}
