package org.legation.infra;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

class LegationStackTest {

    @Test
    void thereIsWhatTheTopologySaysAndNothingElse() {
        long functions = Function.values().length;
        long schedules = triggers(Trigger.Schedule.class);
        long scheduled = Topology.TRIGGERS.stream()
                .filter(Trigger.Schedule.class::isInstance)
                .map(Trigger::function)
                .distinct()
                .count();

        assertThat(Templates.usual().resourceCounts())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("AWS::DynamoDB::Table", (long) Table.values().length),
                        entry("AWS::SQS::Queue", (long) Queue.values().length),
                        entry("AWS::SQS::QueuePolicy", (long) Queue.values().length),
                        entry("AWS::Lambda::Function", functions),
                        entry("AWS::Lambda::Version", functions),
                        entry("AWS::Lambda::Alias", functions),
                        entry("AWS::IAM::Role", functions + schedules),
                        entry("AWS::IAM::Policy", functions + schedules),
                        entry(
                                "AWS::Lambda::EventSourceMapping",
                                triggers(Trigger.Messages.class) + triggers(Trigger.Stream.class)),
                        entry("AWS::Scheduler::Schedule", schedules),
                        entry("AWS::Lambda::EventInvokeConfig", scheduled),
                        entry("AWS::ApiGatewayV2::Route", triggers(Trigger.Http.class)),
                        entry("AWS::ApiGatewayV2::Integration", triggers(Trigger.Http.class)),
                        entry("AWS::Lambda::Permission", triggers(Trigger.Http.class)),
                        // Beside the topology: how to get in, how to be told, how to see.
                        entry("AWS::ApiGatewayV2::Api", 1L),
                        entry("AWS::ApiGatewayV2::Stage", 1L),
                        entry("AWS::SNS::Topic", 2L),
                        entry("AWS::SNS::TopicPolicy", 2L),
                        entry("AWS::KMS::Key", 1L),
                        entry("AWS::Logs::LogGroup", functions + 1),
                        entry("AWS::CloudWatch::Alarm", 23L)));
    }

    @Test
    void everythingButTheTablesGoesWithTheStack() {
        assertThat(Templates.usual()
                        .resources()
                        .filter(resource ->
                                resource.json().path("DeletionPolicy").asText().equals("Retain"))
                        .map(DeployedTemplate.Resource::type)
                        .distinct())
                .containsExactly("AWS::DynamoDB::Table");
    }

    @Test
    void theTemplateIsTheSameTwice() {
        DeployedTemplate first = Templates.usual();

        DeployedTemplate second = DeployedTemplate.of(Templates.make("again", Templates.SETTINGS));

        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void theTemplateSaysNothingOfTheMachineItWasMadeOn() {
        String text = Templates.usual().text();

        assertThat(text)
                .doesNotContain(Path.of("..").toAbsolutePath().normalize().toString())
                .doesNotContain(System.getProperty("user.home"))
                .doesNotContain(System.getProperty("java.io.tmpdir"))
                .doesNotContain("function.zip");
    }

    @Test
    void theTemplateIsForAnyAccountAndRegion() {
        assertThat(Templates.usual().artifact().getManifest().getEnvironment())
                .isEqualTo("aws://unknown-account/unknown-region");
    }

    @Test
    void aStackThatPollsTheSimulatorSaysSo() {
        assertThat(Templates.usual().json().path("Description").asText())
                .contains("It polls the simulator: accounts and numbers are fictional.");
    }

    @Test
    void theStackBreaksNoRuleWithoutAReason() {
        assertThat(Rules.brokenBy(Templates.usual().artifact())).isEmpty();
        assertThat(Rules.brokenBy(Templates.other().artifact())).isEmpty();
        assertThat(Rules.brokenBy(Templates.gateway().artifact())).isEmpty();
        assertThat(Rules.brokenBy(Templates.mobile().artifact())).isEmpty();
    }

    @Test
    void aStackThatBreaksARuleIsFound() {
        Templates.assumeNode();
        App app = App.Builder.create().outdir("target/test-synthesis/careless").build();
        Stack stack = new Stack(app, "Careless");
        software.amazon.awscdk.services.sqs.Queue.Builder.create(stack, "Queue").build();
        Rules.applyTo(app);

        var made = app.synth().getStackArtifact(stack.getArtifactId());

        assertThat(Rules.brokenBy(made))
                .anySatisfy(line -> assertThat(line).startsWith("/Careless/Queue/Resource: AwsSolutions-SQS4"));
    }

    private static long triggers(Class<? extends Trigger> kind) {
        return Topology.TRIGGERS.stream().filter(kind::isInstance).count();
    }
}
