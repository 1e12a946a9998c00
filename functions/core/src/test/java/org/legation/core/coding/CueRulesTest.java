package org.legation.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本使到了                          | P1",
                "我国代表团到了                    | ",
                "我们举办招待会                    | ",
                "歌名是《我爱你》                  | ",
                "I am in town                      | P1",
                "This is it                        | ",
                "#我爱云屿#                        | ",
                "大家好                            | P2",
                "中国大家庭                        | ",
                "各位網友們早                      | P2",
                "下雪了！                          | ",
                "下雪！下雪！                      | P3",
                "下雪🎉                            | P3",
                "📍地点 ☎电话 🇫🇷                   | ",
                "下雪[微笑]                        | P3",
                "[超话] [1]                        | ",
                "下雪啦～                          | P4",
                "走吧[doge]                        | P3 P4",
                "酒吧，书吧                        | ",
                "吧台                              | ",
                "yyds                              | P5",
                "开展反内卷行动                    | ",
                "我的狗在叫                        | P1 P6",
                "我在这里。家乡在下雪              | P1",
                "她和女儿来了                      | ",
                "我见到大熊猫                      | P1",
                "欢迎来到袋鼠国                    | P7",
                "@北桥旅游局 服不服                | P7",
                "来源：@北桥旅游局 [doge]          | P3",
                "@北桥旅游局 联合推出              | ",
                "@… 服不服                         | ",
                "早//@北桥旅游局：我服不服[doge]    | ",
                "外长重申                          | N1",
                "强调色                            | ",
                "他说“我强调”                      | "
            })
    void cuesAreFoundInOnesOwnWordsOnly(String text, String cues) {
        List<Cue> expected = cues == null
                ? List.of()
                : Arrays.stream(cues.split(" ")).map(Cue::valueOf).toList();

        assertThat(Codes.of(text).coding().cues()).as(text).containsExactlyElementsOf(expected);
    }

    /** The vectors of the formula: three cues 0.75; one and the register 0.125; none 0. */
    @ParameterizedTest
    @CsvSource({"我看见你们[微笑], 6", "我重申, 1", "晴, 0", "重申, 0"})
    void cuesAddUpToEighths(String text, int eighths) {
        assertThat(Codes.of(text).coding().personificationEighths()).isEqualTo(eighths);
    }

    @Test
    void theEvidenceIsInTheOrderOfCodes() {
        Coded coded = Codes.of("大家看，我的签证！！");

        assertThat(coded.evidence()).extracting(Evidence::code).containsExactly("CON", "USEFUL", "P1", "P2", "P3");
    }

    @Test
    void aWordOfInternetLanguageHasAYear() {
        assertThat(Keywords.CUES)
                .filteredOn(word -> word.code().equals(Cue.P5.name()))
                .hasSizeGreaterThan(50)
                .allSatisfy(word -> assertThat(word.note()).matches("20[012][0-9]"));
    }
}
