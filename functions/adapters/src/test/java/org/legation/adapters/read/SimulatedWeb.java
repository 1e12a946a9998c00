package org.legation.adapters.read;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.legation.adapters.web.Web;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;
import org.legation.simulator.Simulator;

/** The simulator's servers without a network between. */
final class SimulatedWeb implements Web {

    private final Simulator simulator;
    private final InstantSource clock;
    private final List<WebRequest> requests = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    SimulatedWeb(Simulator simulator, InstantSource clock) {
        this.simulator = simulator;
        this.clock = clock;
    }

    @Override
    public WebAnswer send(WebRequest request) throws IOException {
        requests.add(request);
        Reply reply = simulator.answer(call(request), clock.instant());
        if (reply instanceof Reply.Broken broken) {
            throw new IOException(broken.kind().toString());
        }
        Reply.Answer answer = (Reply.Answer) reply;
        bodies.add(answer.text());
        Map<String, List<String>> headers = new HashMap<>();
        answer.headers().forEach((name, value) -> headers.put(name, List.of(value.split("\n", -1))));
        return new WebAnswer(answer.status(), headers, answer.body());
    }

    /** What was asked, oldest first. */
    List<WebRequest> requests() {
        return requests;
    }

    /** The bodies of the answers. */
    List<String> bodies() {
        return bodies;
    }

    private static Call call(WebRequest request) {
        URI url = request.url();
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        String body = request.body() == null ? "" : request.body();
        return new Call(request.method(), url.getHost(), url.getPath(), query(url.getRawQuery()), headers, body);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
