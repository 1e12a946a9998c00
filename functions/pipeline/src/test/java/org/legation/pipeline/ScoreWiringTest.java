package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.amazon.lambda.runtime.AmazonLambdaApi;
import io.quarkus.test.Mock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Stores;
import org.legation.core.score.Baseline;
import org.legation.core.store.Stored;

/** One function of the zip as its container puts it together: event in, answer out, over the runtime's HTTP API. */
@QuarkusTest
@TestProfile(ScoreWiringTest.Score.class)
class ScoreWiringTest {

    /** The environment of the Lambda that scores. */
    public static final class Score implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.funqy.export", "score",
                    "quarkus.lambda.mock-event-server.test-port", "0",
                    // The tests' own property legation.data is no setting of the function.
                    "smallrye.config.mapping.validate-unknown", "false");
        }
    }

    /** Tables in memory in the place of DynamoDB. */
    @Mock
    @Singleton
    static final class MemoryStores {

        @Produces
        @Singleton
        Stores stores() {
            return new MemoryPipeline().stores;
        }
    }

    @Inject
    Stores stores;

    @Test
    void aGoodBatchIsScored() throws IOException, InterruptedException {
        HttpResponse<String> answer = invoke("score/good.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(stores.baselines().find(MemoryPipeline.EMBASSY))
                .map(Stored::value)
                .map(Baseline::accountId)
                .contains(MemoryPipeline.EMBASSY);
    }

    @Test
    void theBadRecordsOfABatchAreAnswered() throws IOException, InterruptedException {
        assertThat(invoke("score/bad.json").body())
                .isEqualTo("{\"batchItemFailures\":["
                        + "{\"itemIdentifier\":\"442158450000000001745043992\"},"
                        + "{\"itemIdentifier\":\"442158450000000001745043993\"}]}");
    }

    @Test
    void anEventThatIsNoBatchIsAnError() throws IOException, InterruptedException {
        HttpResponse<String> answer = invoke("dispatch/good.json");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("errorType");
    }

    private static HttpResponse<String> invoke(String sample) throws IOException, InterruptedException {
        String api =
                ConfigProvider.getConfig().getValue(AmazonLambdaApi.QUARKUS_INTERNAL_AWS_LAMBDA_TEST_API, String.class);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + api))
                                .POST(HttpRequest.BodyPublishers.ofString(MemoryPipeline.text("/samples/" + sample)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
