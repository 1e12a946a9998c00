package org.legation.events;

import java.util.List;

/**
 * Tells Lambda which records of a batch failed; the others are done. For a stream, Lambda delivers everything from the
 * first failed record on again.
 */
public record BatchAnswer(List<Failure> batchItemFailures) {

    /** A message id or a sequence number. */
    public record Failure(String itemIdentifier) {}

    public BatchAnswer {
        batchItemFailures = List.copyOf(batchItemFailures);
    }

    public static BatchAnswer of(List<String> failed) {
        return new BatchAnswer(failed.stream().map(Failure::new).toList());
    }
}
