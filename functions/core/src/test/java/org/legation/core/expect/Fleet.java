package org.legation.core.expect;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.legation.core.account.AgencyKind;
import org.legation.core.expect.PeerPriors.Member;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.PostType;

/** Accounts for peers to be made of. */
final class Fleet {

    private Fleet() {}

    /** An embassy with 250,000 followers, of which 100 interactions, x = 4.615…, are suggested at 72 hours. */
    static Member embassy(String id, AgeCells cells) {
        return new Member(id, AgencyKind.EMBASSY, Count.of(250_000), Map.of(PostType.ORIGINAL, cells));
    }

    /** One that has not posted yet. */
    static Member newcomer(String id) {
        return new Member(id, AgencyKind.EMBASSY, Count.of(250_000), Map.of());
    }

    /** Cells of posts that all had what followers suggest, and as much more on the scale of x, at each age. */
    static AgeCells above(double offset, int posts) {
        return above(offset, posts, Basis.ALL);
    }

    static AgeCells above(double offset, int posts, Basis basis) {
        Prior prior = Prior.of(Count.of(250_000), basis);
        AgeCells cells = AgeCells.EMPTY;
        for (int i = 0; i < AgeGrid.SIZE; i++) {
            double x = prior.means().get(i) + offset;
            for (double one : DoubleStream.generate(() -> x).limit(posts).toArray()) {
                cells = cells.learn(i, one, basis, prior);
            }
        }
        return cells;
    }
}
