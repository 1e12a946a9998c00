package org.legation.lab.growth;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.legation.core.account.AgencyKind;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Course;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.PeerPriors;
import org.legation.core.expect.PeerPriors.Member;
import org.legation.core.expect.Prior;
import org.legation.core.post.Basis;
import org.legation.core.post.PostType;
import org.legation.core.time.Beijing;

/** What is known of authors from their posts that have come to an end: cells and peers, as in the product. */
final class Ledger {

    private static final Basis BASIS = new Basis(true, true, false);

    private final Map<String, AgeCells> cells = new HashMap<>();
    private final PeerPriors peers = new PeerPriors();

    void learn(Grown post) {
        AgeCells learned = cells(post);
        Prior prior = prior(post);
        for (int i = 0; i < AgeGrid.SIZE; i++) {
            Duration age = AgeGrid.AGES.get(i);
            // The file has whole hours only.
            if (age.toMinutesPart() == 0) {
                learned = learned.learn(i, Math.log1p(post.at((int) age.toHours())), BASIS, prior);
            }
        }
        cells.put(post.author(), learned);
        peers.put(member(post));
    }

    /** Where a post stands after so many hours, by what is known. */
    Course course(Grown post, int hours) {
        Prior prior = prior(post);
        Expectation now = cells(post).at(Duration.ofHours(hours), prior);
        Expectation end = cells(post).at(AgeGrid.LAST, prior);
        long second = post.publishedAt().atZone(Beijing.ZONE).toLocalTime().toSecondOfDay();
        double hour = (second / 3600.0 + hours) % 24;
        return new Course(now, end, post.at(hours), post.at(hours) - post.at(hours - 1), hour);
    }

    private AgeCells cells(Grown post) {
        return cells.getOrDefault(post.author(), AgeCells.EMPTY);
    }

    private Prior prior(Grown post) {
        return Prior.of(
                post.followers(),
                BASIS,
                peers.taught(member(post), PostType.ORIGINAL).orElse(null));
    }

    private Member member(Grown post) {
        return new Member(post.author(), AgencyKind.OTHER, post.followers(), Map.of(PostType.ORIGINAL, cells(post)));
    }
}
