package org.legation.core.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.core.Samples.NOON;
import static org.legation.core.deliver.Given.ROOM;
import static org.legation.core.deliver.Given.major;
import static org.legation.core.deliver.Given.queued;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Outcome;
import org.legation.core.deliver.DeliverStep.Turn;
import org.legation.core.deliver.Queued.State;

class DeliverStepTest {

    private final Post post = new Post(20, ROOM);

    @Test
    void aMessageIsSentAndOnlyItsTraceIsKept() {
        post.outbox.put(queued("a", NOON));

        assertThat(post.step.turn(ROOM)).isEqualTo(new Turn.Sent("a", Outcome.DELIVERED));

        assertThat(post.arrived()).containsExactly("a");
        assertThat(post.outbox.get(ROOM, "a"))
                .isEqualTo(new Queued(
                        ROOM, "a", NOON, null, State.DELIVERED, NOON.plusSeconds(90), 1, 0, null, NOON, post.none()));
        assertThat(post.channels.get(ROOM).deliveredAt()).isEqualTo(NOON);
        assertThat(post.channels.get(ROOM).sent()).containsExactly(NOON);
        assertThat(post.channels.get(ROOM).type()).isEqualTo(ChannelType.SLACK);
    }

    @Test
    void theSameMessagePutAgainIsNotSentAgain() {
        post.outbox.put(queued("a", NOON));
        post.step.turn(ROOM);

        post.outbox.put(queued("a", NOON.plusSeconds(600)));

        assertThat(post.step.turn(ROOM)).isEqualTo(new Turn.Done("nothing waits"));
        assertThat(post.arrived()).containsExactly("a");
    }

    @Test
    void itIsCountedAndInHandBeforeItIsSent() {
        post.outbox.put(queued("a", NOON));
        post.whenAsked = () -> {
            assertThat(post.channels.get(ROOM).sent()).containsExactly(NOON);
            assertThat(post.outbox.get(ROOM, "a").attempts()).isEqualTo(1);
            assertThat(post.outbox.get(ROOM, "a").dueAt()).isEqualTo(NOON.plusSeconds(90));
            assertThat(post.step.turn(ROOM)).isInstanceOf(Turn.Done.class);
        };

        post.step.turn(ROOM);

        assertThat(post.arrived()).containsExactly("a");
    }

