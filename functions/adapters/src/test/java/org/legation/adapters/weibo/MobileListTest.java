package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

/** The bodies are composed; people, texts and numbers are fictional. */
class MobileListTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private static final String POST = """
            {"id":"5367261047554049","created_at":"Fri Nov 20 09:30:15 +0800 2026","text":"早安",
             "user":{"id":7000000001,"screen_name":"虚构使馆","followers_count":"14.6万"},
             "reposts_count":27,"comments_count":41,"attitudes_count":350}""";

    private static final String PINNED = """
            {"id":"5271598136819715","created_at":"Sun Mar 01 10:00:00 +0800 2026","text":"置顶","isTop":1,
             "user":{"id":7000000001},"reposts_count":1,"comments_count":2,"attitudes_count":3}""";

    @Test
    void aListShowsAnAccountsPosts() {
        WeiboBody.Posts body = list(card(POST));

        assertThat(body.account().uid()).isEqualTo("7000000001");
        assertThat(body.account().name()).isEqualTo("虚构使馆");
        assertThat(body.account().followers()).isEqualTo(new Count.Rounded(146_000, 1000));
        assertThat(only(body).publishedAt()).isEqualTo("2026-11-20T01:30:15Z");
        assertThat(only(body).counts()).isEqualTo(Engagement.of(27, 41, 350));
        assertThat(body.problems()).isEmpty();
    }

    @Test
    void aPinnedPostThatStandsThereTwiceIsOne() {
        WeiboBody.Posts body = list(card(PINNED), card(POST), card(PINNED));

        assertThat(body.shown("7000000001"))
                .extracting(post -> post.mid().toString())
                .containsExactly("5271598136819715", "5367261047554049");
        assertThat(body.left()).isEqualTo(new WeiboBody.Left(0, 0, 1, 0));
    }

    @Test
    void postsStandInGroupsTooAndOtherCardsHoldNone() {
        String group = "{\"card_type\":11,\"card_group\":[{\"card_type\":6}," + card(POST) + "]}";

        WeiboBody.Posts body = list("{\"card_type\":42,\"desc\":\"没有更多了\"}", group, "{\"card_type\":9}");

        assertThat(only(body).mid()).hasToString("5367261047554049");
        assertThat(body.problems()).isEmpty();
    }

    @Test
    void othersPostsAndPostsForFewAreLeftOut() {
        String others = POST.replace("7000000001", "7000000002");
        String friendsOnly = PINNED.replace("\"isTop\":1", "\"visible\":{\"type\":6}");
        String deleted = "{\"id\":\"5366573955100625\",\"deleted\":\"1\",\"user\":null}";

        WeiboBody.Posts body = list(card(others), card(friendsOnly), card(deleted));

        assertThat(body.shown("7000000001")).isEmpty();
        assertThat(body.left()).isEqualTo(new WeiboBody.Left(1, 0, 0, 0));
        assertThat(body.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"id":7000000001}                            | Rounded[value=146000, unit=1000]
                    {"id":7000000001,"followers_count":145500}   | Exact[value=145500]
                    {"id":7000000001,"followers_count":"15万"}   | Rounded[value=146000, unit=1000]
                    """)
    void followersAreThoseOfThePostThatSaysMostOfThem(String user, String followers) {
        String other = PINNED.replace("{\"id\":7000000001}", user);

        assertThat(list(card(POST), card(other)).account().followers()).hasToString(followers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "mblogtype":1                        | 1
                    "mblogtype":"1"                      | 1
                    "extend_info":{"ad":{"url":"x"}}     | 1
                    "extend_info":{"ad":{}}              | 0
                    "extend_info":{"ad":null}            | 0
                    "mark":"followtopweibo_1"            | 1
                    "mark":""                            | 0
                    """)
    void advertisementsAreLeftOut(String field, int promoted) {
        String ad = PINNED.replace("\"isTop\":1", field);

        assertThat(list(card(ad)).left().promoted()).isEqualTo(promoted);
    }

    @Test
    void aRepostStaysOneWhenItsOriginalIsGone() {
        String repost = POST.replace(
                "\"text\":\"早安\"",
                "\"text\":\"转发<b>微博</b>\",\"raw_text\":\"转发微博\",\"retweeted_status\":{\"created_at\":\"\","
                        + "\"id\":\"5366999999999999\",\"deleted\":\"1\",\"user\":null}");

        ShownPost post = only(list(card(repost)));

        assertThat(post.type()).isEqualTo(PostType.REPOST);
        assertThat(post.text()).isEqualTo("转发微博");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    27          | Exact[value=27]
                    "2007"      | Exact[value=2007]
                    "1,021,325" | Exact[value=1021325]
                    "1.2万"     | Rounded[value=12000, unit=1000]
                    "1.2亿"     | Rounded[value=120000000, unit=10000000]
                    "100万+"    | Capped[value=1000000]
                    "1.2万+"    | Capped[value=12000]
                    null        | Missing[]
                    """)
    void countsStandInManyForms(String shown, String count) {
        WeiboBody.Posts body = list(card(POST.replace("\"comments_count\":41", "\"comments_count\":" + shown)));

        assertThat(only(body).counts().comments()).hasToString(count);
        assertThat(body.problems()).isEmpty();
    }

    @Test
    void whereWeiboCapsACountItIsAtLeastThat() {
        String capped = POST.replace(
                "\"reposts_count\":27",
                "\"reposts_count\":1000000,\"number_display_strategy\":{\"display_text_min_number\":1000000}");

        assertThat(only(list(card(capped))).counts())
                .isEqualTo(new Engagement(new Count.Capped(1_000_000), Count.of(41), Count.of(350)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "abc"
                    -1
                    2.5
                    true
                    []
                    99999999999999999999999
                    """)
    void aCountThatIsNoNumberIsMissingAndReported(String garbage) {
        WeiboBody.Posts body = list(card(POST.replace("\"comments_count\":41", "\"comments_count\":" + garbage)));

        assertThat(only(body).counts()).isEqualTo(new Engagement(Count.of(27), Count.missing(), Count.of(350)));
        assertThat(body.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason())
                        .startsWith("5367261047554049: comments_count: expected a count, found "));
    }

    @Test
    void aPostThatCannotBeReadDoesNotCostTheOthers() {
        String noId = POST.replace("\"id\":\"5367261047554049\"", "\"id\":\"RsdLyvH9v\"");
        String noAuthor = POST.replace("\"id\":7000000001,", "");
        String noTime = POST.replace("5367261047554049", "77777").replace("Fri Nov 20", "yesterday");

        WeiboBody.Posts body = list(card(noId), card(noAuthor), card(noTime), card(PINNED));

        assertThat(only(body).mid()).hasToString("5271598136819715");
        assertThat(body.problems())
                .extracting(Problem::reason)
                .satisfiesExactly(
                        one -> assertThat(one)
                                .isEqualTo("RsdLyvH9v: id: expected up to 18 digits, found \"RsdLyvH9v\""),
                        two -> assertThat(two)
                                .isEqualTo("5367261047554049: user.id: expected the author's uid, found nothing"),
                        three -> assertThat(three).startsWith("77777: created_at: expected a moment such as"));
    }

    @Test
    void aRelativeTimeIsThatOfTheId() {
        String post = POST.replace("Fri Nov 20 09:30:15 +0800 2026", "昨天 09:30");

        assertThat(only(list(card(post))).publishedAt()).isEqualTo("2026-11-20T01:30:15Z");
    }

    private static WeiboBody.Posts list(String... cards) {
        String body = "{\"ok\":1,\"data\":{\"cardlistInfo\":{\"containerid\":\"1076037000000001\"},\"cards\":["
                + String.join(",", cards) + "]}}";
        WeiboBody read = WeiboBody.of(body, AT);
        assertThat(read.kind()).isEqualTo(BodyKind.MOBILE_LIST);
        return (WeiboBody.Posts) read;
    }

    private static String card(String mblog) {
        return "{\"card_type\":9,\"mblog\":" + mblog + "}";
    }

    private static ShownPost only(WeiboBody.Posts body) {
        assertThat(body.shown("7000000001")).hasSize(1);
        return body.shown("7000000001").get(0);
    }
}
