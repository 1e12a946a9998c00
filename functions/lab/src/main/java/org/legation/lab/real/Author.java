package org.legation.lab.real;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.legation.core.account.Account;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Count;
import org.legation.core.post.PostType;
import org.legation.lab.cascades.Cascade;

/**
 * An author of real posts as an account that is polled: when a post is published, which is not seen yet; every hour for
 * 72 hours; and once more two days later, when the post is not among the shown any more.
 */
final class Author {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LAST = Duration.ofHours(Cascade.HOURS);
    private static final Duration AFTERWARDS = LAST.plusDays(2);

    private final Account account;
    private final List<Cascade> posts = new ArrayList<>();

    Author(Account account) {
        this.account = account;
    }

    Account account() {
        return account;
    }

    String id() {
        return account.id();
    }

    int posts() {
        return posts.size();
    }

    void publishes(Cascade post) {
        posts.add(post);
    }

    /** When it is polled. */
    SortedSet<Instant> polls() {
        SortedSet<Instant> polls = new TreeSet<>();
        for (Cascade post : posts) {
            for (int hour = 0; hour <= Cascade.HOURS; hour++) {
                polls.add(post.publishedAt().plus(HOUR.multipliedBy(hour)));
            }
            polls.add(post.publishedAt().plus(AFTERWARDS));
        }
        return polls;
    }

    /** What a poll shows: the posts of the last 72 hours as they were at their last full hour. */
    Observation at(Instant poll) {
        Count followers = Count.missing();
        List<Reading> readings = new ArrayList<>();
        for (Cascade post : posts) {
            Duration age = Duration.between(post.publishedAt(), poll);
            if (age.compareTo(HOUR) >= 0 && age.compareTo(LAST) <= 0) {
                followers = Count.of(post.followers());
                readings.add(new Reading(
                        post.mid(),
                        post.publishedAt(),
                        PostType.ORIGINAL,
                        post.after((int) age.toHours()),
                        null,
                        null));
            }
        }
        return new Observation(account.id(), poll, poll, null, "archive", followers, readings);
    }
}