    @Test
    void aChannelThatIsDownIsLeftAloneAndItsMessageLonger() {
        post.outbox.put(queued("a", NOON));
        post.answer = message -> Outcome.failed("no answer in 5 s");

        post.step.turn(ROOM);

        ChannelState state = post.channels.get(ROOM);
        assertThat(state.failures()).isEqualTo(1);
        assertThat(state.failingSince()).isEqualTo(NOON);
        assertThat(state.reason()).isEqualTo("no answer in 5 s");
        assertThat(state.blockedUntil()).isEqualTo(NOON.plusSeconds(30));
        assertThat(post.outbox.get(ROOM, "a").dueAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(post.outbox.get(ROOM, "a").lastReason()).isEqualTo("no answer in 5 s");
    }

    @Test
    void aChannelThatHasHadTooManyIsObeyed() {
        post.outbox.put(queued("a", NOON));
        post.answer = message -> Outcome.throttled(Duration.ofMinutes(10), "errcode 130101");

        post.step.turn(ROOM);

        assertThat(post.channels.get(ROOM).blockedUntil()).isEqualTo(NOON.plusSeconds(600));
        assertThat(post.outbox.get(ROOM, "a").dueAt()).isEqualTo(NOON);
    }

    @Test
    void aMessageThatIsRefusedHoldsUpNoOther() {
        post.outbox.put(major("bad", NOON));
        post.outbox.put(queued("good", NOON));
        post.answer = message -> message.id().equals("bad") ? Outcome.refused("too long") : Outcome.DELIVERED;

        post.step.turn(ROOM);
        post.step.turn(ROOM);

        assertThat(post.arrived()).containsExactly("good");
        assertThat(post.outbox.get(ROOM, "bad").dueAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(post.outbox.get(ROOM, "bad").refusals()).isEqualTo(1);
        assertThat(post.channels.get(ROOM).failures()).isZero();
    }

    @Test
    void aMessageThatMakesTheChannelFailHoldsUpNoOther() {
        post.outbox.put(major("bad", NOON));
        post.outbox.put(queued("good", NOON));
        post.answer = message -> message.id().equals("bad") ? Outcome.failed("500") : Outcome.DELIVERED;

        post.runFor(Duration.ofMinutes(3));

        assertThat(post.arrived()).containsExactly("good");
    }

    @Test
    void aChannelThatThrowsIsOneThatFailedAndItsAddressIsNotTold() {
        post.outbox.put(queued("a", NOON));
        post.answer = message -> {
            throw new IllegalArgumentException("bad address https://hooks.example.org/secret");
        };

        post.step.turn(ROOM);

        assertThat(post.channels.get(ROOM).reason())
                .startsWith("the channel threw java.lang.IllegalArgumentException at org.legation")
                .doesNotContain("secret");
    }

    @Test
    void aChannelThatCannotBeMadeSaysWhatToDo() {
        post.outbox.put(queued("a", NOON));
        post.unmade = "no parameter /legation/room";

        post.step.turn(ROOM);

        assertThat(post.channels.get(ROOM).reason()).isEqualTo("no parameter /legation/room");
    }

    @Test
    void whatWaitsForAChannelThatNobodyKnowsStaysAndIsReported() {
        post.outbox.put(Queued.of("gone", Given.spike("a"), NOON));

        post.run("gone");
        ChannelState unknown = post.channels.get("gone");
        assertThat(unknown.failingSince()).isEqualTo(NOON);
        assertThat(unknown.reason()).isEqualTo("the settings have no channel of this name");
        assertThat(unknown.type()).isNull();

        post.settings = Given.settings(20, "gone");
        post.now = NOON.plusSeconds(60);
        post.run("gone");

        assertThat(post.arrived()).containsExactly("a");
        assertThat(post.channels.get("gone").failingSince()).isNull();
    }

    @Test
    void aChannelThatIsNotInUseAnyMoreIsForgotten() {
        post.step.list();
        post.settings = Given.settings(20);

        post.step.turn(ROOM);

        assertThat(post.channels.get(ROOM).type()).isNull();
        assertThat(post.channels.get(ROOM).failingSince()).isNull();
    }

    @Test
    void channelsOfTheSettingsAreKnownBeforeAnythingIsSent() {
        assertThat(post.step.list()).containsExactly(ROOM);

        assertThat(post.channels.get(ROOM).type()).isEqualTo(ChannelType.SLACK);
    }

    @Test
    void whatIsTooManyForTheHourIsToldInOneSummary() {
        Post few = new Post(3, ROOM);
        for (int i = 0; i < 6; i++) {
            few.outbox.put(queued("m" + i, NOON.minusMillis(9 - i)));
        }

        few.run(ROOM);

        String summary = few.arrived().get(2);
        assertThat(few.arrived()).hasSize(3).startsWith("m0", "m1");
        assertThat(few.outbox.get(ROOM, summary).speaksOf()).containsExactly("m2", "m3", "m4", "m5");
        assertThat(few.outbox.get(ROOM, "m2").state()).isEqualTo(State.SUMMARISED);
        assertThat(few.outbox.get(ROOM, "m2").message()).isNull();
    }

    @Test
    void aWorkerThatComesSecondTakesWhatIsLeft() {
        post.outbox.put(queued("a", NOON.minusMillis(1)));
        post.outbox.put(queued("b", NOON));
        post.saboteur.beforeNextWrite(() -> post.step.turn(ROOM));

        assertThat(post.step.turn(ROOM)).isEqualTo(new Turn.Again());
        post.step.turn(ROOM);

        assertThat(post.arrived()).containsExactly("a", "b");
        assertThat(post.channels.get(ROOM).sent()).hasSize(2);
    }

    @Test
    void aShortWaitIsWaitedFor() {
        for (int i = 0; i < 6; i++) {
            post.outbox.put(queued("m" + i, NOON));
        }

        post.run(ROOM);

        assertThat(post.arrived()).hasSize(6);
        assertThat(post.now).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void aTableOutOfReachIsAnError() {
        post.outbox.put(queued("a", NOON));
        post.saboteur.dieBefore(0);

        assertThatThrownBy(() -> post.step.turn(ROOM)).isInstanceOf(RuntimeException.class);
    }
}
