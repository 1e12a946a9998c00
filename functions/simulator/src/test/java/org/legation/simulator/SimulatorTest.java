package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.legation.core.account.Account;

/** The servers as a whole, and the mobile site's profile and pages. */
class SimulatorTest {

    private static final List<String> PATHS = List.of(
            "/api/container/getIndex", "/profile/info", "/comments/hotflow", "/api/statuses/repostTimeline", "/");

    @Property(tries = 3)
    void theSameSeedAndCallsGetTheSameBytes(@ForAll @LongRange(max = 1000) long seed) {
        assertThat(transcript(seed)).isEqualTo(transcript(seed));
    }

    @Test
    void anotherSeedGetsOthers() {
        assertThat(transcript(1)).isNotEqualTo(transcript(2));
    }

    @Test
    void behavioursAreNumberedAsInTheirList() {
        assertThat(Arrays.stream(Behaviour.values()).map(Behaviour::number).toList())
                .hasSize(20)
                .startsWith(1)
                .endsWith(20)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aHostOrAPathThatIsNotThereIsNotFound() {
        Simulator simulator = new Simulator(Calm.WORLD, Calm.CALM, Faults.none());
        Call call = Call.get("example.org", "/", Map.of(), Map.of());

        assertThat(((Reply.Answer) simulator.answer(call, Phone.NOON)).status()).isEqualTo(404);
        assertThat(Phone.at(simulator, Credentials.LOGIN_COOKIE)
                        .answer("/nothing/here")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aProfileHasFollowersAndTabs() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM);
        List<JsonNode> profiles = Calm.WORLD.accounts().stream()
                .map(account -> phone.json("/api/container/getIndex", "type", "uid", "value", account.id()))
                .filter(body -> body.path("ok").asInt() == 1)
                .toList();

        assertThat(profiles).hasSizeGreaterThan(90);
        assertThat(profiles)
                .allMatch(body -> body.at("/data/userInfo/followers_count").isTextual())
                .anyMatch(body -> body.at("/data/tabsInfo/tabs").isArray())
                .anyMatch(body -> body.at("/data/tabsInfo/tabs").isObject());
        assertThat(profiles)
                .allSatisfy(body -> assertThat(body.at("/data/tabsInfo/tabs"))
                        .anyMatch(tab -> tab.path("tab_type").asText().equals("weibo")
                                && tab.path("containerid").asText().startsWith("107603")));
    }

    @Test
    void theContainerOfAProfileAndItsInfoShowTheSameAccount() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM);
        WorldAccount account =
                Calm.account(one -> !one.isFrozenAt(Phone.NOON) && one.habits().perDay() > 2);

        JsonNode container = phone.json("/api/container/getIndex", "containerid", "100505" + account.uid());
        JsonNode info = phone.json("/profile/info", "uid", account.uid());

        assertThat(container.at("/data/userInfo/id").asText()).isEqualTo(account.uid());
        assertThat(info.at("/data/user/id").asText()).isEqualTo(account.uid());
        assertThat(info.at("/data/statuses")).isNotEmpty();
    }

    @Test
    void aContainerThatIsNotThereIsEmpty() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM);
        String uid = Calm.account(one -> !one.isFrozenAt(Phone.NOON)).uid();

        assertThat(phone.json("/api/container/getIndex", "containerid", "231567" + uid)
                        .path("ok")
                        .asInt())
                .isZero();
    }

    @Test
    void theTruthThatIsShownLeavesOutWhatIsOff() {
        Simulator steady = new Simulator(Calm.WORLD, Calm.CALM.without(Behaviour.CHANGES), Faults.none());
        WorldAccount frozen = Calm.account(one -> one.frozen() != null);

        assertThat(steady.world().account(frozen.uid()).orElseThrow().frozen()).isNull();
    }

    @Test
    void thePageOfAPostHoldsItInAScript() throws JsonProcessingException {
        WorldPost post = Calm.post(one -> one.kind() == Kind.LONG);
        Phone phone = Phone.visiting(Calm.WORLD, Calm.CALM);

        for (String path :
                List.of("/detail/" + post.mid(), "/status/" + post.mid().bid())) {
            String page = phone.answer(path).text();
            int start = page.indexOf("$render_data = ") + "$render_data = ".length();
            JsonNode data = Json.read(page.substring(start, page.indexOf("[0] || {};", start)));

            assertThat(data.at("/0/status/mid").asText()).isEqualTo(post.mid().toString());
            assertThat(data.at("/0/status/text").asText())
                    .isEqualTo(MobileText.html(
                            post.wholeText(Phone.NOON), post.mid().value()));
        }
    }

    @Test
    void aSearchFindsAccountsByName() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM);
        WorldAccount account = Calm.account(one -> !one.isFrozenAt(Phone.NOON));

        JsonNode found =
                phone.json("/api/container/getIndex", "containerid", "100103type=1&q=" + account.nameAt(Phone.NOON));

        assertThat(Phone.posts(List.of(found)))
                .isNotEmpty()
                .allMatch(post -> post.at("/user/id").asText().equals(account.uid()));
    }

    @Test
    void repostsAreShownToWhoHasLoggedIn() {
        WorldPost post = Calm.post(one -> one.counts(Phone.NOON).reposts().point() > 50);
        String mid = post.mid().toString();

        JsonNode body = Phone.loggedIn(Calm.WORLD, Calm.CALM).json("/api/statuses/repostTimeline", "id", mid);
        JsonNode visitor = Phone.visiting(Calm.WORLD, Calm.CALM).json("/api/statuses/repostTimeline", "id", mid);

        assertThat(body.at("/data/data")).hasSize(10);
        assertThat(body.at("/data/data"))
                .allMatch(one -> Crowd.isMember(one.at("/user/screen_name").asText()));
        assertThat(visitor.path("ok").asInt()).isEqualTo(-100);
    }

    private static List<String> transcript(long seed) {
        World world = new World(seed, 20);
        Simulator simulator = new Simulator(world, Behaviours.all(), Faults.random(seed, 0.1));
        Phone phone = Phone.at(simulator, Credentials.LOGIN_COOKIE);
        List<String> transcript = new ArrayList<>();
        for (Account account : world.accounts()) {
            String mid = world.newest(account.id(), Phone.NOON, 1).stream()
                    .map(post -> post.mid().toString())
                    .findFirst()
                    .orElse("1");
            for (String path : PATHS) {
                Reply reply = phone.reply(path, "containerid", "107603" + account.id(), "uid", account.id(), "id", mid);
                transcript.add(written(reply));
            }
        }
        return transcript;
    }

    private static String written(Reply reply) {
        if (reply instanceof Reply.Broken broken) {
            return broken.kind() + written(broken.instead());
        }
        Reply.Answer answer = (Reply.Answer) reply;
        return answer.status() + answer.text() + new TreeMap<>(answer.headers());
    }
}
