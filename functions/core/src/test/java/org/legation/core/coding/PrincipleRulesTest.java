package org.legation.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipleRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这座桥叫什么名字？",
                "這座橋叫什麼名字?",
                "这里美吗",
                "这座桥有多少年了呢",
                "谢谢@… 的照片",
                "回复@…:周一开门",
                "你觉得哪张最好看",
                "转发抽三位",
                "评论区见",
                "What do you think"
            })
    void aPostThatAsksOrAnswersReadersKeepsTheLoop(String text) {
        assertThat(Codes.of(text).coding().principles()).contains(Principle.LOOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他问：“这里美吗？”",
                "片名是《你好吗？》",
                "难道这里不美吗？",
                "为什么叫千桥之城？因为有一千座桥。",
                "有记者问：会议何时举行？",
                "天还早着呢",
                "？？？",
                "#这里美吗？# 风和日丽",
                "链接 https://example.org/a?b=1",
                "感谢@云屿旅游局 的照片",
                "风和日丽//@…：这里美吗？",
                "十三票投票赞成"
            })
    void whatIsQuotedRhetoricalAnsweredOrAnothersIsNoQuestion(String text) {
        assertThat(Codes.of(text).coding().principles()).doesNotContain(Principle.LOOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "签证中心搬家了",
                "奖学金名单",
                "请致电010-55500134",
                "请致电+86 10 5550 0134",
                "请致电400-555-0134",
                "来信：press@yunyu.example",
                "音乐会5月6日在河边举办",
                "音乐会今晚19:30上演",
                "扫码报名"
            })
    void adviceContactsAndTimeWithPlaceAreUseful(String text) {
        assertThat(Codes.of(text).coding().principles()).contains(Principle.USEFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5月6日是个好日子",
                "音乐会昨晚在河边举办，5月6日见报",
                "安理会5月6日举办会议",
                "全长0123456789012345米",
                "https://example.org/13912345678 风景",
                "比分是 3:14"
            })
    void aBareNumberOrNewsIsNot(String text) {
        assertThat(Codes.of(text).coding().principles()).doesNotContain(Principle.USEFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#云屿# 早安", "早安 https://example.org", "早安 t.cn/abc", "直播回放来了", "微博视频 https://video.example"})
    void hashtagsLinksAndVideoKeepVisitors(String text) {
        assertThat(Codes.of(text).coding().principles()).contains(Principle.CONSERVATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"早安", "一号# 二号", "##", "市长视频致贺", "早安//@…：#云屿# https://example.org"})
    void aLoneSignOrAnothersHashtagDoesNot(String text) {
        assertThat(Codes.of(text).coding().principles()).doesNotContain(Principle.CONSERVATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"敬请期待", "倒计时三天", "下期再聊", "【云屿建筑】第12期", "【灯塔（上）】", "#每日一词# 桥", "明天揭晓", "Stay tuned"})
    void aSeriesOrAnAnnouncementAsksReadersBack(String text) {
        assertThat(Codes.of(text).coding().principles()).contains(Principle.RETURN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天会更好", "第一次", "他说“敬请期待”", "第2名"})
    void aLaterDayAloneDoesNot(String text) {
        assertThat(Codes.of(text).coding().principles()).doesNotContain(Principle.RETURN);
    }

    @Test
    void theEvidenceOfAQuestionIsItsLastClause() {
        assertThat(Codes.words(Codes.of("风和日丽，这里美吗？走起"), "LOOP")).containsExactly("这里美吗？");
    }
}
