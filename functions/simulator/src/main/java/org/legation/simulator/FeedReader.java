package org.legation.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what a visitor sees of an account, the first page of it, and makes a feed of that. */
final class FeedReader {

    private static final int PAGE = 10;
    private static final String NOT_ACCESSIBLE = "[原微博不可访问]";
    private static final Pattern TOPIC = Pattern.compile("#([^#\\n]+)#");

    private final World world;
    private final boolean originalsMayBeGone;
    private final Timelines timelines;

    FeedReader(Shared shared) {
        this.world = shared.world();
        this.originalsMayBeGone = shared.has(Behaviour.REPOST_OF_DELETED);
        this.timelines = new Timelines(world);
    }

    /**
     * The feed of an account as it is now. Pinned posts that are older than the page are never in it.
     *
     * @return empty if there is no such account, or it is frozen
     */
    Optional<Feed> read(String uid, boolean withReposts, Instant now) {
        return world.account(uid).filter(account -> !account.isFrozenAt(now)).map(account -> {
            Slice page = new Slice(0, Slice.NEVER, Slice.ALWAYS, Slice.NEVER, PAGE, 1);
            Predicate<WorldPost> shown = post -> post.isPublicAt(now);
            List<WorldPost> posts = page.of(
                            timelines.newest(account, page, shown, now),
                            post -> post.mid().value())
                    .records();
            String name = account.nameAt(now);
            return new Feed(
                    name + "的微博",
                    "https://weibo.com/" + uid + "/",
                    "虚构的账号",
                    now,
                    posts.stream()
                            .filter(post -> withReposts || !post.kind().isRepost())
                            .map(post -> item(name, post, now))
                            .toList());
        });
    }

    private FeedItem item(String author, WorldPost post, Instant now) {
        String text = post.wholeText(now);
        String title = text;
        String html = DesktopHtml.of(text);
        Original original = post.original();
        if (original != null) {
            boolean gone = originalsMayBeGone && post.kind() == Kind.REPOST_OF_DELETED;
            String by = gone ? NOT_ACCESSIBLE : "@" + original.name();
            title += " - 转发 " + by + (gone ? "" : ": " + original.text());
            html += "<blockquote> - 转发 " + by + (gone ? "" : ": " + DesktopHtml.of(original.text())) + "</blockquote>";
        }
        for (String picture : Pictures.ids(post)) {
            html += "<br><img src=\"" + Pictures.url(picture, "large").replace("//wx", "//tvax") + "\">";
        }
        return new FeedItem(
                "https://weibo.com/" + post.accountId() + "/" + post.mid().bid(),
                title.replace('\n', ' '),
                html,
                post.publishedAt(),
                author,
                TOPIC.matcher(text)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .toList());
    }
}
