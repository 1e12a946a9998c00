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

    private Functions() {}

    static Map<Function, DeployedFunction> in(
            Construct scope, Settings settings, Zips zips, Permissions permissions, Environment environment) {
        Map<Function, DeployedFunction> made = new EnumMap<>(Function.class);
        for (Function function : Function.values()) {
            String id = Names.id(function.word());
            LogGroup log = log(scope, id + "Log", "/aws/lambda/" + name(settings, function));
            Role role = Role.Builder.create(scope, id + "Role")
                    .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                    .build();
            permissions.of(function).forEach(role::addToPolicy);
            role.addToPolicy(Permissions.log(log.getLogGroupArn()));
            var lambda = builder(scope, id + "Function", settings, function)
                    .code(zips.code(function.artifact()))
                    .environment(environment.of(function))
                    .role(role)
                    .logGroup(log)
                    .build();
            Alias live = Alias.Builder.create(scope, id + "Live")
                    .aliasName(ALIAS)
                    .version(lambda.getCurrentVersion())
                    .build();
            made.put(function, new DeployedFunction(role, lambda, live));
        }
        return made;
    }

    private static software.amazon.awscdk.services.lambda.Function.Builder builder(
            Construct scope, String id, Settings settings, Function function) {
        return software.amazon.awscdk.services.lambda.Function.Builder.create(scope, id)
                .functionName(name(settings, function))
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler(handler(function.artifact()))
                .memorySize(function.memoryMb())
                .timeout(Duration.seconds(function.timeout().toSeconds()))
                // Traced as X-Ray's rules of sampling say.
                .tracing(Tracing.ACTIVE)
                .snapStart(settings.snapStart() ? SnapStartConf.ON_PUBLISHED_VERSIONS : null);
    }

    private static String name(Settings settings, Function function) {
        return settings.stage() + "-" + function.word();
    }

    static LogGroup log(Construct scope, String id, String name) {
        return LogGroup.Builder.create(scope, id)
                .logGroupName(name)
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    private static String handler(Artifact artifact) {
        return switch (artifact) {
            case PIPELINE -> "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";
            case API -> "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
        };
    }
}
