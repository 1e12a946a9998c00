package org.legation.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one sum after another: the secondary ones have at least half of the primary one's
                "签证和护照办理，附旅行指南                | CON TOU",
                "签证、护照、公证、领区、领保，还有美景      | CON",
                "奖学金、签证、极光、电影节                | CON EDU TOU",
                // a hint alone is enough for a primary category, never for a secondary one
                "市场                                    | ECO",
                "签证 市场                                | CON",
                // a hashtag counts twice
                "#电影节# 签证                            | CUL CON",
                "电影节 签证                              | CON CUL",
                // each word counts once
                "美景美景美景美景 签证                    | CON TOU",
                // who is present does not say what it is about
                "部长出席博览会                            | ECO",
                "总理会见总统，达成自由贸易协定              | ECO POL",
                // the longer word counts
                "航天                                    | SCI",
                "旅行证                                  | CON"
            })
    void theHighestSumIsPrimary(String text, String categories) {
        assertThat(categories(text)).isEqualTo(ofNames(categories));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "祝大家端午假期愉快，吉祥如意   | BIL",
                "中秋到了。祝福送给每一位        | BIL",
                "祝中国朋友们圣诞快乐           | BIL",
                "圣诞快乐                      | CUL",
                "圣诞市场今晚亮灯               | CUL",
                "端午要包粽子                   | CUL",
                "为庆祝国庆日，使馆亮起彩灯      | CUL",
                "祝中國國慶節快樂               | BIL"
            })
    void aGreetingToReadersInChinaIsAboutTheRelationAndOnesOwnFestivalIsCulture(String text, String primary) {
        assertThat(Codes.of(text).coding().primary()).hasToString(primary);
    }

    @Test
    void aRepostIsCodedByItsOwnWordsAndLessByThoseItCameThrough() {
        assertThat(Codes.ofRepost("转起来//@…：签证").coding().categories()).containsExactly(Category.CON);
        assertThat(Codes.ofRepost("美景//@…：签证").coding().categories()).containsExactly(Category.CON, Category.TOU);
        assertThat(Codes.ofRepost("极光//@…：签证").coding().categories()).containsExactly(Category.TOU, Category.CON);
    }

    @Test
    void aTextWithoutAKeywordIsOtherAndRestsOnNothing() {
        Coded coded = Codes.of("今天天气真不错");

        assertThat(coded.coding().categories()).containsExactly(Category.OTH);
        assertThat(coded.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "。。。！？",
                "😀",
                "[微笑][doge]",
                "https://example.org/visa",
                "网页链接 https://example.org/visa",
                "@… @云屿旅游局",
                "2026",
                "\u0000",
                "\ud83d"
            })
    void aTextWithoutAnyWordHasNoCategory(String text) {
        assertThat(Codes.of(text).coding().categories()).isEmpty();
    }

    @Test
    void whatWeiboWritesForThoseWhoAddNothingIsNoText() {
        assertThat(Codes.ofRepost("转发微博").coding().categories()).isEmpty();
        assertThat(Codes.ofRepost("轉發微博//@…：签证").coding().categories()).containsExactly(Category.CON);
        assertThat(Codes.of("转发微博").coding().categories()).containsExactly(Category.OTH);
    }

    @Test
    void theEvidenceIsTheWordsAsTheyStandEachOnceAtMostFive() {
        Coded coded = Codes.of("VISA 簽證 visa 签证 簽證 護照 领区 领保 公证");

        assertThat(Codes.words(coded, "CON")).containsExactly("VISA", "簽證", "visa", "签证", "護照");
    }

    @ParameterizedTest
    @CsvSource({"advisable, false", "visas, true", "VISA, true", "ｖｉｓａ, true", "my visa办好了, true", "evisable, false"})
    void aLatinWordIsNotFoundInsideAnother(String text, boolean found) {
        assertThat(categories(text).contains(Category.CON)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/visa 今天", "@签证中心 今天", "[签证] 今天"})
    void linksMentionsAndEmoticonsAreNoWords(String text) {
        assertThat(categories(text)).containsExactly(Category.OTH);
    }

    private static List<Category> categories(String text) {
        return Codes.of(text).coding().categories();
    }

    private static List<Category> ofNames(String names) {
        return Arrays.stream(names.split(" ")).map(Category::valueOf).toList();
    }
}
