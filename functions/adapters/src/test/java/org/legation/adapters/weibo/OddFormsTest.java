package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.adapters.weibo.Bodies.mobilePost;
import static org.legation.adapters.weibo.Bodies.openPost;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The odd forms in which each field of a post comes. */
class OddFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "mid":"5367261044932630"                              | 5367261044932630 | RsdLykHcy
                    "mid":5367261044932630                                | 5367261044932630 | RsdLykHcy
                    "mid":"","id":"5367261044932630"                      | 5367261044932630 | RsdLykHcy
                    "mid":null,"idstr":"5367261044932630","id":5.3672e15  | 5367261044932630 | RsdLykHcy
                    "mid":"3436164122209450","id":15968347904             | 3436164122209450 | yfaNe9gMi
                    "mid":"none","bid":"RsdLykHcy"                        | 5367261044932630 | RsdLykHcy
                    "mid":null,"mblogid":"RsdLykHcy"                      | 5367261044932630 | RsdLykHcy
                    "mid":"5367261044932630","bid":""                     | 5367261044932630 | RsdLykHcy
                    "mid":null,"scheme":"https://m.example/x?mblogid=RsdLykHcy&a=1" | 5367261044932630 | RsdLykHcy
                    """)
    void idsAreTextsOrNumbersOrInLinks(String fields, String mid, String bid) {
        WeiboPost post = mobilePost(fields);

        assertThat(post.mid()).hasToString(mid);
        assertThat(post.bid()).isEqualTo(bid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "created_at":"Fri Nov 20 08:00:00 +0800 2026"                    | 2026-11-20T00:00:00Z
                    "created_at":""                                                  | 2026-11-20T01:30:15Z
                    "created_at":null                                                | 2026-11-20T01:30:15Z
                    "created_at":"3分钟前"                                           | 2026-11-20T01:30:15Z
                    "created_at":"昨天 21:00","mid":"77777"                          | 2026-11-19T13:00:00Z
                    "created_at":"11-20","mid":"77777"                               | 2026-11-19T16:00:00Z
                    """)
    void timesComeFromTheFullFormThenTheIdThenWords(String fields, String moment) {
        assertThat(mobilePost(fields).publishedAt()).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "mblogtype":2                            | true
                    "mblogtype":"2"                          | true
                    "isTop":1                                | true
                    "isTop":true                             | true
                    "is_top":1                               | true
                    "title":{"text":"置顶"}                  | true
                    "profile_type_id":"proweibotop_"         | true
                    "isTop":0,"mblogtype":0                  | false
                    "title":{"text":"热门"}                  | false
                    """)
    void pinnedIsSaidInManyWays(String fields, boolean pinned) {
        assertThat(mobilePost(fields).pinned()).isEqualTo(pinned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "visible":{"type":0}                     | 0
                    "visible":{}                             | 0
                    "visible":null                           | 0
                    "visible":{"type":"1"}                   | 1
                    "visible":{"type":6}                     | 6
                    "visible":{"type":"secret"}              | -1
                    "visible":"public"                       | -1
                    "title":{"text":"仅粉丝可见"}            | 10
                    "title":{"text":"好友圈"}                | 4
                    """)
    void whatIsNotSurelyPublicIsNotShown(String fields, int visibility) {
        WeiboPost post = mobilePost(fields);

        assertThat(post.visibility()).isEqualTo(visibility);
        assertThat(post.shown(Bodies.UID).isPresent()).isEqualTo(visibility == 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "edit_count":3                                   | 3
                    "edit_count":"3"                                 | 3
                    "edit_count":0                                   | 0
                    "edit_config":{"edited":true}                    | 1
                    "edit_count":0,"edit_config":{"edited":true}     | 1
                    "edit_config":{"edited":false}                   | 0
                    "edit_count":"often"                             | 0
                    """)
    void editsAreCountedOrOnlySaid(String fields, int edits) {
        assertThat(mobilePost(fields).edits()).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "pics":[{"pid":"a"},null,"x",{"pid":"b"}]               | 2
                    "pics":{"0":{"pid":"a"},"1":null}                       | 1
                    "pics":null,"pic_num":13                                | 13
                    "pic_ids":["a","b","c"]                                 | 3
                    "pic_infos":{"a":{},"b":{}}                             | 2
                    "mix_media_info":{"items":[{"type":"pic"},{"type":"video"}]} | 1
                    "pics":false,"pic_num":"x"                              | 0
                    """)
    void picturesAreListedInManyWays(String fields, int pictures) {
        assertThat(mobilePost(fields).pictures()).isEqualTo(pictures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "page_info":{"type":"video","urls":null}                     | true
                    "page_info":{"type":"11"}                                    | true
                    "page_info":{"type":"24","object_type":"article"}            | false
                    "page_info":null                                             | false
                    "mix_media_info":{"items":[{"type":"video"}]}                | true
                    """)
    void videosAreSaidInManyWays(String fields, boolean video) {
        assertThat(mobilePost(fields).video()).isEqualTo(video);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"user":null,"deleted":"1","text":"抱歉，此微博已被作者删除。查看帮助"}        | DELETED
                    {"user":{"id":5},"deleted":1,"text":"此微博已被原作者删除。"}                 | DELETED
                    {"deleted":true}                                                             | DELETED
                    {"text":"抱歉，作者已设置仅展示半年内微博，此微博已不可见。"}                | TOO_OLD
                    {"user":null,"text":"根据作者设置的微博可见时间范围，此微博已不可见"}        | TOO_OLD
                    {"user":null,"text":"抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。"}  | NO_PERMISSION
                    {"user":null,"text":"该账号因被投诉违反法律法规，现已无法查看。"}            | REMOVED
                    {"user":null,"text":"因被多人举报，已被删除"}                                | REMOVED
                    {"user":null,"text":"另有原因"}                                              | OTHER
                    {"user":{"id":5},"text":"原文"}                                              | NOT
                    """)
    void anOriginalIsGoneForAReason(String original, RepostOf.Unavailable why) {
        RepostOf of = mobilePost("\"retweeted_status\":" + original).repostOf();

        assertThat(of).isEqualTo(new RepostOf(null, why));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    转发微博                          | ``
                    转发微博//@甲:好                  | ``
                    //@甲:好                          | ``
                    好 // @甲：不                     | 好
                    见 https://a.example/x//@甲:好    | 见 https://a.example/x
                    """)
    void ownWordsStandBeforeTheChain(String text, String own) {
        WeiboPost post = openPost("\"text\":\"" + text + "\",\"retweeted_status\":{\"user\":{\"id\":5}}");

        assertThat(post.ownText()).isEqualTo(own);
        assertThat(post.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "text":"开头 ...<a href=\\"/status/1\\">全文</a>","isLongText":true         | 开头 | true
                    "text":"全部","isLongText":true                                             | 全部 | false
                    "text":"<a href='/n/a'>@a</a> 好"                                           | @a 好 | false
                    """)
    void aPageShowsTextsWholeUnlessItSaysOtherwise(String fields, String text, boolean truncated) {
        WeiboPost post = mobilePost(fields);

        assertThat(post.text()).isEqualTo(text);
        assertThat(post.truncated()).isEqualTo(truncated);
    }

    @Test
    void anAuthorMayBeANumberAlone() {
        assertThat(openPost("\"user\":" + Bodies.UID).accountId()).isEqualTo(Bodies.UID);
        assertThat(openPost("\"user\":{\"idstr\":\"" + Bodies.UID + "\"}").accountId())
                .isEqualTo(Bodies.UID);
    }

    @ParameterizedTest
    @CsvSource({"107603,", "230413,", "230413,_-_WEIBO_SECOND_PROFILE_WEIBO", "100103,"})
    void aListIsTheAccountsOfItsContainerOrOfItsOnlyAuthor(String prefix, @Nullable String suffix) {
        String container = prefix + Bodies.UID + (suffix == null ? "" : suffix);
        String body = Bodies.text("mobile-list.json").replace("\"107603" + Bodies.UID + "\"", "\"" + container + "\"");

        WeiboBody.Posts list = (WeiboBody.Posts) WeiboBody.of(body, Bodies.AT);

        assertThat(list.account().uid()).isEqualTo(Bodies.UID);
        assertThat(list.left().others()).as("liked").isEqualTo(1);
    }

    @Test
    void cardsMayStandInAnObject() {
        String body = "{\"ok\":1,\"data\":{\"cards\":{\"0\":{\"card_type\":\"9\",\"mblog\":{\"id\":\"" + Bodies.LANTERNS
                + "\",\"text\":\"早安\",\"user\":{\"id\":5}}},\"1\":{\"card_type\":9,\"mblog\":[]}},\"cardlistInfo\":{\"page\":2}}}";

        WeiboBody.Posts list = (WeiboBody.Posts) WeiboBody.of(body, Bodies.AT);

        assertThat(list.posts()).hasSize(1);
        assertThat(list.paging().cursor()).isEqualTo(new WeiboBody.Cursor("page", "2"));
        assertThat(list.problems()).extracting(Problem::reason).containsExactly("mblog: expected an object, found []");
    }
}
