package org.legation.adapters.poll;

import java.util.ArrayList;
import java.util.List;
import org.legation.adapters.Json;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.poll.PollQueue;
import org.legation.core.poll.PollTicket;
import org.legation.events.PollRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Tickets in a first-in-first-out queue. The account is the message group, so that SQS hands out one ticket of an
 * account at a time; ticket and slot are the deduplication id, so that a second dispatch within five minutes adds
 * nothing.
 */
public final class SqsPollQueue implements PollQueue {

    private static final int MOST_PER_CALL = 10;

    private final SqsClient client;
    private final String queueUrl;

    public SqsPollQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void send(List<PollTicket> tickets) {
        List<String> failures = new ArrayList<>();
        for (int start = 0; start < tickets.size(); start += MOST_PER_CALL) {
            List<PollTicket> some = tickets.subList(start, Math.min(start + MOST_PER_CALL, tickets.size()));
            List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                entries.add(entry(i, some.get(i)));
            }
            client.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries)).failed().stream()
                    .map(BatchResultErrorEntry::message)
                    .forEach(failures::add);
        }
        if (!failures.isEmpty()) {
            // The accounts stay due; the next dispatch sends these tickets again.
            throw new IllegalStateException(
                    failures.size() + " of " + tickets.size() + " tickets were not sent: " + failures.get(0));
        }
    }

    private static SendMessageBatchRequestEntry entry(int index, PollTicket ticket) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(index))
                .messageGroupId(ticket.accountId())
                .messageDeduplicationId(
                        ticket.accountId() + "." + ItemWriter.key(ticket.slot()).replace(':', '-'))
                .messageBody(Json.write(new PollRequest(1, ticket.accountId(), ticket.slot())))
                .build();
    }
}
