package org.legation.infra;

import java.util.EnumMap;
import java.util.Map;
import org.legation.events.topology.Function;
import org.legation.events.topology.Function.Artifact;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The functions, each with a role, a log and an alias of its own. */
final class Functions {

    static final String ALIAS = "live";

    private static final Map<Artifact, String> HANDLERS = Map.of(
            Artifact.PIPELINE, "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest",
            Artifact.API, "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");

    private Functions() {}

    static Map<Function, DeployedFunction> in(
            Construct scope, Settings settings, Zips zips, Permissions permissions, Environment environment) {
        Map<Function, DeployedFunction> made = new EnumMap<>(Function.class);
        for (Function function : Function.values()) {
            String id = Names.id(function.word());
            String name = settings.stage() + "-" + function.word();
            LogGroup log = log(scope, id + "Log", "/aws/lambda/" + name);
            Role role = role(scope, id + "Role", "lambda.amazonaws.com");
            permissions.of(function).forEach(role::addToPolicy);
            role.addToPolicy(Permissions.log(log.getLogGroupArn()));
            var lambda = software.amazon.awscdk.services.lambda.Function.Builder.create(scope, id + "Function")
                    .functionName(name)
                    .runtime(Runtime.JAVA_25)
                    .architecture(Architecture.ARM_64)
                    .handler(Made.of(new EnumMap<>(HANDLERS), function.artifact()))
                    .code(zips.code(function.artifact()))
                    .memorySize(function.memoryMb())
                    .timeout(Duration.seconds(function.timeout().toSeconds()))
                    .environment(environment.of(function))
                    .role(role)
                    .logGroup(log)
                    // Traced as X-Ray's rules of sampling say.
                    .tracing(Tracing.ACTIVE)
                    .snapStart(settings.snapStart() ? SnapStartConf.ON_PUBLISHED_VERSIONS : null)
                    .build();
            Alias live = Alias.Builder.create(scope, id + "Live")
                    .aliasName(ALIAS)
                    .version(lambda.getCurrentVersion())
                    .build();
            made.put(function, new DeployedFunction(role, lambda, live));
        }
        return made;
    }

    static LogGroup log(Construct scope, String id, String name) {
        return LogGroup.Builder.create(scope, id)
                .logGroupName(name)
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    private static Role role(Construct scope, String id, String service) {
        return Role.Builder.create(scope, id)
                .assumedBy(new ServicePrincipal(service))
                .build();
    }
}
