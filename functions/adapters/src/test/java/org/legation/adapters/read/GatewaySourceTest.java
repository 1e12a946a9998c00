package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.source.ItemSourceStore;
import org.legation.adapters.table.MemoryTable;
import org.legation.adapters.web.WebAnswer;
import org.legation.core.observe.Absence;
import org.legation.core.observe.ShownPost;
import org.legation.core.poll.Page;
import org.legation.core.poll.PageRequest;
import org.legation.core.poll.PageSource;
import org.legation.core.poll.PostAnswers;
import org.legation.core.poll.Profile;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.events.topology.Table;

class GatewaySourceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String UID = "7000000001";
    private static final Mid NEW = new Mid(5367261047554049L);
    private static final Mid OLD = new Mid(5367073676460047L);
    private static final String COMMANDS = "{'commands':[{'group':'statuses','action':'user_timeline/other',"
            + "'access':'allowed'},{'group':'statuses','action':'show_batch/biz','access':'allowed'},"
            + "{'group':'users','action':'show_batch/other','access':'allowed'}]}";

    private final Answers web = new Answers();
    private final GatewaySource source = source("wb_secret");

    private GatewaySource source(String token) {
        ItemSourceStore store = new ItemSourceStore(new MemoryTable(Table.SOURCES));
        return new GatewaySource(GatewaySource.BASE, token, web, store, InstantSource.fixed(NOW));
    }

    private static String row(Mid mid, String more) {
        return "{'idstr':'" + mid + "','text':'虚构','created_at':'Fri Nov 20 09:30:15 +0800 2026','reposts_count':1,"
                + "'comments_count':2,'attitudes_count':3,'user':{'idstr':'7000000001','screen_name':'示例',"
                + "'followers_count':145500}" + more + "}";
    }

    private void answer(String body) {
        web.then(body.replace('\'', '"'));
    }

    private void answerRows(String more, String... rows) {
        answer("{'result':{'statuses':[" + String.join(",", rows) + "]" + more + "}}");
    }

    private Page page(@Nullable Mid after, @Nullable Mid before, @Nullable String next) throws SourceException {
        return source.page(new PageRequest(UID, after, before, next));
    }

    private void prepareAll() throws SourceException {
        while (source.preparations() > 0) {
            source.prepare();
        }
    }

    @Test
    void thePlanAndThePricesAreAskedForOnce() throws SourceException {
        answer("{'user':{'developer_identity':{'is_verified':true}},'service_status':{'kind':'trial_active'}}");
        answer(COMMANDS);
        answer("{'pricing':{'configured':true,'unit_price':1}}");
        answer("{'pricing':{'configured':true,'unit_price':'1.5'}}");
        answer("{'pricing':{'configured':true,'unit_price':5}}");
        assertThat(source.traits().creditsPerRecord()).isEqualTo(3);

        prepareAll();

        assertThat(source.traits().creditsPerRecord()).isEqualTo(2);
        assertThat(source.traits().creditsPerProfile()).isEqualTo(5);
        assertThat(web.requests())
                .extracting(request -> request.url()
                        .toString()
                        .substring(GatewaySource.BASE.toString().length()))
                .containsExactly(
                        "/cli/whoami",
                        "/cli/commands?access=available",
                        "/cli/commands/statuses/user_timeline/other",
                        "/cli/commands/statuses/show_batch/biz",
                        "/cli/commands/users/show_batch/other");
        assertThat(web.last().headers()).containsEntry("Authorization", "Bearer wb_secret");
        assertThat(web.requests()).noneMatch(request -> request.toString().contains("secret"));
    }

    @Test
    void aPriceThatIsNotToldIsAssumedAndSaidToBe() throws SourceException {
        answer("{'uid':'42','developer_verified':true}");
        answer(COMMANDS);
        answer("{'pricing':{'configured':false}}");
        web.then(Answers.json(404, "{\"error\":{\"code\":\"NOT_FOUND\"}}"));
        answer("{'pricing':{'configured':true,'unit_price':2}}");

        try (LogLines log = new LogLines()) {
            prepareAll();

            assertThat(source.traits().creditsPerRecord()).isEqualTo(3);
            assertThat(log.lines())
                    .contains("WARN gateway: the price of statuses show_batch/biz is not known;"
                            + " 3 credits a record are assumed");
        }
    }

    @Test
    void aLockedCommandIsNamedWithWhatToDo() throws SourceException {
        answer("{'uid':'42'}");
        answer(COMMANDS.replaceFirst("'allowed'", "'locked'"));
        source.prepare();

        SourceException failure = catchThrowableOfType(SourceException.class, source::prepare);

        assertThat(failure.failure()).isEqualTo(SourceFailure.UNAUTHORISED);
        assertThat(failure)
                .hasMessageContaining("does not include: statuses user_timeline/other; choose one at open.weibo.com");
        assertThat(source.preparations()).isEqualTo(4);
    }

    @Test
    void aDeveloperWhoIsNotVerifiedIsToldSo() {
        answer("{'user':{'developer_identity':{'is_verified':false}}}");

        assertThatThrownBy(source::prepare).hasMessageContaining("verified by real name");
    }

    @Test
    void aPreparationThatFailedIsMadeAgain() {
        assertThat(catchThrowableOfType(SourceException.class, source::prepare).failure())
                .isEqualTo(SourceFailure.TRANSIENT);
        assertThat(source.preparations()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, '\"args\":{\"uid\":\"7000000001\",\"count\":\"20\"}'",
                "5, -, -, '\"count\":\"20\",\"since_id\":\"5\"}'",
                "5, 9, -, '\"since_id\":\"5\",\"max_id\":\"8\"}'",
                "5, 9, max_id:6, '\"since_id\":\"5\",\"max_id\":\"6\"}'"
            })
    void onlyWhatIsNotKnownIsAskedForAndArgumentsAreStrings(
            @Nullable Long after, @Nullable Long before, @Nullable String next, String args) throws SourceException {
        answerRows("", row(NEW, ""));

        page(after == null ? null : new Mid(after), before == null ? null : new Mid(before), next);

        assertThat(web.last().body()).contains("\"group\":\"statuses\"", "\"action\":\"user_timeline/other\"", args);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', 1, -",
                "'', 20, goes on",
                "',\"has_more\":true', 1, goes on",
                "',\"has_more\":false', 20, -",
                "',\"next_cursor\":0', 20, -",
                "',\"next_cursor\":\"\"', 20, -",
                "',\"next_cursor\":null', 20, -",
                "',\"next_cursor\":\"77\"', 1, goes on"
            })
    void aPageGoesOnWhereTheAnswerSaysSoOrIsFull(String more, int rows, @Nullable String goesOn)
            throws SourceException {
        String[] statuses = new String[rows];
        for (int i = 0; i < rows; i++) {
            statuses[i] = row(new Mid(NEW.value() - i), "");
        }
        answerRows(more, statuses);

        Page page = page(OLD, null, null);

        Mid lowest = new Mid(NEW.value() - rows + 1);
        assertThat(page.next()).isEqualTo(goesOn == null ? null : "max_id:" + (lowest.value() - 1));
        assertThat(page.downTo()).isEqualTo(goesOn == null ? OLD : lowest);
        assertThat(page.credits()).isEqualTo(3L * rows);
        assertThat(page.followers().point()).isEqualTo(145_500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'result':[ROWS]}",
                "{'result':{'statuses':[ROWS]}}",
                "{'result':{'items':[ROWS],'next_cursor':''}}",
                "{'result':{'data':{'statuses':[ROWS]},'has_more':false}}",
                "{'result':{'data':[ROWS],'has_more':false}}"
            })
    void aListIsFoundHoweverItIsWritten(String body) throws SourceException {
        answer(body.replace("ROWS", row(NEW, "") + "," + row(OLD, ",'deleted':true")));

        Page page = page(null, null, null);

        assertThat(page.posts()).extracting(ShownPost::mid).containsExactly(NEW);
        assertThat(page.credits()).isEqualTo(6);
        assertThat(page.downTo()).isEqualTo(new Mid(1));
    }

    @Test
    void nothingNewIsNoSuspicionButNothingAtAllIs() throws SourceException {
        answerRows("");
        answerRows("");

        Page page = page(NEW, null, null);

        assertThat(page.posts()).isEmpty();
        assertThat(page.downTo()).isEqualTo(NEW);
        assertThat(catchThrowableOfType(SourceException.class, () -> page(null, null, null))
                        .failure())
                .isEqualTo(SourceFailure.EMPTY_SUSPECT);
    }

    @Test
    void postsThatWereAskedForTogetherAreThereGoneOrHidden() throws SourceException {
        Mid hidden = new Mid(5367073676460011L);
        Mid unread = new Mid(5367073676460012L);
        Mid deleted = new Mid(5367073676460013L);
        Mid missing = new Mid(5367073676460014L);
        answerRows(
                "",
                row(NEW, ""),
                "{'mid':'5367073676460011','deleted':'1','text':'抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。'}",
                "{'mid':'5367073676460012','text':'?'}",
                "{'mid':'5367073676460013','deleted':'1','text':'此微博已被原作者删除。'}");

        PostAnswers answers = source.posts(UID, List.of(NEW, hidden, unread, deleted, missing));

        assertThat(answers.shown()).extracting(ShownPost::text).containsExactly("虚构");
        assertThat(answers.absent())
                .containsExactly(
                        new Absence(hidden, Absence.Kind.HIDDEN, 1),
                        new Absence(deleted, Absence.Kind.GONE, 1),
                        new Absence(missing, Absence.Kind.GONE, 1));
        assertThat(answers.credits()).isEqualTo(12);
        assertThat(web.last().body())
                .contains("\"ids\":\"" + NEW + "," + hidden + "," + unread + "," + deleted + "," + missing + "\"");
    }

    @Test
    void aRefusalOfOnePostSpeaksOfItAndOfSeveralOfNone() throws SourceException {
        WebAnswer refused = Answers.json(403, "{\"error\":{\"code\":\"STATUS_NOT_PERMITTED\",\"message\":\"x\"}}");
        web.then(refused).then(refused);

        assertThat(source.posts(UID, List.of(NEW)).absent()).containsExactly(new Absence(NEW, Absence.Kind.HIDDEN, 1));
        assertThat(catchThrowableOfType(SourceException.class, () -> source.posts(UID, List.of(NEW, OLD)))
                        .failure())
                .isEqualTo(SourceFailure.NO_PERMISSION);
    }

    @Test
    void aLongTextIsTheSamePostOnceMoreAndPaidFor() throws SourceException {
        answerRows("", row(NEW, ",'isLongText':true,'longText':{'longTextContent':'虚构的长文'}"));
        answerRows("", row(NEW, ",'isLongText':true"));

        PageSource.WholeText whole = source.wholeText(UID, NEW);

        assertThat(whole.text()).contains("虚构的长文");
        assertThat(whole.credits()).isEqualTo(3);
        assertThat(web.last().body()).contains("\"isGetLongText\":\"1\"");
        assertThat(source.wholeText(UID, NEW).text()).isEmpty();
    }

    @Test
    void aProfileIsAUserRecord() throws SourceException {
        answer("{'result':{'users':[{'id':7000000001,'followers_count':'14.6万','statuses_count':0}]}}");
        answer("{'result':{'users':[]}}");

        Profile profile = source.profile(UID);

        assertThat(profile.followers().point()).isEqualTo(146_000);
        assertThat(profile.posts().point()).isZero();
        assertThat(profile.credits()).isEqualTo(3);
        assertThat(catchThrowableOfType(SourceException.class, () -> source.profile(UID))
                        .failure())
                .isEqualTo(SourceFailure.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "wb_a b", "wb_a\nX: y", "wb_é"})
    void aTokenThatIsNoneIsRefusedAndNotShown(String token) {
        assertThatThrownBy(() -> source(token))
                .hasMessage("gateway token: expected printable characters without spaces");
    }
}
