package org.legation.adapters.secret;

import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.SsmException;

/**
 * Secrets in Systems Manager's Parameter Store, as parameters of the type SecureString; and those named
 * {@code secretsmanager:…} in AWS Secrets Manager, which the Parameter Store reads for us.
 */
public final class SsmSecrets implements Secrets {

    /** Before the name of a secret of Secrets Manager. */
    public static final String SECRETS_MANAGER = "secretsmanager:";

    /** Where the Parameter Store shows the secrets of Secrets Manager. */
    public static final String REFERENCE = "/aws/reference/secretsmanager/";

    private final SsmClient client;

    public SsmSecrets(SsmClient client) {
        this.client = client;
    }

    @Override
    public String read(String name) {
        boolean reference = name.startsWith(SECRETS_MANAGER);
        String parameter = reference ? REFERENCE + name.substring(SECRETS_MANAGER.length()) : name;
        GetParameterRequest request = GetParameterRequest.builder()
                .name(parameter)
                .withDecryption(true)
                .build();
        try {
            return client.getParameter(request).parameter().value();
        } catch (ParameterNotFoundException e) {
            throw new IllegalStateException(
                    reference
                            ? "no secret " + name + "; make it with: aws secretsmanager create-secret --name "
                                    + name.substring(SECRETS_MANAGER.length())
                            : "no parameter " + name
                                    + "; make it with: aws ssm put-parameter --type SecureString --name " + name,
                    e);
        } catch (SsmException e) {
            throw new IllegalStateException(
                    "parameter " + name + " cannot be read ("
                            + e.awsErrorDetails().errorCode() + "); may the function read it, and its key?",
                    e);
        }
    }
}
