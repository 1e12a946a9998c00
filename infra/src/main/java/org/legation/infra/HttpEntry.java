package org.legation.infra;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.PayloadFormatVersion;
import software.amazon.awscdk.services.logs.LogGroup;

/**
 * The HTTP API: one route, which leads to the function that answers. Pages of other sites may not call it, since no rule
 * of cross-origin sharing is set.
 */
record HttpEntry(HttpApi api) {

    private static final int REQUESTS_PER_SECOND = 50;
    private static final int REQUESTS_AT_ONCE = 100;

    // Who asked is not logged: a caller's address is personal data, and nothing here needs it.
    private static final List<String> LOGGED = List.of(
            "requestId",
            "requestTime",
            "httpMethod",
            "path",
            "status",
            "responseLength",
            "responseLatency",
            "integrationErrorMessage");

    static HttpEntry in(Stack stack, String stage) {
        HttpApi api = HttpApi.Builder.create(stack, "Http")
                .apiName(stage)
                .createDefaultStage(false)
                .build();
        LogGroup log = Functions.log(stack, "HttpLog", "/aws/vendedlogs/" + stage + "-http");
        CfnStage.Builder.create(stack, "HttpEntrance")
                .apiId(api.getApiId())
                .stageName("$default")
                .autoDeploy(true)
                .defaultRouteSettings(RouteSettingsProperty.builder()
                        .throttlingRateLimit(REQUESTS_PER_SECOND)
                        .throttlingBurstLimit(REQUESTS_AT_ONCE)
                        .build())
                .accessLogSettings(AccessLogSettingsProperty.builder()
                        .destinationArn(log.getLogGroupArn())
                        .format(LOGGED.stream()
                                .map(field -> "\"" + field + "\":\"$context." + field + "\"")
                                .collect(Collectors.joining(",", "{", "}")))
                        .build())
                .build();
        return new HttpEntry(api);
    }

    HttpRoute connect(DeployedFunction function) {
        return HttpRoute.Builder.create(api, "Route")
                .httpApi(api)
                .routeKey(HttpRouteKey.DEFAULT)
                .integration(HttpLambdaIntegration.Builder.create("Function", function.live())
                        .payloadFormatVersion(PayloadFormatVersion.VERSION_2_0)
                        .build())
                .build();
    }
}
