package org.legation.lab.zips;

import java.util.List;
import org.legation.adapters.Json;
import org.legation.events.BatchAnswer;
import org.legation.events.topology.Function;

/**
 * What a function did with its good and its bad sample.
 *
 * @param startMillis from the start of its JVM until it asked for its first event
 * @param answerMillis from the first event until the answer
 * @param done whether what the good sample asks for was found done
 */
record Outcome(
        Function function,
        long startMillis,
        long answerMillis,
        RuntimeApi.Answer good,
        RuntimeApi.Answer bad,
        boolean done) {

    /** Whether the good sample was handled, and the bad one refused in the way of its trigger. */
    boolean isRight() {
        return done
                && !good.failed()
                && switch (function) {
                    case DISPATCH, ROLLUP, RESCORE, DESK -> bad.failed();
                    case FETCH, SCORE, AGGREGATE, NOTIFY, DELIVER ->
                        failures(good).isEmpty()
                                && !bad.failed()
                                && !failures(bad).isEmpty();
                    case QUERY -> status(good) == 200 && !bad.failed() && status(bad) == 400;
                };
    }

    private static List<BatchAnswer.Failure> failures(RuntimeApi.Answer answer) {
        return Json.read(answer.body(), BatchAnswer.class).batchItemFailures();
    }

    private static int status(RuntimeApi.Answer answer) {
        return Json.read(answer.body(), Status.class).statusCode();
    }

    /** Of an HTTP answer, what is looked at. */
    private record Status(int statusCode) {}
}
