package org.legation.adapters.weibo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.legation.core.post.Count;

/** Composed bodies, one of each kind: people, texts and numbers are fictional. */
final class Bodies {

    static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    static final String UID = "9900000001";

    static final String PINNED = "5271960523112459";
    static final String LANTERNS = "5367261044932630";
    static final String REPOST = "5367073672790049";
    static final String VIDEO = "5366573955022892";
    static final String CHAIN = "5366151169179703";
    static final String FOR_FANS = "5365788781314114";

    /** Every body that is known. */
    static final List<String> ALL = List.of(
            "ajax-list.json",
            "ajax-longtext-none.json",
            "ajax-longtext.json",
            "ajax-profile.json",
            "ajax-show.json",
            "comments-hotflow.json",
            "detail-page.html",
            "gateway-array.json",
            "gateway-data.json",
            "gateway-items.json",
            "gateway-statuses.json",
            "mobile-extend.json",
            "mobile-list.json",
            "mobile-profile-info.json",
            "mobile-profile.json",
            "mobile-show.json",
            "open-2012.json",
            "open-batch.json",
            "open-counts.json",
            "open-show.json",
            "open-timeline.json");

    private Bodies() {}

    static String text(String name) {
        try (InputStream file = Bodies.class.getResourceAsStream("/bodies/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WeiboBody body(String name) {
        return WeiboBody.of(text(name), AT);
    }

    static WeiboBody.Posts posts(String name) {
        return (WeiboBody.Posts) body(name);
    }

    static WeiboPost post(WeiboBody body, String mid) {
        return ((WeiboBody.Posts) body)
                .posts().stream()
                        .filter(post -> post.mid().toString().equals(mid))
                        .findFirst()
                        .orElseThrow();
    }

    /** A post of m.weibo.cn on a page of its own, with one field of its own form. */
    static WeiboPost mobilePost(String fields) {
        return only("{\"ok\":1,\"data\":" + post(fields) + "}");
    }

    /** The same of the open interface. */
    static WeiboPost openPost(String fields) {
        return only(post(fields));
    }

    static WeiboPost only(String body) {
        List<WeiboPost> posts = ((WeiboBody.Posts) WeiboBody.of(body, AT)).posts();
        if (posts.size() != 1) {
            throw new IllegalStateException("expected one post, found " + posts);
        }
        return posts.get(0);
    }

    /** What is named in the fields stands there instead of the usual. */
    private static String post(String fields) {
        StringBuilder post = new StringBuilder("{").append(fields);
        for (String usual : List.of(
                "\"mid\":\"" + LANTERNS + "\"",
                "\"created_at\":\"Fri Nov 20 09:30:15 +0800 2026\"",
                "\"text\":\"早安\"",
                "\"user\":{\"id\":" + UID + "}")) {
            String name = usual.substring(0, usual.indexOf(':') + 1);
            if (!fields.startsWith(name) && !fields.contains("," + name)) {
                post.append(post.length() == 1 ? "" : ",").append(usual);
            }
        }
        return post.append("}").toString();
    }

    static Count.Rounded rounded(long value, long unit) {
        return new Count.Rounded(value, unit);
    }
}
