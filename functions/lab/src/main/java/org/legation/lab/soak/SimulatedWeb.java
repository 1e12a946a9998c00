package org.legation.lab.soak;

import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.web.Web;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;
import org.legation.simulator.Simulator;

/** Calls the simulator without a network between, so that months pass in minutes. Answers take simulated time. */
public final class SimulatedWeb implements Web {

    private static final Duration QUICK = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Sees every exchange. */
    public interface Witness {
        void exchanged(Instant start, Call call, Reply reply);
    }

    private final Simulator simulator;
    private final SoakClock clock;
    private final Witness witness;

    /** Calls a simulator at the clock's time. */
    public SimulatedWeb(Simulator simulator, SoakClock clock, Witness witness) {
        this.simulator = simulator;
        this.clock = clock;
        this.witness = witness;
    }

    @Override
    public WebAnswer send(WebRequest request) throws IOException {
        Instant start = clock.instant();
        Call call = call(request);
        Reply reply = simulator.answer(call, start);
        witness.exchanged(start, call, reply);
        if (reply instanceof Reply.Answer answer) {
            clock.pause(QUICK);
            return answer(answer);
        }
        throw broken(((Reply.Broken) reply).kind());
    }

    private IOException broken(Reply.Broken.Kind kind) {
        boolean silent = kind == Reply.Broken.Kind.TIMEOUT || kind == Reply.Broken.Kind.DRIP;
        clock.pause(silent ? LONGEST : QUICK);
        return silent
                ? new HttpTimeoutException("no whole answer within " + LONGEST)
                : new EOFException("the connection closed");
    }

    private static Call call(WebRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Call(
                request.method(),
                request.url().getHost(),
                request.url().getPath(),
                query(request.url().getRawQuery()),
                headers,
                request.body() == null ? "" : request.body());
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static WebAnswer answer(Reply.Answer answer) {
        Map<String, List<String>> headers = new HashMap<>();
        answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return new WebAnswer(answer.status(), headers, answer.body());
    }
}
