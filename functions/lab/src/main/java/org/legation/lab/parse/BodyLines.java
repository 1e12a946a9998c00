package org.legation.lab.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.legation.adapters.Json;
import org.legation.adapters.weibo.Problem;
import org.legation.adapters.weibo.RepostOf;
import org.legation.adapters.weibo.WeiboAccount;
import org.legation.adapters.weibo.WeiboBody;
import org.legation.adapters.weibo.WeiboPost;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

/** What a body says, as JSON objects whose fields stand in a fixed order. */
final class BodyLines {

    private final String file;
    private final WeiboBody body;

    BodyLines(String file, WeiboBody body) {
        this.file = file;
        this.body = body;
    }

    /** One object a post; one alone for a body that holds none. */
    List<ObjectNode> lines() {
        List<ObjectNode> lines = new ArrayList<>();
        if (body instanceof WeiboBody.Posts posts) {
            posts.posts().forEach(post -> lines.add(post(post)));
        } else if (body instanceof WeiboBody.Profile profile) {
            lines.add(profile(profile.account()));
        } else if (body instanceof WeiboBody.LongText longText) {
            ObjectNode line = line().put("text", longText.text());
            lines.add(counts(line, longText.counts()));
        } else if (body instanceof WeiboBody.Counts counts) {
            counts.counts()
                    .forEach((mid, engagement) -> lines.add(counts(line().put("mid", mid.toString()), engagement)));
        } else if (body instanceof WeiboBody.Refusal refusal) {
            lines.add(line().put("ok", refusal.ok())
                    .put("errno", refusal.errno())
                    .put("errorCode", refusal.errorCode())
                    .put("message", refusal.message())
                    .put("url", refusal.url()));
        } else {
            lines.add(line());
        }
        return lines;
    }

    /** What could not be read. */
    List<Problem> problems() {
        if (body instanceof WeiboBody.Posts posts) {
            return posts.problems();
        } else if (body instanceof WeiboBody.Profile profile) {
            return profile.problems();
        } else if (body instanceof WeiboBody.LongText longText) {
            return longText.problems();
        }
        return body instanceof WeiboBody.Counts counts ? counts.problems() : List.of();
    }

    private ObjectNode line() {
        return Json.MAPPER
                .createObjectNode()
                .put("file", file)
                .put("kind", body.kind().word());
    }

    private ObjectNode profile(WeiboAccount account) {
        ObjectNode line = line().put("accountId", account.uid()).put("name", account.name());
        line.set("followers", count(account.followers()));
        line.set("posts", count(account.posts()));
        return line;
    }

    private ObjectNode post(WeiboPost post) {
        ObjectNode line = line().put("accountId", post.accountId())
                .put("mid", post.mid().toString())
                .put("bid", post.bid())
                .put("publishedAt", post.publishedAt().toString())
                .put("type", post.type() == PostType.ORIGINAL ? "original" : "repost")
                .put("text", post.text())
                .put("truncated", post.truncated())
                .put("edits", post.edits())
                .put(
                        "editedAt",
                        post.editedAt() == null ? null : post.editedAt().toString())
                .put("visibility", post.visibility())
                .put("pinned", post.pinned())
                .put("deleted", post.deleted());
        counts(line, post.counts());
        RepostOf of = post.repostOf();
        line.put("repostOf", of == null || of.mid() == null ? null : of.mid().toString());
        post.topics().forEach(line.putArray("topics")::add);
        return line.put("pictures", post.pictures())
                .put("video", post.video())
                .put("ownText", post.ownText())
                .put("fastRepost", post.fastRepost())
                .put(
                        "originalUnavailable",
                        of == null || of.unavailable() == RepostOf.Unavailable.NOT
                                ? null
                                : of.unavailable().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode counts(ObjectNode line, Engagement counts) {
        line.set("reposts", count(counts.reposts()));
        line.set("comments", count(counts.comments()));
        line.set("likes", count(counts.likes()));
        return line;
    }

    /** A missing count has no value and a capped one no upper bound: these are null. */
    private static ObjectNode count(Count count) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        if (!count.isKnown()) {
            return node.put("form", "missing").putNull("value").putNull("low").putNull("high");
        }
        String form = count instanceof Count.Exact ? "exact" : count instanceof Count.Rounded ? "rounded" : "capped";
        node.put("form", form).put("value", count.point()).put("low", count.low());
        return count instanceof Count.Capped ? node.putNull("high") : node.put("high", count.high());
    }
}
