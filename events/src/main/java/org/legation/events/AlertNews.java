package org.legation.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about, for machines: the data of the CloudEvents that channels send, but for summaries, which name
 * the messages they tell of, and tests. Schema {@code alert-news.v1}.
 * One of spike, end and data is there for an alert; numbers for a digest.
 *
 * @param v the version, 1
 * @param id the alert's id within its account
 * @param severity notice, spike or major; left out where that is no question
 * @param raisedAt when it was observed
 * @param account whose it is; left out where it concerns all
 * @param spike a post, or an account as a whole, gets more than usual
 * @param end a spike is over
 * @param data the data is in doubt, or not any more
 * @param together the accounts that spike together
 * @param numbers figures by their names
 * @param text the message in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertNews(
        int v,
        @Nullable String id,
        @Nullable String severity,
        @Nullable Instant raisedAt,
        @Nullable Account account,
        @Nullable Spike spike,
        @Nullable End end,
        @Nullable Data data,
        @Nullable List<Member> together,
        @Nullable Map<String, Long> numbers,
        Text text) {

    /** Whose it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Account(
            String id, String name, String kind, @Nullable String country) {}

    /** What spikes: a post, with when it was published, or the account's hour that began at a moment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @Nullable String mid,
            @Nullable String url,
            @Nullable Instant publishedAt,
            @Nullable Instant hour) {}

    /**
     * A spike.
     *
     * @param ageSeconds the post's age at that reading, or how much of the hour had gone
     * @param decades the level of rarity it came to: 3 is one in a thousand
     * @param reposts as shown, or gained in the hour; left out if not known
     * @param basis which counts were judged
     * @param interactions their sum, from lower bounds
     * @param expected the usual number
     * @param multiple interactions in units of the usual
     * @param posts how many of the account's posts, or hours, stand behind the usual number
     * @param rarity the probability that an ordinary one comes to as much
     * @param among how many stand behind the rarity
     * @param highestOf of how many of the account's latest posts it is the most unusual; 0 if not known
     * @param unseenSeconds how long nobody had looked before
     * @param rule what found it, with its version
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Spike(
            Subject subject,
            long ageSeconds,
            double decades,
            @Nullable Long reposts,
            @Nullable Long comments,
            @Nullable Long likes,
            List<String> basis,
            long interactions,
            double expected,
            double multiple,
            double posts,
            double rarity,
            long among,
            long highestOf,
            @Nullable Lead lead,
            @Nullable Long unseenSeconds,
            String rule) {}

    /** Which interactions lead, with their share now and usually, 0 to 1. */
    public record Lead(String kind, double share, double usual) {}

    /** The end of a spike: resolved or deleted. */
    public record End(
            Subject subject,
            String how,
            Instant startedAt,
            long seconds,
            double peakMultiple,
            Instant peakAt,
            long interactions) {}

    /** A trouble with the data: what kind, since when, whether this is its end, how many accounts out of how many. */
    public record Data(String kind, Instant since, boolean over, int affected, int of) {}

    /** One of the accounts that spike together, and its alert. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(String account, @Nullable String country, String alert, Instant raisedAt) {}

    /** The message in words. */
    public record Text(String en, String zh) {}

    public AlertNews {
        Required.version(1, v);
    }
}
