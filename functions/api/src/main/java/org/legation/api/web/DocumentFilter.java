package org.legation.api.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.legation.core.account.AgencyKind;

/** Completes the document: what is the same for every endpoint, such as the problems it may answer with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    /** The name of the key that writing needs. */
    public static final String KEY = "key";

    private static final String SCHEMA = "Problem";
    /** Parameters that name a kind of account. */
    private static final Set<String> KINDS = Set.of("kind", "group");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(SCHEMA, schema());
        document.getComponents()
                .addSecurityScheme(
                        KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("The key that the operator set; none is needed on a laptop"
                                        + " · 运维者设置的密钥；本机运行时不需要"));
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(DocumentFilter::declare);
        }
    }

    private static void declare(Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        // All are words to the code; the ones that are numbers or switches say so themselves.
        parameters.stream()
                .map(Parameter::getSchema)
                .filter(schema -> schema.getType() == null)
                .forEach(schema -> schema.addType(Schema.SchemaType.STRING));
        parameters.stream()
                .filter(one -> KINDS.contains(one.getName()))
                .map(Parameter::getSchema)
                .forEach(schema ->
                        Arrays.stream(AgencyKind.values()).map(AgencyKind::word).forEach(schema::addEnumeration));
        boolean ofSomething = operation.getResponses().hasAPIResponse("404")
                || parameters.stream().anyMatch(one -> one.getIn() == Parameter.In.PATH);
        operation.getResponses().addAPIResponse("400", response("A parameter is not as expected · 参数不符合要求"));
        if (ofSomething) {
            operation.getResponses().addAPIResponse("404", response("There is no such thing · 未找到"));
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.getResponses().addAPIResponse("401", response("This needs the key · 需要密钥"));
            operation.getResponses().addAPIResponse("403", response("Nothing can be changed here · 此处不可写入"));
        }
        operation.getResponses().addAPIResponse("500", response("Something went wrong here · 服务器内部错误"));
    }

    private static APIResponse response(String description) {
        Schema problem = OASFactory.createSchema().ref(SCHEMA);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem)));
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What is wrong with a request, as RFC 9457 says it · 请求的问题（RFC 9457）")
                .addProperty("type", text("Which kind of problem, a URI"))
                .addProperty("title", text("The same for people"))
                .addProperty("titleZh", text("The same in Chinese"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status"))
                .addProperty("detail", text("What is wrong this time, and what to do"))
                .addProperty("parameter", text("Which parameter it is about"))
                .addProperty("expected", text("What was expected of it"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
