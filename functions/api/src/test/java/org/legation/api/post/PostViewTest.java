package org.legation.api.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.api.measure.CountView;
import org.legation.core.observe.Absence;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.post.PostType;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostText;
import org.legation.core.score.Tombstone;

class PostViewTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-10T02:00:00Z");
    private static final Instant LAST_SEEN = PUBLISHED.plus(Duration.ofHours(5));
    private static final Instant GONE_AT = PUBLISHED.plus(Duration.ofHours(6));
    private static final Instant REMOVED_AT = GONE_AT.plus(Duration.ofDays(30));
    private static final Tombstone GONE = new Tombstone(Absence.Kind.GONE, GONE_AT);
    private static final PostId POST = new PostId("9900000001", Mid.of(PUBLISHED, 1));
    private static final PostText TEXT = new PostText(POST, "早安", PUBLISHED, 2, true, 0, List.of(), null);

    @Test
    void aPostThatIsThereShowsItsTextAndWhatIsKnownOfIt() {
        PostView view = PostView.of(post(null), TEXT, GONE_AT);

        assertThat(view.text()).isEqualTo("早安");
        assertThat(view.edits()).isEqualTo(2);
        assertThat(view.textTruncated()).isTrue();
        assertThat(view.textRemovedAt()).isNull();
        assertThat(view.gone()).isNull();
    }

    @Test
    void ofAPostWithoutATextNothingIsSaidOfIt() {
        PostView view = PostView.of(post(null), null, REMOVED_AT);

        assertThat(view.text()).isNull();
        assertThat(view.edits()).isNull();
        assertThat(view.textTruncated()).isNull();
        assertThat(view.textRemovedAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void aPostThatIsGoneSaysHowAndAtWhatAgeAndKeepsItsLastCounts(Absence.Kind kind) {
        Tombstone end = new Tombstone(kind, GONE_AT);

        PostView view = PostView.of(post(end), TEXT.without(end), GONE_AT);

        assertThat(view.gone())
                .isEqualTo(new GoneView(kind == Absence.Kind.GONE ? "gone" : "hidden", GONE_AT, Duration.ofHours(6)));
        assertThat(view.counts()).isEqualTo(CountView.Three.of(Engagement.of(1, 2, 3)));
        assertThat(view.observedAt()).isEqualTo(LAST_SEEN);
        assertThat(view.text()).isEqualTo("早安");
    }

    @Test
    void aPostThatCameBackIsNotGone() {
        PostView view = PostView.of(post(new Tombstone(Absence.Kind.GONE, LAST_SEEN.minusSeconds(1))), TEXT, GONE_AT);

        assertThat(view.gone()).isNull();
        assertThat(view.text()).isEqualTo("早安");
    }

    @Test
    void theTextOfAPostThatIsGoneIsShownForThirtyDaysAndNotLonger() {
        PostText expiring = TEXT.without(GONE);

        assertThat(PostView.of(post(GONE), expiring, REMOVED_AT.minusMillis(1)).text())
                .isEqualTo("早安");
        PostView view = PostView.of(post(GONE), expiring, REMOVED_AT);
        assertThat(view.text()).isNull();
        assertThat(view.edits()).isNull();
        assertThat(view.textTruncated()).isNull();
        assertThat(view.textRemovedAt()).isEqualTo(REMOVED_AT);
        assertThat(view.gone()).isNotNull();
    }

    /** The table removes expired items some time later. */
    @Test
    void theAnswerIsTheSameBeforeAndAfterTheExpiredTextIsRemoved() {
        Instant later = REMOVED_AT.plus(Duration.ofDays(1));

        assertThat(PostView.of(post(GONE), null, later)).isEqualTo(PostView.of(post(GONE), TEXT.without(GONE), later));
    }

    @Test
    void aPostThatWasNeverShownWithATextHasNoneRemovedBeforeItsTime() {
        assertThat(PostView.of(post(GONE), null, GONE_AT).textRemovedAt()).isNull();
    }

    private static PostRecord post(@Nullable Tombstone end) {
        return new PostRecord(
                POST.accountId(),
                POST.mid(),
                PUBLISHED,
                PostType.ORIGINAL,
                PUBLISHED,
                LAST_SEEN,
                Engagement.of(1, 2, 3),
                Count.missing(),
                null,
                1,
                null,
                end,
                new TreeMap<>());
    }
}
