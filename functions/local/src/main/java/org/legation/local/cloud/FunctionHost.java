package org.legation.local.cloud;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.events.BatchAnswer;
import org.legation.events.RescoreRequest;
import org.legation.events.RollupRequest;
import org.legation.events.SqsBatch;
import org.legation.events.StreamBatch;
import org.legation.events.Tick;
import org.legation.events.topology.Function;
import org.legation.pipeline.PipelineFunctions;

/** Runs functions as Lambda does: an event's JSON in, the answer's JSON out. */
public final class FunctionHost {

    /** A function, from JSON to JSON. */
    private interface Handler {
        @Nullable String handle(String event);
    }

    private final Map<Function, Handler> handlers = new EnumMap<>(Function.class);

    public FunctionHost(PipelineFunctions functions) {
        handlers.put(Function.DISPATCH, event -> {
            functions.dispatch().dispatch(Json.read(event, Tick.class));
            return null;
        });
        handlers.put(Function.FETCH, event -> Json.write(functions.fetch().fetch(Json.read(event, SqsBatch.class))));
        handlers.put(Function.SCORE, event -> Json.write(functions.score().score(Json.read(event, StreamBatch.class))));
        handlers.put(
                Function.AGGREGATE,
                event -> Json.write(functions.aggregate().aggregate(Json.read(event, StreamBatch.class))));
        handlers.put(Function.ROLLUP, event -> {
            functions.rollup().rollup(Json.read(event, RollupRequest.class));
            return null;
        });
        handlers.put(
                Function.RESCORE,
                event -> Json.write(functions.rescore().rescore(Json.read(event, RescoreRequest.class))));
        handlers.put(
                Function.NOTIFY, event -> Json.write(functions.notifier().notify(Json.read(event, StreamBatch.class))));
        handlers.put(
                Function.DELIVER,
                event -> Json.write(functions.deliver().deliver(Json.read(event, StreamBatch.class))));
        handlers.put(Function.DESK, event -> {
            functions.desk().desk(Json.read(event, Tick.class));
            return null;
        });
    }

    /** Whether a function is run here; the query function is served over HTTP instead. */
    public boolean has(Function function) {
        return handlers.containsKey(function);
    }

    /**
     * Runs a function.
     *
     * @return its answer; empty if it gives none
     * @throws RuntimeException whatever the function throws
     */
    public Optional<String> invoke(Function function, String event) {
        Handler handler = handlers.get(function);
        if (handler == null) {
            throw new IllegalArgumentException(
                    "no function " + function.word() + " here; there are " + handlers.keySet());
        }
        return Optional.ofNullable(handler.handle(event));
    }

    /** Runs a function that answers batches. */
    BatchAnswer batch(Function function, Object event) {
        String answer = invoke(function, Json.write(event)).orElseThrow();
        return Json.read(answer, BatchAnswer.class);
    }
}
