package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.poll.Page;
import org.legation.core.poll.PageRequest;
import org.legation.core.poll.PageSource;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.simulator.Credentials;
import org.legation.simulator.Crowd;
import org.legation.simulator.World;

/** Private people are all over the bodies, and nowhere in what is made of them. */
class LeakTest {

    private final Stage stage = Stage.calm();
    private final LogLines log = new LogLines();

    @AfterEach
    void stopListening() {
        log.close();
    }

    private List<Page> pages(PageSource source) throws SourceException {
        List<Page> pages = new ArrayList<>();
        for (Account account : World.agencies()) {
            stage.pass(Duration.ofSeconds(3));
            try {
                pages.add(source.page(new PageRequest(account.id(), null, null, null)));
            } catch (SourceException e) {
                assertThat(e.failure()).isIn(SourceFailure.EMPTY_SUSPECT, SourceFailure.NOT_FOUND);
            }
        }
        return pages;
    }

    @Test
    void aPageNamesThemOnlyInsideTheAgencysOwnText() throws SourceException {
        List<Page> pages = pages(stage.mobile());
        pages.addAll(pages(stage.gateway()));

        assertThat(stage.web.bodies()).anyMatch(Crowd::isMember);
        for (Page page : pages) {
            List<ShownPost> posts =
                    Stream.concat(page.posts().stream(), page.pinned().stream()).toList();
            for (ShownPost post : posts) {
                if (post.text() != null && Crowd.isMember(post.text())) {
                    assertThat(stage.world.post(post.mid()).orElseThrow().wholeText(stage.instant()))
                            .matches(Crowd::isMember);
                }
                assertThat(Crowd.isMember(post.withoutText().toString())).isFalse();
            }
        }
        assertThat(log.lines()).noneMatch(Crowd::isMember);
    }

    @Test
    void aTimelineNamesNobody() throws SourceException {
        for (Account account : World.agencies()) {
            Stage.Polls polls = stage.new Polls(account, stage.mobile());
            try {
                assertThat(Crowd.isMember(polls.next().toString())).isFalse();
            } catch (SourceException e) {
                assertThat(Crowd.isMember(e.toString())).isFalse();
            }
        }
        assertThat(stage.web.bodies()).anyMatch(Crowd::isMember);
    }

    /** Some pages of the mobile site on which there are private people. */
    private List<String> crowded() throws SourceException {
        List<String> crowded = new ArrayList<>();
        MobileSource source = stage.mobile();
        for (Account account : World.agencies()) {
            stage.pass(Duration.ofSeconds(3));
            source.page(new PageRequest(account.id(), null, null, null));
            String body = stage.web.bodies().get(stage.web.bodies().size() - 1);
            if (Crowd.isMember(body)) {
                crowded.add(body);
            }
            if (crowded.size() == 3) {
                return crowded;
            }
        }
        throw new IllegalStateException("nobody there");
    }

    static Stream<UnaryOperator<String>> drifts() {
        return Stream.of(
                body -> body.replace("\"cards\"", "\"karten\"").replace("\"cardlistInfo\"", "\"info\""),
                body -> body.replace("\"mblog\":{", "\"mblog\":[{").replace("}}", "}]}"),
                body -> body.replace("\"reposts_count\":", "\"reposts_count\":\"路人青禾0（虚构）\",\"x\":"),
                body -> body.substring(0, body.length() / 2),
                body -> body.replaceAll("\"user\":\\{[^{}]*}", "\"user\":\"路人青禾0（虚构）\""),
                body -> "路人青禾0（虚构）",
                body -> "<html><title>路人青禾0（虚构）</title>8800000001</html>",
                body -> "{\"ok\":0,\"msg\":\"@路人青禾0（虚构） 8800000001 做了一件新事\"}");
    }

    @ParameterizedTest
    @MethodSource("drifts")
    void whatIsKeptAndLoggedOfAnUnknownShapeNamesNobody(UnaryOperator<String> drift) throws SourceException {
        Answers web = new Answers();
        MobileSource source = new MobileSource(MobileSource.BASE, Credentials.LOGIN_COOKIE, web, stage.store, stage);

        for (String body : crowded()) {
            String uid = body.replaceFirst("(?s).*?\"containerid\":\"107603(\\d+).*", "$1");
            web.then(drift.apply(body));
            try {
                source.page(new PageRequest(uid, null, null, null));
            } catch (SourceException e) {
                assertThat(Crowd.isMember(e.toString())).isFalse();
            }
        }

        assertThat(stage.store.shapes("mobile")).isNotEmpty().noneMatch(shape -> Crowd.isMember(shape.toString()));
        assertThat(log.lines()).hasSameSizeAs(stage.store.shapes("mobile")).noneMatch(Crowd::isMember);
    }

    @Test
    void commentsInThePlaceOfPostsAreNotTaken() {
        String comments = "{'ok':1,'data':{'data':[{'id':'1','text':'x','user':{'id':8800000001,"
                + "'screen_name':'路人青禾1（虚构）'}}],'total_number':1,'max_id':0}}";
        Answers web = new Answers().then(comments.replace('\'', '"'));
        MobileSource source = new MobileSource(MobileSource.BASE, Credentials.LOGIN_COOKIE, web, stage.store, stage);

        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> source.page(new PageRequest("7000000001", null, null, null)));

        assertThat(failure.failure()).isEqualTo(SourceFailure.SHAPE_CHANGED);
        assertThat(Map.of("shapes", stage.store.shapes("mobile"), "log", log.lines()))
                .noneSatisfy((name, kept) -> assertThat(kept.toString()).matches(Crowd::isMember));
    }
}
