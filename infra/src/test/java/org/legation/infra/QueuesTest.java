package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.infra.DeployedTemplate.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;

class QueuesTest {

    private static final String TYPE = "AWS::SQS::Queue";

    @ParameterizedTest
    @EnumSource
    void aQueueIsOfTheKindThatTheTopologySays(Queue queue) {
        DeployedTemplate.Resource made = queue(queue);

        assertThat(made.property("FifoQueue").asBoolean()).isEqualTo(queue.fifo());
        assertThat(made.property("VisibilityTimeout").asLong())
                .isEqualTo(queue.visibility().toSeconds());
        assertThat(made.property("SqsManagedSseEnabled").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsTooOftenGoesWhereTheTopologySays(Queue queue) {
        JsonNode redrive = queue(queue).property("RedrivePolicy");

        assertThat(redrive.isMissingNode()).isEqualTo(queue.failures().isEmpty());
        queue.failures().ifPresent(failures -> {
            assertThat(target(redrive.path("deadLetterTargetArn")))
                    .isEqualTo(queue(failures).id() + ".Arn");
            assertThat(redrive.path("maxReceiveCount").asInt()).isEqualTo(queue.maxReceives());
        });
    }

    @Test
    void aMessageIsHiddenForSixTimesTheTimeOfItsFunction() {
        for (Trigger trigger : Topology.TRIGGERS) {
            if (trigger instanceof Trigger.Messages messages) {
                Duration timeout = Duration.ofSeconds(Templates.usual()
                        .named(
                                "AWS::Lambda::Function",
                                "FunctionName",
                                "legation-" + messages.function().word())
                        .property("Timeout")
                        .asLong());
                Duration hidden = Duration.ofSeconds(
                        queue(messages.queue()).property("VisibilityTimeout").asLong());

                assertThat(hidden).isGreaterThanOrEqualTo(timeout.multipliedBy(6));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQueueRefusesWhatIsNotEncryptedOnTheWay(Queue queue) {
        JsonNode statement = Templates.usual().resources("AWS::SQS::QueuePolicy").stream()
                .filter(policy -> target(policy.property("Queues").path(0))
                        .equals(queue(queue).id()))
                .findFirst()
                .orElseThrow()
                .property("PolicyDocument")
                .path("Statement")
                .path(0);

        assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
        assertThat(statement
                        .path("Condition")
                        .path("Bool")
                        .path("aws:SecureTransport")
                        .asText())
                .isEqualTo("false");
    }

    private static DeployedTemplate.Resource queue(Queue queue) {
        return Templates.usual().named(TYPE, "QueueName", queue.name("legation"));
    }
}
