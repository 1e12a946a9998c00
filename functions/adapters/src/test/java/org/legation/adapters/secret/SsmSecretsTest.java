package org.legation.adapters.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.SsmException;

class SsmSecretsTest {

    @Test
    void aParameterIsReadInClear() {
        SsmSecrets secrets = secrets(request -> {
            assertThat(request.name()).isEqualTo("/legation/token");
            assertThat(request.withDecryption()).isTrue();
            return GetParameterResponse.builder()
                    .parameter(parameter -> parameter.value("wb_token"))
                    .build();
        });

        assertThat(secrets.read("/legation/token")).isEqualTo("wb_token");
    }

    @Test
    void aSecretOfSecretsManagerIsReadThroughTheParameterStore() {
        SsmSecrets secrets = secrets(request -> {
            assertThat(request.name()).isEqualTo("/aws/reference/secretsmanager/legation/duty");
            assertThat(request.withDecryption()).isTrue();
            return GetParameterResponse.builder()
                    .parameter(parameter -> parameter.value("kept"))
                    .build();
        });

        assertThat(secrets.read("secretsmanager:legation/duty")).isEqualTo("kept");
    }

    @Test
    void aParameterThatIsNotThereIsNamedWithHowToMakeIt() {
        SsmSecrets secrets = secrets(request -> {
            throw ParameterNotFoundException.builder().build();
        });

        assertThatThrownBy(() -> secrets.read("/legation/token"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("aws ssm put-parameter --type SecureString --name /legation/token");
    }

    @Test
    void aParameterThatMayNotBeReadSaysWhy() {
        SsmSecrets secrets = secrets(request -> {
            throw SsmException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("AccessDeniedException")
                            .build())
                    .build();
        });

        assertThatThrownBy(() -> secrets.read("/legation/token"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/legation/token cannot be read (AccessDeniedException)");
    }

    private static SsmSecrets secrets(Function<GetParameterRequest, GetParameterResponse> answer) {
        return new SsmSecrets(new SsmClient() {
            @Override
            public GetParameterResponse getParameter(GetParameterRequest request) {
                return answer.apply(request);
            }

            @Override
            public String serviceName() {
                return "ssm";
            }

            @Override
            public void close() {}
        });
    }
}
