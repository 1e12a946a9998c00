package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Interaction;
import org.legation.core.post.PostType;
import org.legation.simulator.Behaviours;
import org.legation.simulator.Call;
import org.legation.simulator.Credentials;
import org.legation.simulator.Faults;
import org.legation.simulator.Reply;
import org.legation.simulator.Simulator;
import org.legation.simulator.World;
import org.legation.simulator.WorldPost;

/** Whether what is read of the simulator's mobile site is the truth about its world. */
class SimulatedMobileBodyTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final World WORLD = new World(11, 60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("shown")
    void everyPostOfAFirstPageIsReadAsItIs(Account account) throws JsonProcessingException {
        MobileBody body = MobileBody.ofList(page(account.id()), NOON);

        assertThat(body.problems()).isEmpty();
        assertThat(body.account().id()).isEqualTo(account.id());
        assertThat(body.timeline().posts()).isNotEmpty().allSatisfy(read -> {
            WorldPost truth = WORLD.post(account.id(), read.mid()).orElseThrow();
            assertThat(read.publishedAt()).isEqualTo(truth.publishedAt());
            assertThat(read.type()).isEqualTo(truth.kind().isRepost() ? PostType.REPOST : PostType.ORIGINAL);
            for (Interaction kind : Interaction.values()) {
                Count count = read.counts().of(kind);
                long value = truth.counts(NOON).of(kind).point();
                assertThat(!count.isKnown() || (count.low() <= value && value <= count.high()))
                        .as("%s of %s: %s for %s", kind, read.mid(), count, value)
                        .isTrue();
            }
        });
    }

    @Test
    void theTextsThatAreWholeAreThoseWritten() throws JsonProcessingException {
        for (Account account : shown().toList()) {
            for (ShownPost read :
                    MobileBody.ofList(page(account.id()), NOON).timeline().posts()) {
                WorldPost truth = WORLD.post(account.id(), read.mid()).orElseThrow();
                if (truth.longText(NOON).isEmpty() && !truth.wholeText(NOON).contains("http://t.cn")) {
                    assertThat(read.text()).isNotBlank();
                }
            }
        }
    }

    static Stream<Account> shown() {
        return WORLD.accounts().stream()
                .filter(account -> !WORLD.account(account.id()).orElseThrow().isFrozenAt(NOON));
    }

    private static JsonNode page(String uid) throws JsonProcessingException {
        Simulator simulator = new Simulator(WORLD, Behaviours.calm(), Faults.none());
        Map<String, String> headers = Map.of(
                "cookie",
                Credentials.VISITOR_COOKIE,
                "referer",
                "https://m.weibo.cn/u/" + uid,
                "x-requested-with",
                "XMLHttpRequest");
        Call call = Call.get("m.weibo.cn", "/api/container/getIndex", Map.of("containerid", "107603" + uid), headers);
        return MAPPER.readTree(((Reply.Answer) simulator.answer(call, NOON)).text());
    }
}
