package org.legation.adapters.secret;

import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** Secrets in Systems Manager's Parameter Store, as parameters of the type SecureString. */
public final class SsmSecrets implements Secrets {

    private final SsmClient client;

    public SsmSecrets(SsmClient client) {
        this.client = client;
    }

    @Override
    public String read(String name) {
        GetParameterRequest request =
                GetParameterRequest.builder().name(name).withDecryption(true).build();
        try {
            return client.getParameter(request).parameter().value();
        } catch (ParameterNotFoundException e) {
            throw new IllegalStateException(
                    "no parameter " + name + "; make it with: aws ssm put-parameter --type SecureString --name " + name,
                    e);
        } catch (SsmException e) {
            throw new IllegalStateException(
                    "parameter " + name + " cannot be read ("
                            + e.awsErrorDetails().errorCode() + "); may the function read it, and its key?",
                    e);
        }
    }
}
