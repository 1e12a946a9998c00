package org.legation.adapters.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.adapters.web.Web;
import org.legation.adapters.web.WebRequest;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.adapters.weibo.WeiboBody;
import org.legation.core.observe.ShownPost;
import org.legation.core.poll.Page;
import org.legation.core.poll.PageRequest;
import org.legation.core.poll.PageSource;
import org.legation.core.poll.PostAnswers;
import org.legation.core.poll.Profile;
import org.legation.core.poll.Traits;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceStore;

/**
 * Weibo's command gateway, with the operator's own token and plan. Each record that it answers is paid for, so it is asked
 * for posts newer than those that are known, and for many posts at once.
 */
public final class GatewaySource implements PageSource {

    /** Where the gateway is. */
    public static final URI BASE = URI.create("https://open.weibo.com/cli/api");

    private static final Protocol PROTOCOL = Protocol.GATEWAY;
    private static final int PAGE_SIZE = 20;
    private static final int MOST_REQUESTS = 6;
    private static final int BATCH = 50;

    /** What it can do and what it costs, as far as that is known before it is asked. */
    public static final Traits UNASKED =
            new Traits(PROTOCOL.source(), PAGE_SIZE, MOST_REQUESTS, true, BATCH, GatewayPlan.USUAL_PRICE);

    private final URI base;
    private final Map<String, String> headers;
    private final Desk desk;
    private final InstantSource clock;
    private final GatewayPlan plan;

    /** The gateway at an address, for one token. */
    public GatewaySource(URI base, String token, Web web, SourceStore store, InstantSource clock) {
        if (!token.strip().matches("[!-~]+")) {
            throw new IllegalArgumentException("gateway token: expected printable characters without spaces");
        }
        this.base = base;
        this.headers = Map.of("Accept", "application/json", "Authorization", "Bearer " + token.strip());
        this.desk = new Desk(PROTOCOL, web, store, clock);
        this.clock = clock;
        this.plan = new GatewayPlan(this::get);
    }

    @Override
    public int preparations() {
        return plan.left();
    }

    @Override
    public void prepare() throws SourceException {
        plan.next();
    }

    @Override
    public Traits traits() {
        long post = Math.max(plan.price(GatewayCommand.TIMELINE, 1), plan.price(GatewayCommand.POSTS, 1));
        long profile = plan.price(GatewayCommand.USERS, 1);
        return new Traits(PROTOCOL.source(), PAGE_SIZE, MOST_REQUESTS, true, BATCH, post, profile);
    }

    @Override
    public Page page(PageRequest request) throws SourceException {
        String uid = uid(request.accountId());
        Map<String, String> args = new LinkedHashMap<>();
        args.put("uid", uid);
        args.put("count", Integer.toString(PAGE_SIZE));
        if (request.after() != null) {
            args.put("since_id", request.after().toString());
        }
        Cursor cursor = cursor(request);
        if (cursor != null) {
            args.put(cursor.parameter(), cursor.value());
        }
        Asked asked = cursor == null ? Asked.FIRST_PAGE : Asked.LATER_PAGE;
        return invoke(GatewayCommand.TIMELINE, args, asked, answer -> page(request, uid, cursor == null, answer));
    }

    private static @Nullable Cursor cursor(PageRequest request) {
        Cursor next = Cursor.parse(request.next(), Set.of("max_id"));
        if (next != null) {
            return next;
        }
        return request.before() == null ? null : Cursor.below(request.before());
    }

