package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.pipeline.MemoryPipeline.CONSULATE;
import static org.legation.pipeline.MemoryPipeline.EMBASSY;
import static org.legation.pipeline.MemoryPipeline.TOURISM;
import static org.legation.pipeline.MemoryPipeline.failed;
import static org.legation.pipeline.MemoryPipeline.sample;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostStore;
import org.legation.core.score.PostText;
import org.legation.core.store.Stored;
import org.legation.events.StreamBatch;

class ScoreFunctionTest {

    private final MemoryPipeline pipeline = new MemoryPipeline();

    @Test
    void anEntryOfTheLogBecomesPostsTheirTextsAndABaseline() {
        assertThat(failed(pipeline.functions.score().score(sample("score/good.json", StreamBatch.class))))
                .isEmpty();

        PostStore.Page posts = pipeline.stores.posts().page(EMBASSY, Optional.empty(), Optional.empty(), 10);
        assertThat(posts.posts()).extracting(PostRecord::type).containsExactly(PostType.ORIGINAL, PostType.REPOST);
        assertThat(posts.posts())
                .extracting(PostRecord::counts)
                .containsExactly(
                        Engagement.of(3, 7, 41),
                        new Engagement(Count.of(12), Count.of(5), new Count.Rounded(12_000, 1_000)));
        assertThat(text(EMBASSY, 5367241356873733L)).startsWith("早安！");
        assertThat(baseline(EMBASSY)).map(Baseline::slot).contains(Instant.parse("2026-11-20T00:53:13Z"));
        assertThat(baseline(CONSULATE)).map(Baseline::slot).contains(Instant.parse("2026-11-20T00:53:14Z"));
    }

    @Test
    void theSameEntriesAgainChangeNothing() {
        pipeline.functions.score().score(sample("score/good.json", StreamBatch.class));
        pipeline.changes.clear();

        assertThat(failed(pipeline.functions.score().score(sample("score/good.json", StreamBatch.class))))
                .isEmpty();

        assertThat(pipeline.changes).isEmpty();
    }

    @Test
    void exactlyTheUnreadableRecordsAreReportedAndTheOtherAccountsScored() {
        StreamBatch batch = sample("score/bad.json", StreamBatch.class);

        assertThat(failed(pipeline.functions.score().score(batch)))
                .containsExactly(
                        batch.records().get(1).dynamodb().sequenceNumber(),
                        batch.records().get(2).dynamodb().sequenceNumber());

        assertThat(baseline(EMBASSY)).isPresent();
        assertThat(baseline(CONSULATE)).isEmpty();
        assertThat(baseline(TOURISM)).isPresent();
    }

    private Optional<Baseline> baseline(String account) {
        return pipeline.stores.baselines().find(account).map(Stored::value);
    }

    private String text(String account, long mid) {
        return pipeline.stores
                .posts()
                .text(new PostId(account, new Mid(mid)))
                .map(PostText::text)
                .orElseThrow();
    }
}
