package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.source.ItemSourceStore;
import org.legation.adapters.table.MemoryTable;
import org.legation.adapters.web.WebRequest;
import org.legation.core.observe.Absence;
import org.legation.core.observe.ShownPost;
import org.legation.core.poll.Page;
import org.legation.core.poll.PageRequest;
import org.legation.core.poll.PostAnswers;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceStore;
import org.legation.events.topology.Table;

class MobileSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String UID = "7000000001";
    private static final Mid NEW = new Mid(5367261047554049L);
    private static final Mid OLD = new Mid(5367073676460047L);
    private static final Mid PINNED = new Mid(5271598136819715L);

    private final Answers web = new Answers();
    private final SourceStore store = new ItemSourceStore(new MemoryTable(Table.SOURCES));
    private final MobileSource source = new MobileSource(
            MobileSource.BASE,
            "_T_WM=1; SUB=_2A25secret; SUBP=0033; SSOLoginState=2; ALF=3",
            web,
            store,
            InstantSource.fixed(NOW));

    private static String post(Mid mid, String more) {
        return "{'card_type':9,'mblog':" + mblog(mid, more) + "}";
    }

    private static String mblog(Mid mid, String more) {
        return "{'id':'" + mid + "','mid':'" + mid + "','created_at':'Fri Nov 20 09:30:15 +0800 2026','text':'虚构',"
                + "'visible':{'type':0},'user':{'id':7000000001,'screen_name':'示例','followers_count':'14.6万'},"
                + "'reposts_count':1,'comments_count':2,'attitudes_count':3" + more + "}";
    }

    private static String list(String info, String... cards) {
        return ("{'ok':1,'data':{'cardlistInfo':{'containerid':'1076037000000001','total':9" + info + "},'cards':["
                        + String.join(",", cards) + "]}}")
                .replace('\'', '"');
    }

    private Page first() throws SourceException {
        return source.page(new PageRequest(UID, null, null, null));
    }

    private static SourceFailure failure(ThrowingCallable call) {
        return catchThrowableOfType(SourceException.class, call).failure();
    }

    @Test
    void aRequestLooksLikeTheSitesOwnScripts() throws SourceException {
        web.then(list("", post(NEW, "")));

        first();

        WebRequest request = web.last();
        assertThat(request.url())
                .hasToString("https://m.weibo.cn/api/container/getIndex?type=uid&value=7000000001"
                        + "&containerid=1076037000000001");
        assertThat(request.headers())
                .containsEntry("X-Requested-With", "XMLHttpRequest")
                .containsEntry("Referer", "https://m.weibo.cn/u/7000000001")
                .containsEntry("MWeibo-Pwa", "1")
                .containsEntry("Cookie", "SUB=_2A25secret; SUBP=0033")
                .doesNotContainKey("X-XSRF-TOKEN");
    }

    @Test
    void whatTheSiteSetsIsRepeatedAndNothingElse() throws SourceException {
        web.then(Answers.with(
                Answers.json(200, list("", post(NEW, ""))),
                "Set-Cookie",
                "XSRF-TOKEN=a1b2c3; path=/; domain=.weibo.cn",
                "_T_WM=600; path=/",
                "SUB=deleted; path=/",
                "MLOGIN=0; path=/"));
        web.then(list("", post(NEW, "")));
        first();

        first();

        assertThat(web.last().headers())
                .containsEntry("X-XSRF-TOKEN", "a1b2c3")
                .containsEntry("Cookie", "SUB=_2A25secret; SUBP=0033; XSRF-TOKEN=a1b2c3; _T_WM=600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SUBP=secret", "secret", "SUB=", "SUB=se cret", "sub=secret", "SUB=sécret"})
    void aCookieWithoutAnIdentityIsRefusedAndNotShown(String cookie) {
        assertThatThrownBy(() -> new MobileSource(MobileSource.BASE, cookie, web, store, InstantSource.fixed(NOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mobile cookie: expected SUB=…, found none");
    }

    @Test
    void pinnedPostsStandApartAndOthersPostsAndHiddenOnesAreLeftOut() throws SourceException {
        web.then(list(
                ",'since_id':5366100000000123",
                post(PINNED, ",'isTop':1"),
                post(NEW, ""),
                post(PINNED, ""),
                post(new Mid(5367200000000001L), ",'visible':{'type':10}"),
                post(OLD, "").replace("7000000001", "8800000001")));

        Page page = first();

        assertThat(page.posts()).extracting(ShownPost::mid).containsExactly(NEW);
        assertThat(page.pinned()).extracting(ShownPost::mid).containsExactly(PINNED);
        assertThat(page.downTo()).isEqualTo(new Mid(5367200000000001L));
        assertThat(page.followers().point()).isEqualTo(146_000);
        assertThat(page.answeredAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "',''since_id'':5366100000000123', since_id:5366100000000123, since_id=5366100000000123",
        "',''since_id'':''00abc|d''', since_id:00abc|d, since_id=00abc%7Cd",
        "',''page'':2', page:2, page=2"
    })
    void theCursorIsTheSitesOwnAndSentBackUnchanged(String info, String next, String sent) throws SourceException {
        web.then(list(info, post(NEW, ""), post(OLD, ""))).then(list("", post(PINNED, "")));

        Page page = first();
        Page last = source.page(new PageRequest(UID, null, null, page.next()));

        assertThat(page.next()).isEqualTo(next);
        assertThat(page.downTo()).isEqualTo(OLD);
        assertThat(web.last().url().toString()).endsWith("&" + sent);
        assertThat(last.next()).isNull();
        assertThat(last.downTo()).isEqualTo(new Mid(1));
    }

    @Test
    void aListWithoutItsOwnFactsDoesNotSayThatItEnds() throws SourceException {
        web.then("{'ok':1,'data':{'cards':[CARD]}}"
                .replace("CARD", post(NEW, ""))
                .replace('\'', '"'));

        Page page = first();

        assertThat(page.downTo()).isEqualTo(NEW);
        assertThat(page.next()).isNull();
    }

    @Test
    void anEmptyFirstPageIsSuspectHoweverItIsSaid() {
        web.then(list("")).then("{\"ok\":0,\"msg\":\"这里还没有内容\",\"data\":{\"cards\":[]}}");

        assertThat(failure(this::first)).isEqualTo(SourceFailure.EMPTY_SUSPECT);
        assertThat(failure(this::first)).isEqualTo(SourceFailure.EMPTY_SUSPECT);
    }

    @Test
    void aPostThatCannotBeReadIsReportedOnceAndTheRestIsUsed() throws SourceException {
        String odd = "{'card_type':9,'mblog':{'id':'x','text':'y','user':{'id':7000000001}}}";
        web.then(list("", odd, post(NEW, ""))).then(list("", odd, post(NEW, "")));

        try (LogLines log = new LogLines()) {
            first();

            assertThat(first().posts()).hasSize(1);
            assertThat(store.shapes("mobile")).hasSize(1);
            assertThat(log.lines())
                    .containsExactly("WARN mobile: an answer of a shape we do not know, "
                            + store.shapes("mobile").get(0).fingerprint() + ": id: expected up to 18 digits");
        }
    }

    @Test
    void aChangedShapeIsKeptAndReportedOnce() {
        web.then("{\"ok\":1,\"data\":{\"list2\":[]}}").then("{\"ok\":1,\"data\":{\"list2\":[]}}");

        try (LogLines log = new LogLines()) {
            assertThat(failure(this::first)).isEqualTo(SourceFailure.SHAPE_CHANGED);
            assertThat(failure(this::first)).isEqualTo(SourceFailure.SHAPE_CHANGED);

            assertThat(log.lines()).hasSize(1);
            assertThat(store.shapes("mobile").get(0).skeleton()).contains("$.data.list2: array");
        }
    }

    @Test
    void aSinglePostIsShownWithoutItsTextWhichListsCutShort() throws SourceException {
        web.then(("{'ok':1,'data':" + mblog(NEW, ",'isLongText':true,'edit_count':1") + "}").replace('\'', '"'));

        PostAnswers answers = source.posts(UID, List.of(NEW));

        assertThat(answers.absent()).isEmpty();
        assertThat(answers.shown()).hasSize(1).allSatisfy(post -> {
            assertThat(post.counts()).isEqualTo(Engagement.of(1, 2, 3));
            assertThat(post.text()).isNull();
        });
        assertThat(web.last().url()).hasToString("https://m.weibo.cn/statuses/show?id=" + NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "'{''ok'':0,''errno'':''20101'',''msg'':''target weibo does not exist!''}', GONE",
        "'{''ok'':0,''errno'':''20112'',''msg'':''暂无查看权限''}', HIDDEN",
        "'{''ok'':0,''msg'':''该账号因违反规定，现已无法查看''}', HIDDEN",
        "'{''ok'':0,''msg'':''抱歉，此微博已被作者删除''}', GONE",
        "'{''ok'':1,''data'':HIDDEN}', HIDDEN"
    })
    void aSinglePostIsGoneOrHidden(String body, Absence.Kind kind) throws SourceException {
        String hidden = mblog(NEW, "").replace("'type':0", "'type':1");
        web.then(body.replace("HIDDEN", hidden).replace('\'', '"'));

        assertThat(source.posts(UID, List.of(NEW)).absent()).containsExactly(new Absence(NEW, kind, 1));
    }

    @Test
    void whoIsNotShownSinglePostsDoesNotAskForThemAgain() {
        web.then("{\"ok\":-100,\"url\":\"https://passport.weibo.com/sso/signin\"}");

        assertThat(source.traits().refreshBatch()).isEqualTo(1);
        assertThat(failure(() -> source.posts(UID, List.of(NEW)))).isEqualTo(SourceFailure.OUT_OF_REACH);
        assertThat(source.traits().refreshBatch()).isZero();
    }

    @Test
    void aLongTextMayBeMissing() throws SourceException {
        web.then("{\"ok\":1,\"data\":{\"ok\":1,\"longTextContent\":\"一<br />二\",\"reposts_count\":1}}")
                .then("{\"ok\":1,\"data\":{\"ok\":0}}");

        assertThat(source.wholeText(UID, NEW).text()).contains("一\n二");
        assertThat(source.wholeText(UID, NEW).text()).isEmpty();
    }

    @Test
    void anAccountThatIsNoUidIsNotAskedFor() {
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> source.page(new PageRequest("agency-7", null, null, null)));

        assertThat(failure.failure()).isEqualTo(SourceFailure.NOT_FOUND);
        assertThat(failure.asked()).isFalse();
        assertThat(web.requests()).isEmpty();
    }
}