    private Page page(PageRequest request, String uid, boolean newest, Desk.Answer answer) throws SourceException {
        GatewayRows rows = GatewayRows.of(answer.json());
        if (rows.rows().isEmpty() && newest && request.after() == null) {
            throw new SourceException(SourceFailure.EMPTY_SUSPECT, PROTOCOL.source() + ": a list without posts");
        }
        WeiboBody.Posts posts = posts(answer, uid);
        List<ShownPost> shown =
                posts.posts().stream().flatMap(post -> post.shown(uid).stream()).toList();
        Optional<Mid> lowest = rows.mids().stream().min(Mid::compareTo);
        boolean more = rows.more() != null ? rows.more() : rows.rows().size() >= PAGE_SIZE;
        Mid floor = request.after() == null ? new Mid(1) : request.after();
        boolean goesOn = more && lowest.isPresent() && lowest.get().value() > 1;
        return new Page(
                answer.at(),
                posts.account().followers(),
                shown,
                List.of(),
                goesOn ? lowest.get() : floor,
                goesOn ? Cursor.below(lowest.get()).toString() : null,
                plan.price(GatewayCommand.TIMELINE, rows.rows().size()));
    }

    @Override
    public PostAnswers posts(String accountId, List<Mid> mids) throws SourceException {
        String uid = uid(accountId);
        try {
            return invoke(GatewayCommand.POSTS, Map.of("ids", joined(mids)), Asked.POST, answer -> {
                GatewayRows rows = GatewayRows.of(answer.json());
                long credits = plan.price(GatewayCommand.POSTS, rows.rows().size());
                return SinglePosts.gateway(posts(answer, uid), rows, uid, mids, credits, answer.at());
            });
        } catch (SourceException e) {
            if (mids.size() > 1) {
                throw e;
            }
            return SinglePosts.absent(e, mids.get(0), clock.instant());
        }
    }

    @Override
    public WholeText wholeText(String accountId, Mid mid) throws SourceException {
        String uid = uid(accountId);
        Map<String, String> args = Map.of("ids", mid.toString(), "isGetLongText", "1");
        return invoke(GatewayCommand.POSTS, args, Asked.POST, answer -> {
            int records = GatewayRows.of(answer.json()).rows().size();
            Optional<String> text = posts(answer, uid).posts().stream()
                    .filter(post -> post.mid().equals(mid) && !post.truncated())
                    .flatMap(post -> Optional.ofNullable(post.text()).stream())
                    .findFirst();
            return new WholeText(text, plan.price(GatewayCommand.POSTS, records));
        });
    }

    @Override
    public Profile profile(String accountId) throws SourceException {
        String uid = uid(accountId);
        return invoke(GatewayCommand.USERS, Map.of("uids", uid), Asked.PROFILE, answer -> {
            GatewayRows rows = GatewayRows.of(answer.json());
            JsonNode user = rows.user(uid)
                    .orElseThrow(() -> new SourceException(
                            SourceFailure.NOT_FOUND, PROTOCOL.source() + ": NOT_FOUND: no such account"));
            return new Profile(
                    GatewayRows.count(user, "followers_count"),
                    GatewayRows.count(user, "statuses_count"),
                    plan.price(GatewayCommand.USERS, rows.rows().size()));
        });
    }

    private static String joined(List<Mid> mids) {
        return mids.stream().map(Mid::toString).collect(Collectors.joining(","));
    }

    private WeiboBody.Posts posts(Desk.Answer answer, String uid) {
        if (desk.body(answer, uid) instanceof WeiboBody.Posts posts) {
            return posts;
        }
        throw new UnknownShapeException("result: expected posts");
    }

    private String uid(String accountId) throws SourceException {
        return Uid.require(accountId, PROTOCOL, clock.instant());
    }

    private <T> T get(String path, Map<String, String> query, Desk.Reader<T> reader) throws SourceException {
        return desk.ask(WebRequest.get(base, path, query, headers), Asked.SET_UP, reader);
    }

    private <T> T invoke(GatewayCommand command, Map<String, String> args, Asked asked, Desk.Reader<T> reader)
            throws SourceException {
        Map<String, String> posting = new LinkedHashMap<>(headers);
        posting.put("Content-Type", "application/json");
        String body = Json.write(Map.of("group", command.group(), "action", command.action(), "args", args));
        return desk.ask(WebRequest.post(base, "/cli/invoke", posting, body), asked, reader);
    }
}
