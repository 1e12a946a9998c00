package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A world to test on, behaviours without haste, and things found in it. */
final class Calm {

    static final World WORLD = new World(7, 100);

    /** All that is normal, but nobody is too fast. */
    static final Behaviours CALM = Behaviours.calm().without(Behaviour.RATE_LIMIT);

    /** Nothing out of the ordinary. */
    static final Behaviours PLAIN = Behaviours.calm().with(Set.of());

    private Calm() {}

    /** An account for which something holds. */
    static WorldAccount account(Predicate<WorldAccount> condition) {
        return WORLD.accounts().stream()
                .map(account -> WORLD.account(account.id()).orElseThrow())
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the world has no such account"));
    }

    /** All posts that are public at noon and not older than some days. */
    static List<WorldPost> posts(int days) {
        Instant from = Phone.NOON.minus(Duration.ofDays(days));
        return WORLD.accounts().stream()
                .filter(account -> !WORLD.account(account.id()).orElseThrow().isFrozenAt(Phone.NOON))
                .flatMap(account -> WORLD.posts(account.id(), from, Phone.NOON).stream())
                .filter(post -> post.isPublicAt(Phone.NOON))
                .toList();
    }

    /** A public post for which something holds. */
    static WorldPost post(Predicate<WorldPost> condition) {
        return posts(25).stream()
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the world has no such post"));
    }
}
