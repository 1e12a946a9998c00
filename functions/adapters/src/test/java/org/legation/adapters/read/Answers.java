package org.legation.adapters.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.legation.adapters.web.Web;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;

/** A network whose answers are written down. */
final class Answers implements Web {

    private final Deque<WebAnswer> answers = new ArrayDeque<>();
    private final List<WebRequest> requests = new ArrayList<>();

    static WebAnswer json(int status, String body) {
        return answer(status, "application/json; charset=utf-8", body);
    }

    static WebAnswer html(int status, String body) {
        return answer(status, "text/html; charset=utf-8", body);
    }

    static WebAnswer answer(int status, String type, String body) {
        return new WebAnswer(status, Map.of("content-type", List.of(type)), body.getBytes(UTF_8));
    }

    static WebAnswer with(WebAnswer answer, String header, String... values) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        headers.put(header, List.of(values));
        return new WebAnswer(answer.status(), headers, answer.body());
    }

    /** The next answer. */
    Answers then(WebAnswer answer) {
        answers.add(answer);
        return this;
    }

    /** The next answer is good and has this body. */
    Answers then(String json) {
        return then(json(200, json));
    }

    @Override
    public WebAnswer send(WebRequest request) throws IOException {
        requests.add(request);
        if (answers.isEmpty()) {
            throw new IOException("no answer");
        }
        return answers.remove();
    }

    /** What was asked, oldest first. */
    List<WebRequest> requests() {
        return requests;
    }

    WebRequest last() {
        return requests.get(requests.size() - 1);
    }
}
