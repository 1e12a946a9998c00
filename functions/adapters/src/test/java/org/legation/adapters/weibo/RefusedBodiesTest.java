package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedBodiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    {"ok":0,"msg":"这里还没有内容","data":{"cards":[]}}               | 0    | -      | -        | 这里还没有内容 | -
                    {"ok":"0","errno":"100011","msg":"暂无数据"}                      | 0    | 100011 | -        | 暂无数据       | -
                    {"ok":-100,"errno":"-100","msg":"","url":"https://m.example/c"}   | -100 | -100   | -        | -              | https://m.example/c
                    {"ok":-100,"url":"https://p.example/sso"}                         | -100 | -      | -        | -              | https://p.example/sso
                    {"ok":0,"message":"暂无查看权限","error_code":20112}              | 0    | -      | 20112    | 暂无查看权限   | -
                    {"error":"not you","error_code":21335,"request":"/2/x.json"}      | -    | -      | 21335    | not you        | -
                    {"error":"Need you follow uid.","error_code":"20502"}             | -    | -      | 20502    | Need you follow uid. | -
                    {"error":{"code":"TOO_MANY_REQUESTS","message":"slow down"}}      | -    | -      | TOO_MANY_REQUESTS | slow down | -
                    {"ok":false,"msg":"否"}                                           | 0    | -      | -        | 否             | -
                    """)
    void aRefusalKeepsItsPieces(String body, String ok, String errno, String code, String message, String url) {
        assertThat(WeiboBody.of(body, Bodies.AT))
                .isEqualTo(new WeiboBody.Refusal(BodyKind.REFUSAL, ok, errno, code, message, url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"ok":1,"data":[{"id":"1","rootid":"1","text":"好"}],"total_number":1,"rootComment":[]} | COMMENTS
                    {"ok":1,"filter_group":[],"data":[{"id":1,"text":"好"}],"max_id":0}                    | COMMENTS
                    {"comments":[],"next_cursor":0,"total_number":0}                                       | COMMENTS
                    {"ok":1,"data":{"data":[{"id":1,"reply_id":2,"text":"好"}],"hot_data":[]}}              | COMMENTS
                    [{"id":1,"rootid":1,"text":"好","status":{"id":2}}]                                     | COMMENTS
                    {"reposts":[],"next_cursor":0}                                                         | REPOSTS
                    {"ok":1,"data":{"data":[{"id":1,"text":"转","retweeted_status":{}}],"max":3}}           | REPOSTS
                    {"ok":1,"data":[{"id":1,"text":"转","retweeted_status":{}}],"max_page":3}               | REPOSTS
                    {"ok":1,"data":{"user":{"id":1,"screen_name":"某"},"submit":true}}                      | COOKIE_OWNER
                    """)
    void whatIsAboutPeopleIsKnownAndNotKept(String body, BodyKind kind) {
        assertThat(WeiboBody.of(body, Bodies.AT)).isEqualTo(new WeiboBody.NotKept(kind));
    }

    @Test
    void commentsAreNotKept() {
        assertThat(Bodies.body("comments-hotflow.json")).isEqualTo(new WeiboBody.NotKept(BodyKind.COMMENTS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ok\":1}",
                "{\"ok\":1,\"data\":{\"rows\":[]}}",
                "{\"ok\":1,\"data\":[]}",
                "{\"data\":{}}",
                "[1,2]",
                "[{\"name\":\"x\"}]",
                "{\"result\":{\"rows\":[]}}"
            })
    void anUnknownShapeNamesWhatWasLookedFor(String body) {
        assertThatThrownBy(() -> WeiboBody.of(body, Bodies.AT))
                .isInstanceOf(UnknownShapeException.class)
                .message()
                .containsAnyOf(
                        "expected one of data.cards, data.userInfo, data.user, data.list, data.longTextContent",
                        "result: expected an array, or statuses, items or data in it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"ok":1,"data":{"cards":                | body: expected JSON, found none: at line 1, column
                    5                                       | body: expected a JSON object or array, found a number
                    <html><body>微博-出错了</body></html>   | page: expected a script with $render_data that holds a status, found none
                    <script>var $render_data = [{}][0];     | page: expected a script with $render_data that holds a status, found one without it
                    {"ok":1,"data":{"userInfo":{"id":"x"}}} | data.userInfo.id: expected the account's uid, found "x"
                    """)
    void soDoesWhatIsNoBody(String body, String message) {
        assertThatThrownBy(() -> WeiboBody.of(body, Bodies.AT))
                .isInstanceOf(UnknownShapeException.class)
                .hasMessageStartingWith(message);
    }
}
