package org.legation.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.post.PostType;

class CoderLawsTest {

    /** Texts of what the rules look at, in any order, and anything else. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.of(
                        "签证",
                        "簽證",
                        "春节",
                        "快乐",
                        "祝",
                        "我",
                        "你",
                        "吗",
                        "呢",
                        "吧",
                        "？",
                        "！",
                        "。",
                        "#",
                        "[",
                        "]",
                        "[doge]",
                        "“",
                        "”",
                        "「",
                        "《",
                        "》",
                        "\"",
                        "@",
                        "@…",
                        "@云屿",
                        "//",
                        "//@…：",
                        "https://",
                        "t.cn/a",
                        "http",
                        "网页链接",
                        "转发微博",
                        "010-55500134",
                        "+86 ",
                        "12",
                        "月",
                        "日",
                        ":30",
                        "第",
                        "期",
                        "（",
                        "上",
                        "）",
                        "】",
                        "a@b.cn",
                        "visa",
                        "i'm",
                        "\u0000",
                        "\ud83d",
                        "\ude00",
                        "😀",
                        "🇫🇷",
                        "\u202eשלום",
                        "مرحبا",
                        "\n",
                        " ",
                        "哈哈"),
                Arbitraries.strings().ofMaxLength(4));
        return part.list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Property
    void anyTextIsCodedTheSameEachTime(@ForAll("texts") String text, @ForAll PostType type) {
        Coded coded = Coder.code(type, text, Codes.AT);

        assertThat(Coder.code(type, text, Codes.AT)).isEqualTo(coded);
        assertThat(coded.coding().version()).isEqualTo(Coder.VERSION);
        assertThat(coded.coding().at()).isEqualTo(Codes.AT);
    }

    @Property
    void theEvidenceStandsInTheText(@ForAll("texts") String text, @ForAll PostType type) {
        Coded coded = Coder.code(type, text, Codes.AT);

        assertThat(coded.evidence()).allSatisfy(evidence -> {
            assertThat(evidence.words()).hasSizeBetween(1, Evidence.MOST_WORDS).doesNotHaveDuplicates();
            assertThat(evidence.words()).allSatisfy(word -> assertThat(text).contains(word));
        });
    }

    @Property
    void everyPrincipleAndCueHasItsEvidence(@ForAll("texts") String text, @ForAll PostType type) {
        Coded coded = Coder.code(type, text, Codes.AT);

        List<String> rested = coded.evidence().stream().map(Evidence::code).toList();
        assertThat(rested)
                .containsAll(
                        coded.coding().principles().stream().map(Enum::name).toList())
                .containsAll(coded.coding().cues().stream().map(Enum::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "请关注领区签证新规定, 請關註領區簽證新規定",
        "奖学金申请开始了，你报名了吗？, 獎學金申請開始了，你報名了嗎？",
        "祝大家龙年大吉, 祝大家龍年大吉",
        "我国强调贸易与关税, 我國強調貿易與關稅",
        "抽奖送门票，敬请期待啦, 抽獎送門票，敬請期待啦"
    })
    void bothScriptsAreCodedAlike(String simplified, String traditional) {
        Coding coding = Codes.of(simplified).coding();

        assertThat(coding.categories()).isNotEmpty();
        assertThat(Codes.of(traditional).coding()).isEqualTo(coding);
    }

    @ParameterizedTest
    @CsvSource({
        "#云屿#, 1000",
        "吗？, 5000",
        "“, 10000",
        "@云屿旅游局 哈哈, 1000",
        "春节快乐, 2500",
        "a, 10000",
        "[, 10000",
        "a@, 5000"
    })
    void aLongTextIsCodedLikeAShortOne(String part, int times) {
        Coded coded = Codes.of(part.repeat(times));

        assertThat(coded.coding().principles())
                .isEqualTo(Codes.of(part.repeat(2)).coding().principles());
        assertThat(coded.coding().primary())
                .isEqualTo(Codes.of(part.repeat(2)).coding().primary());
    }

    @Test
    void anEmptyTextHasNoCode() {
        Coded coded = Codes.of("");

        assertThat(coded.coding().categories()).isEmpty();
        assertThat(coded.coding().principles()).isEmpty();
        assertThat(coded.coding().cues()).isEmpty();
        assertThat(coded.evidence()).isEmpty();
    }
}
