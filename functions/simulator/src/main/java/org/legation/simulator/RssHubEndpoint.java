package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** rsshub.local: somebody's RSSHub, which reads the first page of an account now and then and makes a feed of it. */
final class RssHubEndpoint implements Endpoint {

    static final String HOST = "rsshub.local";

    /** How long the instance shows what it has read. */
    static final Duration CACHE = Duration.ofMinutes(5);

    /** What the instance says while it has no cookie: it may not ask for one yet, or has asked in vain. */
    private static final List<String> NO_COOKIE = List.of(
            "Cooling down before new visitor Cookies from https://m.weibo.cn/ may be fetched",
            "Unable to fetch visitor cookies. Please set WEIBO_COOKIES",
            "Cookies expired. Please update WEIBO_COOKIES");

    private static final Pattern ROUTE = Pattern.compile("/weibo/user/([0-9]{5,12})(?:/([^/]*))?");

    private record Key(String uid, String params) {}

    private final Shared shared;
    private final FeedReader reader;
    private final Map<Key, Feed> cache = new ConcurrentHashMap<>();

    RssHubEndpoint(Shared shared) {
        this.shared = shared;
        this.reader = new FeedReader(shared);
    }

    @Override
    public Optional<Reply> answer(Call call, Instant now) {
        Matcher route = ROUTE.matcher(call.path());
        if (!route.matches()) {
            return Optional.empty();
        }
        Key key = new Key(route.group(1), Optional.ofNullable(route.group(2)).orElse(""));
        Optional<Feed> shown = cached(key, now);
        if (shown.isEmpty() && isCoolingDown(now)) {
            return Optional.of(error(NO_COOKIE.get((int) (window(now) % NO_COOKIE.size()))));
        }
        Optional<Feed> feed = shown.isPresent() ? shown : read(key, now);
        try {
            return Optional.of(
                    feed.map(found -> write(filtered(found, call, now), call)).orElseGet(() -> error("这里还没有内容")));
        } catch (RefusedException refused) {
            return Optional.of(error(refused.says()));
        }
    }

    private Optional<Feed> read(Key key, Instant now) {
        Optional<Feed> feed = reader.read(key.uid(), showsReposts(key.params()), now);
        feed.ifPresent(read -> cache.put(key, read));
        return feed;
    }

    private Optional<Feed> cached(Key key, Instant now) {
        if (!shared.has(Behaviour.RSSHUB_LIMITS)) {
            return Optional.empty();
        }
        return Optional.ofNullable(cache.get(key))
                .filter(feed -> !now.isBefore(feed.builtAt())
                        && now.isBefore(feed.builtAt().plus(CACHE)));
    }

    /** For five minutes at a time the instance is without a cookie; which, the world's seed says. */
    private boolean isCoolingDown(Instant now) {
        return shared.has(Behaviour.RSSHUB_LIMITS)
                && Dice.of(shared.world().seed(), window(now)).nextDouble()
                        < shared.behaviours().coolDownShare();
    }

    private static long window(Instant now) {
        return now.getEpochSecond() / CACHE.toSeconds();
    }

    /** Any parameters of the route leave reposts out unless they ask for them. */
    private static boolean showsReposts(String params) {
        return params.isEmpty()
                || params.equals("1")
                || params.equals("0")
                || "1".equals(Form.read(params).get("showRetweeted"));
    }

    private static Feed filtered(Feed feed, Call call, Instant now) {
        Arguments query = new Arguments(call.query());
        Predicate<FeedItem> kept = item -> true;
        kept = query.text("filter").map(RssHubEndpoint::matching).map(kept::and).orElse(kept);
        Predicate<FeedItem> notOut = query.text("filterout")
                .map(RssHubEndpoint::matching)
                .map(Predicate::negate)
                .orElse(item -> true);
        Instant oldest = now.minusSeconds(query.number("filter_time", now.getEpochSecond()));
        return feed.with(feed.items().stream()
                .filter(kept.and(notOut).and(item -> !item.publishedAt().isBefore(oldest)))
                .limit(query.number("limit", Integer.MAX_VALUE))
                .toList());
    }

    private static Predicate<FeedItem> matching(String pattern) {
        Pattern wanted;
        try {
            wanted = Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw Refusal.INVALID_PARAMETER.because(pattern);
        }
        return item -> wanted.matcher(item.title()).find()
                || wanted.matcher(item.html()).find();
    }

    private static Reply write(Feed feed, Call call) {
        Reply.Answer answer = call.parameter("format").filter("json"::equals).isPresent()
                ? Reply.text(
                        200, "application/feed+json; charset=utf-8", feed.json().toString())
                : Reply.text(200, "application/xml; charset=utf-8", feed.rss());
        return answer.with("cache-control", "public, max-age=" + CACHE.toSeconds());
    }

    private static Reply error(String message) {
        return Reply.html(
                503,
                "<!DOCTYPE html><html><head><title>Welcome to RSSHub!</title></head><body><h1>Looks like something went"
                        + " wrong</h1><p>Error Message:<br/><code>" + message + "</code></p></body></html>");
    }
}
