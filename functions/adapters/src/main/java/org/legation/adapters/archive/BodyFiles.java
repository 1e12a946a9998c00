package org.legation.adapters.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.adapters.weibo.Problem;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.adapters.weibo.WeiboAccount;
import org.legation.adapters.weibo.WeiboBody;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;

/** Files that hold one raw body of Weibo, or one file of JSON of weibo-crawler. */
final class BodyFiles {

    private static final ObjectReader READER =
            Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Map<String, Instant> lastOfAccount = new HashMap<>();

    /**
     * Reads a file.
     *
     * @param inFolder whether the file only stands beside others, so that a page without a post is passed over
     * @return false if it is several pieces of JSON, one a line
     * @throws IllegalArgumentException saying why it is no body
     */
    boolean read(ArchiveFile file, Instant at, boolean inFolder, Consumer<ArchiveEntry> sink) throws IOException {
        String text;
        try (InputStream in = file.open()) {
            text = Utf8Lines.withoutMark(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Place place = new Place(file.name(), 0);
        boolean page = text.stripLeading().startsWith("<");
        if (page && inFolder && !text.contains("$render_data")) {
            sink.accept(new ArchiveEntry.Skipped(place, "not JSON: no body"));
            return true;
        } else if (!page) {
            JsonNode json = json(text);
            if (json == null || json.has("v")) {
                return false;
            } else if (CrawlerJson.isOne(json)) {
                CrawlerJson.read(json, file.name(), at, sink);
                return true;
            }
        }
        try {
            take(WeiboBody.of(text, at), place, at, sink);
        } catch (UnknownShapeException e) {
            String reason = e.getMessage() + "; or user and weibo of weibo-crawler";
            sink.accept(new ArchiveEntry.Refused(place, page ? String.valueOf(e.getMessage()) : reason, text));
        } catch (IllegalArgumentException e) {
            sink.accept(new ArchiveEntry.Refused(place, String.valueOf(e.getMessage()), text));
        }
        return true;
    }

    /** The one piece of JSON in a text; null if its first line is one by itself. */
    private static @Nullable JsonNode json(String text) {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            if (startsWithAWholeLine(text)) {
                return null;
            }
            throw new IllegalArgumentException("file: expected JSON, found: " + e.getOriginalMessage(), e);
        }
    }

    private static boolean startsWithAWholeLine(String text) {
        try {
            return READER.readTree(text.strip().lines().findFirst().orElse("")).isContainerNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void take(WeiboBody body, Place place, Instant at, Consumer<ArchiveEntry> sink) {
        if (body instanceof WeiboBody.Posts posts) {
            refuse(place, posts.problems(), sink);
            Set<String> uids = posts.uids();
            for (String uid : uids) {
                String source = posts.kind().source();
                WeiboAccount facts = uids.size() == 1 ? posts.account() : factsOf(posts, uid);
                take(place, uid, facts, source, posts.shown(uid), at, sink);
            }
            if (uids.isEmpty()) {
                sink.accept(new ArchiveEntry.Skipped(place, "an answer without an account's posts"));
            }
        } else if (body instanceof WeiboBody.Profile profile
                && profile.account().uid() != null) {
            refuse(place, profile.problems(), sink);
            String source = profile.kind().source();
            take(place, profile.account().uid(), profile.account(), source, List.of(), at, sink);
        } else {
            sink.accept(new ArchiveEntry.Skipped(place, why(body)));
        }
    }

    private static WeiboAccount factsOf(WeiboBody.Posts posts, String uid) {
        String name = posts.posts().stream()
                .filter(post -> uid.equals(post.accountId()) && post.accountName() != null)
                .map(post -> String.valueOf(post.accountName()))
                .findFirst()
                .orElse(null);
        return new WeiboAccount(uid, name, Count.missing(), Count.missing());
    }

    private static String why(WeiboBody body) {
        return switch (body.kind()) {
            case MOBILE_LONG_TEXT, AJAX_LONG_TEXT -> "the long text of one post";
            case OPEN_COUNTS -> "counts that do not say whose";
            case COMMENTS -> "comments, which are not kept";
            case REPOSTS -> "others' reposts, which are not kept";
            default -> "an answer without an account's posts";
        };
    }

    private static void refuse(Place place, List<Problem> problems, Consumer<ArchiveEntry> sink) {
        for (Problem problem : problems) {
            sink.accept(new ArchiveEntry.Refused(
                    place, problem.reason(), problem.raw().toString()));
        }
    }

    /** Two bodies of one account written in one moment are observations one after the other. */
    private void take(
            Place place,
            String uid,
            WeiboAccount facts,
            String source,
            List<ShownPost> posts,
            Instant at,
            Consumer<ArchiveEntry> sink) {
        if (posts.isEmpty() && !facts.followers().isKnown()) {
            sink.accept(new ArchiveEntry.Skipped(place, "an answer without an account's posts"));
            return;
        } else if (posts.stream().anyMatch(post -> post.publishedAt().isAfter(at))) {
            throw new IllegalArgumentException(
                    "observed at " + at + ", but posts were published later; say when with --observed-at");
        }
        Instant last = lastOfAccount.get(uid);
        Instant slot = last != null && !at.isAfter(last) ? last.plusMillis(1) : at;
        lastOfAccount.put(uid, slot);
        String name = facts.name() == null ? uid : facts.name();
        Account account = Account.unlisted(uid, name);
        sink.accept(new ArchiveEntry.Taken(place, account, new Timeline(uid, slot, source, facts.followers(), posts)));
    }
}
