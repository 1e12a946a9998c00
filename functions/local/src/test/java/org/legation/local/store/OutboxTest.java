package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.NOON;
import static org.legation.local.store.Samples.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;
import org.legation.core.deliver.Outbox;
import org.legation.core.deliver.Queued;
import org.legation.core.deliver.Queued.State;
import org.legation.core.store.Stored;

/** The contract of the outbox. */
@ParameterizedClass
@EnumSource(Engine.class)
class OutboxTest {

    private static final Message MESSAGE = new Message(
            "m1",
            MessageType.SPIKE_OPENED,
            NOON,
            Severity.MAJOR,
            Map.of("country", "XA", "kind", "embassy", "account", "9900000001"),
            "accounts/9900000001",
            "post/5367238081119209",
            new Words("38 times the usual", "常态的 38 倍😀"),
            List.of(new Words("A fact.", "一个事实。")),
            "https://weibo.com/9900000001/a",
            true,
            "{\"a\":1}");

    private final Outbox outbox;

    OutboxTest(Engine engine) {
        outbox = engine.stores().outbox();
    }

    private static Queued settled(Queued queued, State end) {
        return new Queued(
                queued.channel(),
                queued.id(),
                queued.queuedAt(),
                null,
                end,
                at(2),
                1,
                0,
                null,
                at(3),
                List.of("x", "y"));
    }

    @Test
    void aMessageIsFoundAsItWasPut() {
        Queued queued = Queued.of("room", MESSAGE, NOON);

        outbox.put(queued);

        assertThat(outbox.find("room", "m1").orElseThrow().value()).isEqualTo(queued);
        assertThat(outbox.find("other", "m1")).isEmpty();
        assertThat(outbox.waiting("other")).isEmpty();
    }

    @Test
    void theSameMessagePutAgainChangesNothing() {
        outbox.put(Queued.of("room", MESSAGE, NOON));
        Stored<Queued> first = outbox.find("room", "m1").orElseThrow();
        outbox.put(Queued.of("room", MESSAGE, at(9)));
        assertThat(outbox.find("room", "m1")).contains(first);

        outbox.replace(first, settled(first.value(), State.DELIVERED));
        outbox.put(Queued.of("room", MESSAGE, at(10)));

        assertThat(outbox.waiting("room")).isEmpty();
    }

    @Test
    void whatWaitsIsListedOldestFirst() {
        outbox.put(Queued.of("room", renamed("a"), at(2)));
        outbox.put(Queued.of("room", renamed("b"), at(1)));
        outbox.put(Queued.of("room", renamed("c"), at(3)));
        outbox.put(Queued.of("elsewhere", renamed("d"), at(0)));
        Stored<Queued> second = outbox.find("room", "a").orElseThrow();
        outbox.replace(second, settled(second.value(), State.SUMMARISED));

        assertThat(outbox.waiting("room"))
                .extracting(stored -> stored.value().id())
                .containsExactly("b", "c");
    }

    @Test
    void whatWasDealtWithIsFoundAsItWasWrittenAndSaysNothing() {
        outbox.put(Queued.of("room", MESSAGE, NOON));
        Stored<Queued> seen = outbox.find("room", "m1").orElseThrow();
        Queued settled = settled(seen.value(), State.DELIVERED);

        assertThat(outbox.replace(seen, settled)).map(Stored::value).contains(settled);

        assertThat(outbox.find("room", "m1").orElseThrow().value()).isEqualTo(settled);
    }

    @Test
    void ofTwoWorkersThatReadOneMessageTheFirstHasIt() {
        outbox.put(Queued.of("room", MESSAGE, NOON));
        Stored<Queued> seen = outbox.find("room", "m1").orElseThrow();
        Queued mine = new Queued("room", "m1", NOON, MESSAGE, State.WAITING, at(1), 1, 0, null, null, List.of());
        Queued theirs = new Queued("room", "m1", NOON, MESSAGE, State.WAITING, at(2), 1, 2, "no", null, List.of());

        assertThat(outbox.replace(seen, mine)).isPresent();
        assertThat(outbox.replace(seen, theirs)).isEmpty();

        assertThat(outbox.find("room", "m1").orElseThrow().value()).isEqualTo(mine);
    }

    private static Message renamed(String id) {
        return new Message(
                id,
                MessageType.DIGEST,
                NOON,
                null,
                Map.of(),
                "digests",
                null,
                MESSAGE.title(),
                List.of(),
                null,
                false,
                "{}");
    }
}
