package org.legation.api.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.api.coding.CodeView;
import org.legation.api.coding.CodingView;
import org.legation.api.coding.EvidenceView;
import org.legation.api.measure.CountView;
import org.legation.api.web.Bilingual;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coded;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Evidence;
import org.legation.core.coding.Principle;
import org.legation.core.observe.Absence;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.post.PostType;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostText;
import org.legation.core.score.Tombstone;
import org.legation.core.text.Tone;

class PostViewTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-10T02:00:00Z");
    private static final Instant LAST_SEEN = PUBLISHED.plus(Duration.ofHours(5));
    private static final Instant GONE_AT = PUBLISHED.plus(Duration.ofHours(6));
    private static final Instant REMOVED_AT = GONE_AT.plus(Duration.ofDays(30));
    private static final Tombstone GONE = new Tombstone(Absence.Kind.GONE, GONE_AT);
    private static final PostId POST = new PostId("9900000001", Mid.of(PUBLISHED, 1));
    private static final PostText TEXT = new PostText(POST, "早安", PUBLISHED, 2, true, 0, List.of(), null);

    private static final Coding CODING = new Coding(
            7,
            PUBLISHED,
            new Tone(70, 20, 10, 4),
            List.of(Category.CON, Category.TOU),
            Set.of(Principle.USEFUL),
            Set.of(Cue.P2, Cue.N1));
    private static final List<Evidence> EVIDENCE =
            List.of(new Evidence("CON", List.of("签证")), new Evidence("USEFUL", List.of("http://t.cn/x")));
    private static final Coding EMPTY = new Coding(7, PUBLISHED, null, List.of(), Set.of(), Set.of());

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

    @Test
    void aCodedPostSaysWhatItsTextIsAndByWhichWords() {
        PostView view = PostView.of(post(null, CODING), TEXT.with(new Coded(CODING, EVIDENCE)), GONE_AT);

        CodingView coding = view.coding();
        assertThat(coding.version()).isEqualTo(7);
        assertThat(coding.at()).isEqualTo(PUBLISHED);
        assertThat(coding.primary())
                .isEqualTo(new CodeView("CON", new Bilingual("Consular service, visa, safety notices", "领事、签证与安全提醒")));
        assertThat(coding.secondary()).extracting(CodeView::code).containsExactly("TOU");
        assertThat(coding.tone()).isEqualTo(new CodingView.ToneView("positive", 70, 20, 10, 4));
        assertThat(coding.principles()).extracting(CodeView::code).containsExactly("useful");
        assertThat(coding.cues()).extracting(CodeView::code).containsExactly("P2", "N1");
        assertThat(view.evidence())
                .containsExactly(
                        new EvidenceView("CON", List.of("签证")), new EvidenceView("useful", List.of("http://t.cn/x")));
    }

    @Test
    void aTextWithoutWordsHasNeitherCategoryNorTone() {
        PostView view = PostView.of(post(null, EMPTY), TEXT.with(new Coded(EMPTY, List.of())), GONE_AT);

        assertThat(view.coding().primary()).isNull();
        assertThat(view.coding().secondary()).isEmpty();
        assertThat(view.coding().tone()).isNull();
        assertThat(view.evidence()).isEmpty();
    }

    @Test
    void aPostWithoutATextHasNoCodingAndNoEvidence() {
        PostView view = PostView.of(post(null), null, GONE_AT);

        assertThat(view.coding()).isNull();
        assertThat(view.evidence()).isNull();
    }

    @Test
    void whenTheTextHasExpiredTheCodingStaysAndTheWordsDoNot() {
        PostText expiring = TEXT.with(new Coded(CODING, EVIDENCE)).without(GONE);

        assertThat(PostView.of(post(GONE, CODING), expiring, REMOVED_AT.minusMillis(1))
                        .evidence())
                .hasSize(2);
        PostView view = PostView.of(post(GONE, CODING), expiring, REMOVED_AT);
        assertThat(view.text()).isNull();
        assertThat(view.coding().primary().code()).isEqualTo("CON");
        assertThat(view.evidence()).isNull();
    }

    @Test
    void wordsThatAnotherVersionNamedAreNotShown() {
        Coding later = new Coding(8, PUBLISHED, null, List.of(), Set.of(), Set.of());

        PostView view = PostView.of(post(null, later), TEXT.with(new Coded(CODING, EVIDENCE)), GONE_AT);

        assertThat(view.coding().version()).isEqualTo(8);
        assertThat(view.evidence()).isNull();
    }

    private static PostRecord post(@Nullable Tombstone end) {
        return post(end, null);
    }

    private static PostRecord post(@Nullable Tombstone end, @Nullable Coding coding) {
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
                coding,
                end,
                new TreeMap<>());
    }
}
