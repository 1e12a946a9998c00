package org.legation.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextModelsTest {

    private static final int MOST_BYTES = 4 << 20;

    private final TextModels models = TextModels.shipped();

    @Test
    void thePairIsLoadedOnce() {
        assertThat(TextModels.shipped()).isSameAs(models);
        assertThat(models.sentiment().id()).isEqualTo("sentiment");
        assertThat(models.hostility().id()).isEqualTo("hostility");
    }

    @Test
    void thePairTakesFourMegabytesAtMost() throws IOException {
        assertThat(bytes("sentiment.model") + bytes("hostility.model")).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "今天好开心啊[哈哈][哈哈],                  POSITIVE",
        "太喜欢了，谢谢你[心][爱你],                POSITIVE",
        "好難過，想哭[泪][泪],                     NEGATIVE",
        "气死我了，什么破东西[怒],                  NEGATIVE",
        "一点都不开心，烦死了,                      NEGATIVE",
        "真是服了，又加班到十二点[微笑],             NEGATIVE",
        "该公司成立于1998年，主要从事软件开发业务。,   NEUTRAL"
    })
    void plainTextsFeelAsTheyDo(String text, Sentiment sentiment) {
        assertThat(models.tone(text).orElseThrow().sentiment()).isEqualTo(sentiment);
    }

    @ParameterizedTest
    @CsvSource({"河南人都是骗子小偷没素质,   true", "这种女人真是垃圾婊子,       true", "今天天气很好，我们去公园玩,  false", "四川的火锅很好吃,           false"})
    void plainHostilityIsSeen(String text, boolean hostile) {
        assertThat(models.tone(text).orElseThrow().isHostile()).isEqualTo(hostile);
    }

    @Test
    void anIronicSmileDarkensAText() {
        Tone plain = models.tone("你可真行").orElseThrow();
        Tone ironic = models.tone("你可真行[微笑]").orElseThrow();

        assertThat(ironic.positive()).isLessThan(plain.positive());
    }

    @Test
    void negationDarkensAText() {
        Tone plain = models.tone("今天很开心").orElseThrow();
        Tone negated = models.tone("今天很不开心").orElseThrow();

        assertThat(negated.positive()).isLessThan(plain.positive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天心情很好，谢谢大家", "這個國家的人都很壞", "我愛妳們"})
    void bothScriptsAreJudgedAlike(String text) {
        StringBuilder simplified = new StringBuilder();
        text.chars().forEach(character -> simplified.append(Simplified.of((char) character)));

        assertThat(models.tone(simplified.toString())).isEqualTo(models.tone(text));
    }

    @Test
    void aTextWithNothingToJudgeByHasNoTone() {
        assertThat(models.tone(" http://t.cn/RyH6 @某人 ")).isEmpty();
        assertThat(models.tone("[doge]")).isPresent();
    }

    @Test
    void ofEqualSentimentsTheLessMarkedIsTaken() {
        assertThat(new Tone(40, 40, 20, 0).sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(new Tone(40, 20, 40, 0).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(new Tone(50, 20, 30, 0).sentiment()).isEqualTo(Sentiment.POSITIVE);
    }

    private static int bytes(String name) throws IOException {
        try (InputStream in = TextModels.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes().length;
        }
    }
}
