package org.legation.infra;

import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;

/**
 * A function in the stack.
 *
 * @param role what it may do
 * @param lambda the function itself
 * @param live what all triggers point at: the version deployed last, since only versions have snapshots
 */
record DeployedFunction(Role role, Function lambda, Alias live) {}
