package org.legation.core.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.Mix;
import org.legation.core.expect.Tail;
import org.legation.core.observe.Observation;
import org.legation.core.post.Basis;
import org.legation.core.post.Mid;
import org.legation.core.spike.Candidate;
import org.legation.core.spike.Episode;
import org.legation.core.spike.Heat;
import org.legation.core.spike.Judgement;
import org.legation.core.spike.Leads;
import org.legation.core.spike.PostChannel;

/** Finds the spikes of one entry, and their ends. */
final class SpikeWatch {

    /** Fewer posts that can be compared with an earlier reading say nothing about the source. */
    private static final int FEWEST_COMPARED = 3;

    /** A post that is deleted before this age has not shown how surprising it is. */
    private static final Duration JUDGED = Duration.ofHours(1);

    private final Observation entry;
    private final Tail pooled;
    private Tail tally;
    private final List<Alert> alerts = new ArrayList<>();
    private int compared;
    private int fallen;

    /**
     * A watch over one entry.
     *
     * @param pooled how surprising posts of all accounts came to be
     * @param tally those of this account
     */
    SpikeWatch(Observation entry, Tail pooled, Tail tally) {
        this.entry = entry;
        this.pooled = pooled;
        this.tally = tally;
    }

    /** How surprising the account's posts came to be, those that ended with the entry among them. */
    Tail tally() {
        return tally;
    }

    /** What was found so far, in the order in which it was found. */
    List<Alert> alerts() {
        return alerts;
    }

    /** Judges a post; its reading is compared with what was known before the entry. */
    Heat judge(Look look, Mix mix) {
        Heat before = look.known() == null ? Heat.COLD : look.known().heat();
        compare(look);
        Look.Judged judged = look.judged(mix);
        if (look.isCorrection()) {
            return before.takenBack();
        } else if (judged == null) {
            return before;
        }
        Candidate candidate =
                new Candidate(look.age(), judged.interactions(), judged.usual(), pooled, before.surprise());
        Judgement judgement = PostChannel.judge(candidate);
        boolean isLast = look.age().compareTo(AgeGrid.LAST) > 0;
        Heat.Turn turn = before.turn(judgement, entry.observedAt(), isLast);
        if (turn.raised() > 0) {
            alerts.add(spike(look, judged, judgement, turn.raised(), mix));
        }
        if (turn.ended() != null) {
            alerts.add(end(look.known(), judged.interactions(), SpikeEnd.How.RESOLVED, turn.after(), turn.ended()));
        }
        return turn.after();
    }

    /** Puts an end to the spikes of posts that are gone. */
    void deleted(Map<Mid, Tombstone> ends, Map<Mid, LivePost> live) {
        ends.forEach((mid, tombstone) -> live.computeIfPresent(mid, (id, post) -> {
            if (AgeGrid.age(post.publishedAt(), tombstone.at()).compareTo(JUDGED) >= 0) {
                count(post);
            }
            // It stays known until the day after, and must not be counted again then.
            return over(post, SpikeEnd.How.DELETED).counted();
        }));
    }

    /** Puts an end to the spikes of posts that nobody looks at any more. */
    void forgotten(Map<Mid, LivePost> before, Map<Mid, LivePost> kept) {
        before.forEach((mid, post) -> {
            if (!kept.containsKey(mid)) {
                count(post);
                over(post, SpikeEnd.How.RESOLVED);
            }
        });
    }

    /** Says so where half or more of the counts that were seen before fell: the source corrects, or errs. */
    void countsFell() {
        if (compared >= FEWEST_COMPARED && 2 * fallen >= compared) {
            alerts.add(new DataTrouble(
                    entry.accountId(),
                    entry.observedAt(),
                    DataTrouble.Kind.COUNTS_FELL,
                    entry.observedAt(),
                    false,
                    fallen,
                    compared));
        }
    }

    /** A post that was never judged says nothing. */
    private void count(LivePost post) {
        if (post.heat().highest() > 0) {
            tally = tally.with(post.heat().highest() / 100.0);
        }
    }

    private void compare(Look look) {
        if (look.known() != null && look.isComparable()) {
            compared++;
            fallen += look.isCorrection() ? 1 : 0;
        }
    }

    private LivePost over(LivePost post, SpikeEnd.How how) {
        Episode episode = post.heat().episode();
        if (episode == null) {
            return post;
        }
        alerts.add(end(post, post.counts().atLeast(post.counts().basis()), how, post.heat(), episode));
        return post.calm();
    }

    private SpikeEnd end(@Nullable LivePost post, long interactions, SpikeEnd.How how, Heat heat, Episode episode) {
        if (post == null) {
            throw new IllegalStateException("a spike ended that never began");
        }
        return new SpikeEnd(
                entry.accountId(),
                Subject.post(post.mid(), post.publishedAt()),
                entry.observedAt(),
                how,
                episode.startedAt(),
                heat.level(),
                episode.peakMultiple(),
                episode.peakAt(),
                interactions);
    }

    private Spike spike(Look look, Look.Judged judged, Judgement judgement, int level, Mix mix) {
        Expectation usual = judged.usual();
        return new Spike(
                entry.accountId(),
                Subject.post(look.reading().mid(), look.reading().publishedAt()),
                entry.observedAt(),
                level,
                judgement.strength(),
                look.counts(),
                judged.basis(),
                judged.interactions(),
                usual.interactions(),
                usual.posts(),
                Math.pow(10, -judgement.surprise()),
                among(judgement),
                highestOf(judgement),
                judged.basis().equals(Basis.ALL) ? Leads.of(look.counts(), mix) : null,
                unseen(look),
                PostChannel.RULE);
    }

    /** How many posts of all accounts stand behind the rarity; 0 if too few for what it says. */
    private long among(Judgement judgement) {
        Tail.Standing standing = pooled.standing(judgement.model());
        return standing.oneIn() > 0 ? standing.posts() : 0;
    }

    /** Of how many posts of the account this is the most surprising, itself among them; 0 if it is not. */
    private long highestOf(Judgement judgement) {
        Tail.Standing standing = tally.standing(judgement.model());
        return standing.rank() == 1 && standing.posts() > 0 ? standing.posts() + 1 : 0;
    }

    /** How long nobody had looked at the post; null if it is new to us. */
    private @Nullable Duration unseen(Look look) {
        Instant held = look.heldUntil();
        return held == null ? null : Duration.between(held, entry.observedAt());
    }
}
