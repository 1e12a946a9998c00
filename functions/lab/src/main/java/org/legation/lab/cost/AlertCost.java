package org.legation.lab.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Outcome;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.desk.AlertSettings;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Engagement;
import org.legation.core.time.Beijing;
import org.legation.events.topology.Table;
import org.legation.lab.platform.TypicalAccount;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.Tempo;

/**
 * What an alert costs beside the poll that finds it: its item, the decision, the desk's state, the outbox and what
 * sending needs.
 *
 * @param noticed one of which nobody is told
 * @param told one that one channel is told of, until it has taken the message
 * @param channel what each channel more adds
 */
record AlertCost(Units noticed, Units told, Units channel) {

    private static final Set<Table> OF_ALERTS = EnumSet.of(Table.ALERTS, Table.MESSAGES, Table.DESK);

    /** Counts times the usual: too few to tell people of, and many. */
    private static final int NOTICEABLE = 5;

    private static final int TELLING = 40;

    /** Lets a typical account spike a little, and much, with one channel and with two. */
    static AlertCost measure() {
        Units told = new Bench(1, TELLING, Decision.DELIVER).measure();
        Units both = new Bench(2, TELLING, Decision.DELIVER).measure();
        return new AlertCost(new Bench(1, NOTICEABLE, Decision.ONLY_A_NOTICE).measure(), told, both.minus(told));
    }

    private static final class Bench {

        private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
        private static final Instant NOON = Beijing.start(DAY).plus(Duration.ofHours(12));
        private static final int DAYS = 60;
        private static final int MOST_POLLS = 3;

        private final int times;
        private final Decision decision;
        private final InstantSource clock = this::now;
        private final MeteredPlatform metered;
        private Instant now = NOON;
        private Timeline next = TypicalAccount.at(NOON);

        Bench(int channels, int times, Decision decision) {
            List<ChannelSettings> settings = IntStream.range(0, channels)
                    .mapToObj(i -> new ChannelSettings("channel" + i, ChannelType.SNS, null, null, 20))
                    .toList();
            AlertSettings rules = AlertSettings.to(settings);
            this.times = times;
            this.decision = decision;
            this.metered = new MeteredPlatform(
                    List.of(TypicalAccount.ACCOUNT),
                    (account, ticket) -> TypicalAccount.timeline(ticket.slot(), next.posts()),
                    new Messaging(() -> rules, channel -> (message, at) -> Outcome.DELIVERED, Tempo.REAL),
                    clock);
        }

        private Instant now() {
            return now;
        }

        /** Polls until the alert is decided, since one reading alone may say too little. */
        Units measure() {
            TypicalAccount.live(metered.platform(), DAYS, DAY, metered::drain);
            metered.platform().dispatch(now);
            poll(TypicalAccount.at(now).posts());
            // What stands there before any alert: the channels as the settings have them, and the fleet's size.
            metered.platform().desk(now);
            metered.drain();
            Units before = metered.used(OF_ALERTS);
            List<ShownPost> spiking = spiking(next.posts());
            for (int i = 0; i < MOST_POLLS && alerts().isEmpty(); i++) {
                poll(spiking);
            }
            List<Decision> decisions = alerts();
            if (!decisions.equals(List.of(decision))) {
                throw new IllegalStateException("expected one alert, " + decision + ", found " + decisions);
            }
            return metered.used(OF_ALERTS).minus(before);
        }

        private void poll(List<ShownPost> shown) {
            now = metered.dueAt(TypicalAccount.ACCOUNT.id());
            metered.platform().dispatch(now);
            next = TypicalAccount.timeline(now, shown);
            metered.pollAndDrain();
        }

        private List<Decision> alerts() {
            Instant end = NOON.plus(Duration.ofDays(1));
            return metered.platform().stores().alerts().between(TypicalAccount.ACCOUNT.id(), NOON, end).stream()
                    .map(RaisedAlert::notification)
                    .map(notification -> notification == null ? Decision.NOT_TOLD : notification.decision())
                    .toList();
        }

        /** The newest post has many times as much as it would have. */
        private List<ShownPost> spiking(List<ShownPost> posts) {
            List<ShownPost> spiking = new ArrayList<>(posts);
            ShownPost post = posts.get(0);
            Engagement counts = post.counts();
            Engagement many = Engagement.of(
                    times * counts.reposts().point(),
                    times * counts.comments().point(),
                    times * counts.likes().point());
            spiking.set(0, new ShownPost(post.mid(), post.publishedAt(), post.type(), many, post.text()));
            return spiking;
        }
    }
}
