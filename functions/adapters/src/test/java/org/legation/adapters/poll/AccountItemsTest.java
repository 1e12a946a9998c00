package org.legation.adapters.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.legation.adapters.Some;
import org.legation.core.poll.KnownPost;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceFailure;

class AccountItemsTest {

    @Property
    void everyAccountComesBack(@ForAll("accounts") WatchedAccount watched) {
        assertThat(AccountItems.read(AccountItems.write(watched))).isEqualTo(watched);
    }

    @Provide
    Arbitrary<WatchedAccount> accounts() {
        Arbitrary<Instant> moments = Some.moments().injectNull(0.3);
        Arbitrary<SourceFailure> failures = Arbitraries.of(SourceFailure.class).injectNull(0.3);
        Arbitrary<PollState> states = Combinators.combine(
                        moments,
                        moments,
                        moments,
                        moments,
                        Arbitraries.integers().between(0, 9),
                        failures,
                        known())
                .as((due, seen, slot, logged, count, failure, known) ->
                        new PollState(due, seen, slot, logged, count, failure, new TreeMap<>(known)));
        return Combinators.combine(Some.accounts(), states).as(WatchedAccount::new);
    }

    private static Arbitrary<Map<Mid, KnownPost>> known() {
        return Combinators.combine(Some.mids(), Some.engagements(), Arbitraries.integers(), Some.moments())
                .as(KnownPost::new)
                .list()
                .uniqueElements(KnownPost::mid)
                .ofMaxSize(5)
                .map(posts -> {
                    Map<Mid, KnownPost> byMid = new TreeMap<>();
                    posts.forEach(post -> byMid.put(post.mid(), post));
                    return byMid;
                });
    }
}
