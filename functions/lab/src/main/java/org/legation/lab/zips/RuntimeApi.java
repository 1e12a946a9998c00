package org.legation.lab.zips;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lambda's runtime API (version 2018-06-01) on a free port of the loopback interface, for one function at a time: it
 * hands out events and takes answers.
 */
final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * What a function made of an event.
     *
     * @param failed whether it threw; the body is the error then
     */
    record Answer(boolean failed, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(ROOT + "invocation/", this::invocation);
        server.createContext(ROOT + "init/error", exchange -> {
            broke("it did not start: " + body(exchange));
            reply(exchange, 202, "");
        });
        server.start();
    }

    /** Host and port, as the environment of a function names them. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Waits until the function asks for its first event.
     *
     * @throws IllegalStateException if it reports that it cannot start, or does neither for a minute
     */
    void awaitStart() throws InterruptedException {
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the function did not ask for an event", e);
        }
    }

    /** Sends an event and waits for the answer. */
    Answer invoke(String event) throws InterruptedException {
        events.add(event);
        Answer answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("no answer within " + PATIENCE.toSeconds() + " s");
        }
        return answer;
    }

    /** Ends the waiting: there will be no answer. */
    void broke(String why) {
        ready.completeExceptionally(new IllegalStateException(why));
        answers.add(new Answer(true, why));
    }

    private void invocation(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/next")) {
            ready.complete(true);
            next(exchange);
        } else {
            answers.add(new Answer(path.endsWith("/error"), body(exchange)));
            reply(exchange, 202, "");
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            String event = events.take();
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
            exchange.getResponseHeaders()
                    .set(
                            "Lambda-Runtime-Deadline-Ms",
                            Long.toString(Instant.now().plus(PATIENCE).toEpochMilli()));
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:123456789012:function:lab");
            reply(exchange, 200, event);
        } catch (InterruptedException e) {
            // The server is being closed; so is the exchange.
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
