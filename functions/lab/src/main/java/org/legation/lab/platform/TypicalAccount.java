package org.legation.lab.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.ImportStep;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.time.Beijing;

/** An account as most are: five posts a day of 120 characters, some hundred interactions each, a page of fifteen. */
public final class TypicalAccount {

    public static final Account ACCOUNT =
            new Account("9900000001", "云屿国驻华使馆（虚构）", "Embassy of Yunyu", AgencyKind.EMBASSY, "XA", true);
    private static final int PAGE = 15;

    private static final int OBSERVATIONS_A_DAY = 6;
    private static final int FIRST_HOUR = 9;
    private static final int[] HOURS_AFTER = {0, 2, 4, 7, 10};
    private static final double USUAL = 400;
    private static final double GROWTH_HOURS = 6;
    private static final String TEXT = "虚".repeat(120);

    private TypicalAccount() {}

    /**
     * Gives the account a past: six observations a day up to a day.
     *
     * @param drain delivers what a day's observations brought into the streams
     */
    public static void live(Platform platform, int days, LocalDate until, Runnable drain) {
        ImportStep step =
                new ImportStep(platform.stores().accounts(), platform.stores().log(), ACCOUNT.name()::equals);
        for (int day = days; day >= 1; day--) {
            List<Timeline> timelines = new ArrayList<>();
            Instant midnight = Beijing.start(until.minusDays(day));
            for (int i = 0; i < OBSERVATIONS_A_DAY; i++) {
                timelines.add(at(midnight.plus(Duration.ofHours(1 + i * 24L / OBSERVATIONS_A_DAY))));
            }
            step.run(ACCOUNT, timelines, midnight);
            drain.run();
        }
    }

    /** What the account shows at a moment. */
    public static Timeline at(Instant moment) {
        List<ShownPost> posts = new ArrayList<>();
        LocalDate today = Beijing.day(moment);
        for (int back = 0; posts.size() < PAGE; back++) {
            Instant morning = Beijing.start(today.minusDays(back)).plus(Duration.ofHours(FIRST_HOUR));
            for (int hour : HOURS_AFTER) {
                Instant published = morning.plus(Duration.ofHours(hour));
                if (!published.isAfter(moment)) {
                    posts.add(grown(published, moment));
                }
            }
        }
        posts.sort(Comparator.comparing(ShownPost::mid).reversed());
        return timeline(moment, posts.subList(0, PAGE));
    }

    public static Timeline timeline(Instant moment, List<ShownPost> posts) {
        return new Timeline(ACCOUNT.id(), moment, "gateway", Count.of(145_500), posts);
    }

    /** A post that was just published and that nobody has seen. */
    public static ShownPost fresh(Instant published, int number) {
        return new ShownPost(Mid.of(published, number), published, PostType.ORIGINAL, Engagement.of(0, 0, 0), TEXT);
    }

    private static ShownPost grown(Instant published, Instant moment) {
        double hours = Duration.between(published, moment).toSeconds() / 3600.0;
        double all = USUAL * -Math.expm1(-hours / GROWTH_HOURS);
        Engagement counts = Engagement.of((long) (0.1 * all), (long) (0.15 * all), (long) (0.75 * all));
        return new ShownPost(Mid.of(published, 7), published, PostType.ORIGINAL, counts, TEXT);
    }
}
