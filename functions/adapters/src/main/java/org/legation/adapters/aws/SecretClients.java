package org.legation.adapters.aws;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The client of the store of secrets, apart from those of messages, which the API leaves out of its zip. */
@Singleton
public class SecretClients {

    @Produces
    @Singleton
    SsmClient ssm() {
        return SsmClient.builder().httpClient(AwsClients.http()).build();
    }
}
