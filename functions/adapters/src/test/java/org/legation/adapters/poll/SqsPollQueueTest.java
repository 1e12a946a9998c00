package org.legation.adapters.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Json;
import org.legation.core.poll.PollTicket;
import org.legation.events.PollRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class SqsPollQueueTest {

    private static final Instant SLOT = Instant.parse("2026-11-20T01:30:00Z");

    private final FakeSqs sqs = new FakeSqs();
    private final SqsPollQueue queue = new SqsPollQueue(sqs, "https://sqs.example/polls.fifo");

    @Test
    void aTicketNamesItsAccountAndSlot() {
        queue.send(List.of(new PollTicket("9900000001", SLOT)));

        SendMessageBatchRequestEntry sent = sqs.sent().get(0);
        assertThat(sqs.calls.get(0).queueUrl()).isEqualTo("https://sqs.example/polls.fifo");
        assertThat(sent.messageGroupId()).isEqualTo("9900000001");
        assertThat(sent.messageDeduplicationId()).isEqualTo("9900000001.2026-11-20T01-30-00.000Z");
        assertThat(Json.read(sent.messageBody(), PollRequest.class)).isEqualTo(new PollRequest(1, "9900000001", SLOT));
    }

    @Test
    void ticketsAreSentInTens() {
        queue.send(tickets(23));

        assertThat(sqs.calls).extracting(call -> call.entries().size()).containsExactly(10, 10, 3);
        assertThat(sqs.sent())
                .extracting(SendMessageBatchRequestEntry::messageGroupId)
                .containsExactlyElementsOf(
                        tickets(23).stream().map(PollTicket::accountId).toList());
        assertThat(sqs.calls)
                .allSatisfy(call -> assertThat(call.entries())
                        .extracting(SendMessageBatchRequestEntry::id)
                        .doesNotHaveDuplicates());
    }

    @Test
    void nothingIsSentForNoTickets() {
        queue.send(List.of());

        assertThat(sqs.calls).isEmpty();
    }

    @Test
    void whatWasNotTakenIsAnErrorButTheRestIsSent() {
        sqs.refused = "account5";

        assertThatThrownBy(() -> queue.send(tickets(23)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("1 of 23 tickets were not sent: throttled");
        assertThat(sqs.sent()).hasSize(23);
    }

    private static List<PollTicket> tickets(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PollTicket("account" + i, SLOT))
                .toList();
    }

    private static final class FakeSqs implements SqsClient {

        private final List<SendMessageBatchRequest> calls = new ArrayList<>();
        private String refused = "";

        List<SendMessageBatchRequestEntry> sent() {
            return calls.stream().flatMap(call -> call.entries().stream()).toList();
        }

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            calls.add(request);
            List<BatchResultErrorEntry> failed = request.entries().stream()
                    .filter(entry -> entry.messageGroupId().equals(refused))
                    .map(entry -> BatchResultErrorEntry.builder()
                            .id(entry.id())
                            .message("throttled")
                            .build())
                    .toList();
            return SendMessageBatchResponse.builder().failed(failed).build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
