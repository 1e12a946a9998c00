package org.legation.core.rescore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.AggregateStore;
import org.legation.core.coding.Coded;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostStore;
import org.legation.core.score.PostText;
import org.legation.core.score.ScoreStep;
import org.legation.core.store.Replacing;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;

/**
 * Brings one account's numbers to the present versions of the rules.
 *
 * <p>First every stored text is coded anew: the days, then the post, then the text, which is the commit point of each post.
 * Then the account is scored anew from its log. What is of the present versions already is passed over, so an attempt that
 * died is repeated to the same end. What can't be made anew, since its text was removed or its observations have expired,
 * stays as it is and keeps its version, by which every sum leaves it out.
 */
public final class RescoreStep {

    private static final int PAGE = 100;

    /**
     * What rescoring an account found.
     *
     * @param changed whether anything was of other versions
     * @param oldest the Beijing day of its oldest post. Sums and boards may be old from there on even if nothing changed now:
     *     an attempt before this one may have died before they were rolled up
     */
    public record Rescored(boolean changed, Optional<LocalDate> oldest) {}

    private final PostStore posts;
    private final AggregateStore days;
    private final ScoreStep score;

    public RescoreStep(PostStore posts, AggregateStore days, ScoreStep score) {
        this.posts = posts;
        this.days = days;
        this.score = score;
    }

    /**
     * Rescores an account.
     *
     * @return what it found
     */
    public Rescored run(String accountId) {
        boolean changed = false;
        Optional<PostRecord> oldest = Optional.empty();
        PostStore.Page page;
        do {
            Optional<PostRecord> before = oldest;
            page = posts.page(accountId, before.map(PostRecord::mid), Optional.empty(), PAGE);
            changed |= recode(accountId, page);
            oldest = page.posts().stream()
                    .min(Comparator.comparing(PostRecord::mid))
                    .or(() -> before);
        } while (!page.posts().isEmpty());
        changed |= score.rescore(accountId);
        return new Rescored(changed, oldest.map(post -> Beijing.day(post.publishedAt())));
    }

    private boolean recode(String accountId, PostStore.Page page) {
        Map<PostText, Coded> coded = new HashMap<>();
        Map<LocalDate, Map<Mid, Coding>> byDay = new TreeMap<>();
        for (PostRecord post : page.posts()) {
            PostText text = page.texts().get(post.mid());
            if (text != null && text.codedBy() < Coder.VERSION) {
                Coded fresh = Coder.code(post.type(), text.text(), text.at());
                coded.put(text, fresh);
                byDay.computeIfAbsent(Beijing.day(post.publishedAt()), day -> new HashMap<>())
                        .put(post.mid(), fresh.coding());
            }
        }
        keep(accountId, byDay);
        coded.forEach((text, fresh) -> {
            keep(text.post(), fresh.coding());
            posts.keep(text.with(fresh));
        });
        return !coded.isEmpty();
    }

    /** A day that does not stand yet will be made of coded posts. */
    private void keep(String accountId, Map<LocalDate, Map<Mid, Coding>> codings) {
        days.accountDays(accountId, codings.keySet())
                .forEach((day, stored) -> Replacing.loop(
                        Optional.of(stored),
                        seen -> seen.orElseThrow().with(codings.getOrDefault(day, Map.of())),
                        days::replace,
                        () -> find(accountId, day)));
    }

    private Optional<Stored<AccountDay>> find(String accountId, LocalDate day) {
        return Optional.ofNullable(days.accountDays(accountId, Set.of(day)).get(day));
    }

    private void keep(PostId id, Coding coding) {
        Optional<Stored<PostRecord>> seen =
                Optional.ofNullable(posts.find(Set.of(id)).get(id));
        if (seen.isPresent()) {
            Replacing.loop(
                    seen,
                    post -> post.orElseThrow().with(coding),
                    posts::replace,
                    () -> Optional.ofNullable(posts.find(Set.of(id)).get(id)));
        }
    }
}
