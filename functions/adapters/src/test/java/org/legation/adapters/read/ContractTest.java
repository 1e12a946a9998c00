package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.account.Account;
import org.legation.core.observe.Absence;
import org.legation.core.observe.ShownPost;
import org.legation.core.poll.Page;
import org.legation.core.poll.PageRequest;
import org.legation.core.poll.PageSource;
import org.legation.core.poll.PostAnswers;
import org.legation.core.poll.Profile;
import org.legation.core.post.Count;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;
import org.legation.simulator.World;
import org.legation.simulator.WorldPost;

/** What every source must do alike, held against the simulated world. */
class ContractTest {

    private static final Stage STAGE = Stage.calm();

    static List<Account> accounts() {
        return World.agencies().stream()
                .filter(account ->
                        STAGE.world.account(account.id()).orElseThrow().frozen() == null)
                .filter(account ->
                        STAGE.world.newest(account.id(), Stage.START, 1).size() == 1)
                .limit(12)
                .toList();
    }

    static Stream<PageSource> sources() {
        return Stream.of(STAGE.mobile(), STAGE.gateway());
    }

    /** The newest pages down to a depth, by asking each page for the next. */
    private static TreeMap<Mid, ShownPost> read(PageSource source, String accountId, int pages) throws SourceException {
        TreeMap<Mid, ShownPost> posts = new TreeMap<>();
        PageRequest request = new PageRequest(accountId, null, null, null);
        for (int i = 0; i < pages; i++) {
            STAGE.pass(Duration.ofSeconds(3));
            Page page = source.page(request);
            page.posts().forEach(post -> posts.put(post.mid(), post));
            page.pinned().forEach(post -> posts.put(post.mid(), post));
            assertThat(page.answeredAt()).isEqualTo(STAGE.instant());
            if (page.next() == null) {
                break;
            }
            request = new PageRequest(accountId, null, null, page.next());
        }
        return posts;
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void bothSourcesShowTheSamePosts(Account account) throws SourceException {
        TreeMap<Mid, ShownPost> mobile = read(STAGE.mobile(), account.id(), 4);
        TreeMap<Mid, ShownPost> gateway = read(STAGE.gateway(), account.id(), 2);

        Mid from = STAGE.world.newest(account.id(), STAGE.instant(), 20).stream()
                .map(ShownPost::mid)
                .min(Mid::compareTo)
                .orElseThrow();
        assertThat(mobile.tailMap(from).keySet())
                .isEqualTo(gateway.tailMap(from).keySet())
                .isEqualTo(truth(account.id(), from).keySet());
        mobile.tailMap(from).forEach((mid, post) -> {
            ShownPost other = gateway.get(mid);
            assertThat(post.type()).isEqualTo(other.type());
            assertThat(post.publishedAt()).isEqualTo(other.publishedAt());
            assertThat(post.edits()).isEqualTo(other.edits());
            assertThat(post.truncated()).isEqualTo(other.truncated());
        });
    }

    private static Map<Mid, WorldPost> truth(String accountId, Mid from) {
        return STAGE.world.posts(accountId, from.publishedAt().orElseThrow(), STAGE.instant()).stream()
                .filter(post -> post.isPublicAt(STAGE.instant()))
                .collect(Collectors.toMap(WorldPost::mid, post -> post));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aPostIsShownAsItIs(PageSource source) throws SourceException {
        Map<Mid, ShownPost> shown = new HashMap<>();
        for (Account account : accounts()) {
            shown.putAll(read(source, account.id(), 1));
        }

        int whole = 0;
        for (ShownPost post : shown.values()) {
            WorldPost truth = STAGE.world.post(post.mid()).orElseThrow();
            if (post.text() != null && !post.truncated() && truth.original() == null) {
                whole++;
                assertThat(plain(post.text())).isEqualTo(plain(truth.wholeText(STAGE.instant())));
            }
            long likes = truth.counts(STAGE.instant()).likes().point();
            Count count = post.counts().likes();
            if (count.isKnown()) {
                // Reading all accounts takes half a minute, in which a post may earn a few more.
                assertThat(count.low()).isLessThanOrEqualTo(likes);
            }
        }
        assertThat(whole).isGreaterThan(30);
    }

    /** The mobile site writes links and super topics in its own way, and spaces around them. */
    private static String plain(String text) {
        return text.replaceAll("https?://[!-~]+|网页链接|\\[超话\\]|#|\\s+", "");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theProfileCountsPostsAndFollowers(PageSource source) throws SourceException {
        Account account = accounts().get(0);
        STAGE.pass(Duration.ofSeconds(3));

        Profile profile = source.profile(account.id());

        long followers = STAGE.world.followers(account.id(), STAGE.instant());
        assertThat(profile.followers().low()).isLessThanOrEqualTo(followers);
        assertThat(profile.followers().high()).isGreaterThanOrEqualTo(followers);
        assertThat(profile.posts().point()).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aLongTextIsGivenWhole(PageSource source) throws SourceException {
        int given = 0;
        for (Account account : accounts()) {
            for (ShownPost post : read(source, account.id(), 1).values()) {
                if (post.truncated()) {
                    STAGE.pass(Duration.ofSeconds(3));
                    PageSource.WholeText whole = source.wholeText(account.id(), post.mid());
                    WorldPost truth = STAGE.world.post(post.mid()).orElseThrow();
                    whole.text()
                            .ifPresent(
                                    text -> assertThat(plain(text)).isEqualTo(plain(truth.wholeText(STAGE.instant()))));
                    given += whole.text().isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(given).isGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSinglePostIsThereGoneOrHidden(PageSource source) throws SourceException {
        Map<String, Integer> seen = new TreeMap<>();
        for (Account account : accounts()) {
            for (WorldPost post :
                    STAGE.world.posts(account.id(), Stage.START.minus(Duration.ofDays(20)), Stage.START)) {
                boolean changed = post.deletedAt() != null || !post.isPublicAt(STAGE.instant());
                if (!changed && seen.getOrDefault("[]", 0) > 5) {
                    continue;
                }
                STAGE.pass(Duration.ofSeconds(3));
                PostAnswers answers = source.posts(account.id(), List.of(post.mid()));
                assertThat(answers.shown().size() + answers.absent().size()).isEqualTo(1);
                assertThat(answers.shown().size() == 1).isEqualTo(post.isPublicAt(STAGE.instant()));
                List<Absence.Kind> kinds =
                        answers.absent().stream().map(Absence::kind).toList();
                if (!kinds.isEmpty()) {
                    boolean gone = post.isDeletedAt(STAGE.instant());
                    assertThat(kinds).containsExactly(gone ? Absence.Kind.GONE : Absence.Kind.HIDDEN);
                }
                seen.merge(kinds.toString(), 1, Integer::sum);
            }
        }
        assertThat(seen).containsOnlyKeys("[]", "[GONE]", "[HIDDEN]");
    }
}
