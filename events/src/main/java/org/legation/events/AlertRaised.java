package org.legation.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From notify to whoever listens: the data of a CloudEvent. Schema {@code alert-raised.v1}.
 *
 * @param v the version, 1
 * @param id the same for every delivery of the same alert
 * @param severity notice, spike or major
 * @param raisedAt when the reading was observed that raised it
 * @param basis which counts were judged
 * @param interactions their sum, from lower bounds
 * @param expected the usual number at that age
 * @param multiple interactions in units of the usual
 * @param posts how many of the account's posts stand behind the usual number
 * @param rarity the probability that an ordinary post has as many or more
 * @param rule the rule that raised it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertRaised(
        int v,
        String id,
        String severity,
        Instant raisedAt,
        Account account,
        Post post,
        List<String> basis,
        long interactions,
        double expected,
        double multiple,
        double posts,
        double rarity,
        String rule,
        Text text) {

    /** The CloudEvents type. */
    public static final String TYPE = "org.legation.alert.raised.v1";

    /** Whose post it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Account(
            String id, String name, String kind, @Nullable String country) {}

    /** The post; a count that was not shown is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Post(
            String mid,
            String url,
            Instant publishedAt,
            long ageSeconds,
            @Nullable Long reposts,
            @Nullable Long comments,
            @Nullable Long likes) {}

    /** The alert in words. */
    public record Text(String en, String zh) {}

    public AlertRaised {
        Required.version(1, v);
    }
}
