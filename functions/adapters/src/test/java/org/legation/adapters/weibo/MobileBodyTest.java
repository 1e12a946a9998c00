package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Json;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

/** The bodies are composed; people, texts and numbers are fictional. */
class MobileBodyTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private static final String POST = """
            {"id":"5367261047554049","created_at":"Fri Nov 20 09:30:15 +0800 2026","text":"早安",
             "user":{"id":7000000001,"screen_name":"虚构使馆","followers_count":"14.6万"},
             "reposts_count":27,"comments_count":41,"attitudes_count":350}""";

    private static final String PINNED = """
            {"id":"5271598136819715","created_at":"Sun Mar 01 10:00:00 +0800 2026","text":"置顶","isTop":1,
             "user":{"id":7000000001},"reposts_count":1,"comments_count":2,"attitudes_count":3}""";

    @Test
    void aListShowsAnAccountsPosts() throws JsonProcessingException {
        MobileBody body = list(card(POST));

        assertThat(body.account().id()).isEqualTo("7000000001");
        assertThat(body.account().name()).isEqualTo("虚构使馆");
        assertThat(body.timeline().followers()).isEqualTo(new Count.Rounded(146_000, 1000));
        assertThat(body.timeline().observedAt()).isEqualTo(AT);
        assertThat(only(body).publishedAt()).isEqualTo("2026-11-20T01:30:15Z");
        assertThat(only(body).counts()).isEqualTo(Engagement.of(27, 41, 350));
        assertThat(body.problems()).isEmpty();
    }

    @Test
    void aPinnedPostThatStandsThereTwiceIsOne() throws JsonProcessingException {
        MobileBody body = list(card(PINNED), card(POST), card(PINNED));

        assertThat(body.timeline().posts())
                .extracting(post -> post.mid().toString())
                .containsExactly("5367261047554049", "5271598136819715");
    }

    @Test
    void postsStandInGroupsTooAndOtherCardsHoldNone() throws JsonProcessingException {
        String group = "{\"card_type\":11,\"card_group\":[{\"card_type\":6}," + card(POST) + "]}";

        MobileBody body = list("{\"card_type\":42,\"desc\":\"没有更多了\"}", group, "{\"card_type\":9}");

        assertThat(only(body).mid()).hasToString("5367261047554049");
        assertThat(body.problems()).isEmpty();
    }

    @Test
    void othersPostsAndPostsForFewAreLeftOut() throws JsonProcessingException {
        String others = POST.replace("7000000001", "7000000002");
        String friendsOnly = PINNED.replace("\"isTop\":1", "\"visible\":{\"type\":6}");
        String deleted = "{\"id\":\"5366573955100625\",\"deleted\":\"1\",\"user\":null}";

        MobileBody body = list(card(others), card(friendsOnly), card(deleted));

        assertThat(body.timeline().posts()).isEmpty();
        assertThat(body.problems()).isEmpty();
    }

    @Test
    void aRepostStaysOneWhenItsOriginalIsGone() throws JsonProcessingException {
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
    void countsStandInManyForms(String shown, String count) throws JsonProcessingException {
        MobileBody body = list(card(POST.replace("\"comments_count\":41", "\"comments_count\":" + shown)));

        assertThat(only(body).counts().comments()).hasToString(count);
        assertThat(body.problems()).isEmpty();
    }

    @Test
    void whereWeiboCapsACountItIsAtLeastThat() throws JsonProcessingException {
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
    void aCountThatIsNoNumberIsMissingAndReported(String garbage) throws JsonProcessingException {
        MobileBody body = list(card(POST.replace("\"comments_count\":41", "\"comments_count\":" + garbage)));

        assertThat(only(body).counts()).isEqualTo(new Engagement(Count.of(27), Count.missing(), Count.of(350)));
        assertThat(body.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason())
                        .startsWith("5367261047554049: comments_count: expected a count, found "));
    }

    @Test
    void aPostThatCannotBeReadDoesNotCostTheOthers() throws JsonProcessingException {
        String noId = POST.replace("\"id\":\"5367261047554049\"", "\"id\":\"RsdLyvH9v\"");
        String noAuthor = POST.replace("\"id\":7000000001,", "");
        String noTime = POST.replace("5367261047554049", "77777").replace("Fri Nov 20", "yesterday");

        MobileBody body = list(card(noId), card(noAuthor), card(noTime), card(PINNED));

        assertThat(only(body).mid()).hasToString("5271598136819715");
        assertThat(body.problems())
                .extracting(MobileBody.Problem::reason)
                .satisfiesExactly(
                        one -> assertThat(one)
                                .isEqualTo("RsdLyvH9v: id: expected up to 18 digits, found \"RsdLyvH9v\""),
                        two -> assertThat(two)
                                .isEqualTo("5367261047554049: user.id: expected the author's uid, found nothing"),
                        three -> assertThat(three).startsWith("77777: created_at: expected a moment such as"));
    }

    @Test
    void aRelativeTimeIsThatOfTheId() throws JsonProcessingException {
        String post = POST.replace("Fri Nov 20 09:30:15 +0800 2026", "昨天 09:30");

        assertThat(only(list(card(post))).publishedAt()).isEqualTo("2026-11-20T01:30:15Z");
    }

    @Test
    void aListOfNobodyIsRefused() throws JsonProcessingException {
        JsonNode body = Json.MAPPER.readTree("{\"ok\":1,\"data\":{\"cards\":[" + card(POST) + "]}}");

        assertThatThrownBy(() -> MobileBody.ofList(body, AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("data.cardlistInfo.containerid: expected 107603 and a uid, found ''");
    }

    @Test
    void aProfileShowsFollowers() throws JsonProcessingException {
        JsonNode body = Json.MAPPER.readTree("{\"ok\":1,\"data\":{\"userInfo\":{\"id\":7000000001,"
                + "\"screen_name\":\"虚构使馆\",\"followers_count\":\"many\"}}}");

        assertThat(MobileBody.kindOf(body)).isEqualTo(MobileBody.Kind.PROFILE);
        MobileBody profile = MobileBody.ofProfile(body, AT);
        assertThat(profile.timeline().followers()).isEqualTo(Count.missing());
        assertThat(profile.problems())
                .extracting(MobileBody.Problem::reason)
                .containsExactly("7000000001: followers_count: expected a count, found \"many\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"ok":0,"msg":"这里还没有内容","data":{"cards":[]}}             | NOTHING
                    {"ok":-100,"url":"https://passport.example/"}                   | NOTHING
                    {"ok":1,"data":{"ok":1,"longTextContent":"早安"}}               | LONG_TEXT
                    {"ok":1,"data":{"cards":[{"card_type":9}]}}                     | LIST
                    {"ok":1,"data":{"cards":[]}}                                    | UNKNOWN
                    {"ok":1,"data":{}}                                              | UNKNOWN
                    {"ok":"1"}                                                      | UNKNOWN
                    {"data":[]}                                                     | UNKNOWN
                    """)
    void tellsWhatABodyIs(String body, MobileBody.Kind kind) throws JsonProcessingException {
        assertThat(MobileBody.kindOf(Json.MAPPER.readTree(body))).isEqualTo(kind);
    }

    private static MobileBody list(String... cards) throws JsonProcessingException {
        String body = "{\"ok\":1,\"data\":{\"cardlistInfo\":{\"containerid\":\"1076037000000001\"},\"cards\":["
                + String.join(",", cards) + "]}}";
        JsonNode json = Json.MAPPER.readTree(body);
        assertThat(MobileBody.kindOf(json)).isEqualTo(MobileBody.Kind.LIST);
        return MobileBody.ofList(json, AT);
    }

    private static String card(String mblog) {
        return "{\"card_type\":9,\"mblog\":" + mblog + "}";
    }

    private static ShownPost only(MobileBody body) {
        assertThat(body.timeline().posts()).hasSize(1);
        return body.timeline().posts().get(0);
    }
}
