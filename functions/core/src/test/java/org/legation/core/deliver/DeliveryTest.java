package org.legation.core.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.deliver.Given.spike;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.alert.Outcome;
import org.legation.core.memory.Saboteur;

class DeliveryTest {

    @Test
    void channelsHaveTheirTurnsRoundAbout() {
        Post post = full(3, "a", "b");

        post.run("a", "b", "a");

        assertThat(post.sent).extracting(Post.Sent::channel).containsExactly("a", "b", "a", "b", "a", "b");
    }

    @Test
    void aChannelThatIsDownIsAskedOnceAndHoldsUpNoOther() {
        Post post = full(3, "down", "up");
        post.answer = message -> message.id().startsWith("down") ? Outcome.failed("down") : Outcome.DELIVERED;

        post.run("down", "up");

        assertThat(post.sent).extracting(Post.Sent::channel).containsExactly("down", "up", "up", "up");
    }

    @Test
    void oneRunSendsNoMoreThanAFunctionHasTimeFor() {
        Post many = full(20, "a");

        many.run("a");

        assertThat(many.sent).hasSize(Delivery.MOST);
    }

    @Test
    void slowChannelsEndTheRunInTime() {
        Post post = full(8, "a", "b", "c");
        post.takes = Duration.ofSeconds(5);

        post.run("a", "b", "c");

        assertThat(post.sent).hasSize(8);
        assertThat(Duration.between(NOON, post.now)).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    void whatBreaksInOneChannelIsToldAndStopsNoOther() {
        Post post = full(1, "a", "b");
        post.saboteur.dieBefore(0);
        List<String> broke = new ArrayList<>();

        new Delivery(post.step, () -> post.now, Backoff.REAL).run(List.of("a", "b"), new Delivery.Listener() {
            @Override
            public void sent(String channel, DeliverStep.Turn.Sent sent) {}

            @Override
            public void broke(String channel, RuntimeException why) {
                broke.add(channel + " " + why.getClass().getSimpleName());
            }
        });

        assertThat(broke).containsExactly("a " + Saboteur.Death.class.getSimpleName());
        assertThat(post.arrived()).containsExactly("b0");
    }

    @Test
    void aChannelThatIsDownForADayLosesNothingAndThenTellsWhatIsLateInFewMessages() {
        Post post = new Post(20, Given.ROOM);
        post.answer = message -> Outcome.failed("down");
        for (int hour = 0; hour < 30; hour++) {
            for (int i = 0; i < 4; i++) {
                post.outbox.put(Given.queued("h" + hour + "-" + i, post.now));
            }
            post.runFor(Duration.ofHours(1));
        }
        assertThat(post.sent).hasSizeLessThan(70);
        int asked = post.sent.size();

        post.answer = message -> Outcome.DELIVERED;
        post.runFor(Duration.ofHours(4));

        assertThat(DeliverDeathsTest.told(post)).hasSize(120);
        assertThat(post.sent.size() - asked).isLessThan(40);
        assertThat(post.outbox.values().values()).noneMatch(Queued::isWaiting);
        assertThat(post.channels.get(Given.ROOM).failingSince()).isNull();
    }

    private static Post full(int messages, String... channels) {
        Post post = new Post(60, channels);
        for (String channel : channels) {
            for (int i = 0; i < messages; i++) {
                post.outbox.put(Queued.of(channel, spike(channel + i), NOON.minusMillis(99 - i)));
            }
        }
        return post;
    }
}
