package org.legation.core.spike;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.legation.core.expect.Mix;
import org.legation.core.expect.Tail;
import org.legation.core.post.PostType;

/**
 * What detection remembers of an account, beside its usual engagement and its live posts.
 *
 * @param mixes what interactions are usually made of, per type of post
 * @param tally how surprising the account's posts came to be, those that came to their end
 * @param hours what the account's posts gain, hour by hour
 */
public record Detection(Map<PostType, Mix> mixes, Tail tally, AccountHours hours) {

    public static final Detection START = new Detection(Map.of(), Tail.NONE, AccountHours.START);

    public Detection {
        Map<PostType, Mix> byType = new EnumMap<>(PostType.class);
        byType.putAll(mixes);
        byType.values().removeIf(Mix.UNKNOWN::equals);
        mixes = Collections.unmodifiableMap(byType);
    }

    public Mix mix(PostType type) {
        return mixes.getOrDefault(type, Mix.UNKNOWN);
    }

    public Detection with(PostType type, Mix mix) {
        Map<PostType, Mix> next = new EnumMap<>(PostType.class);
        next.putAll(mixes);
        next.put(type, mix);
        return new Detection(next, tally, hours);
    }

    public Detection with(Tail next) {
        return new Detection(mixes, next, hours);
    }

    public Detection with(AccountHours next) {
        return new Detection(mixes, tally, next);
    }
}
