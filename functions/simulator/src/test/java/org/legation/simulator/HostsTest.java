package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostsTest {

    @Test
    void everyServerOfTheDescriptionIsThere() {
        assertThat(Servers.calm().simulator().hosts())
                .contains(
                        "m.weibo.cn",
                        "weibo.com",
                        "visitor.passport.weibo.cn",
                        "passport.weibo.com",
                        "api.weibo.com",
                        "c.api.weibo.com",
                        "open.weibo.com",
                        "rsshub.local",
                        "sinaimg",
                        "wx3.sinaimg.cn");
    }

    @Test
    void theSameCallsGetTheSameBytes() {
        assertThat(someOfEverything(new Servers(Behaviours.all())))
                .isEqualTo(someOfEverything(new Servers(Behaviours.all())));
    }

    private static List<String> someOfEverything(Servers servers) {
        String uid = Servers.busy().uid();
        List<String> answers = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            List<Reply.Answer> asked = List.of(
                    servers.invoke("statuses", "user_timeline/other", Map.of("uid", uid, "count", 5 * i)),
                    servers.open(OpenApiEndpoint.HOST, "users/show", Credentials.OPEN_API_TOKEN, Map.of("uid", uid)),
                    servers.desktop(Credentials.LOGIN_COOKIE, "statuses/mymblog", Map.of("uid", uid, "page", "" + i)),
                    servers.ask(Call.get(RssHubEndpoint.HOST, "/weibo/user/" + uid, Map.of(), Map.of()), Servers.NOW),
                    servers.ask(
                            new Call(
                                    "POST",
                                    VisitorEndpoint.CN,
                                    "/visitor/genvisitor2",
                                    Map.of(),
                                    Map.of(),
                                    "cb=x&tid="),
                            Servers.NOW));
            asked.forEach(one -> answers.add(one.status() + " "
                    + one.headers().entrySet().stream()
                            .map(Map.Entry::toString)
                            .sorted()
                            .toList() + one.text()));
        }
        return answers;
    }
}
