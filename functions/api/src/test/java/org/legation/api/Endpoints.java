package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.legation.api.account.AccountResource;
import org.legation.api.alert.AccountAlertResource;
import org.legation.api.alert.AlertResource;
import org.legation.api.alert.AlertRulesResource;
import org.legation.api.alert.DryRunResource;
import org.legation.api.board.BoardResource;
import org.legation.api.channel.ChannelResource;
import org.legation.api.coding.CodeResource;
import org.legation.api.coverage.AccountCoverageResource;
import org.legation.api.coverage.CoverageResource;
import org.legation.api.health.HealthResource;
import org.legation.api.measure.MeasureResource;
import org.legation.api.post.PostExport;
import org.legation.api.post.PostResource;
import org.legation.api.series.SeriesExport;
import org.legation.api.series.SeriesResource;
import org.legation.api.standing.StandingResource;
import org.legation.api.web.Writes;

/** The endpoints as the code has them. */
final class Endpoints {

    private static final List<Class<?>> RESOURCES = List.of(
            AccountCoverageResource.class,
            AccountAlertResource.class,
            AccountResource.class,
            AlertResource.class,
            AlertRulesResource.class,
            ChannelResource.class,
            DryRunResource.class,
            BoardResource.class,
            CodeResource.class,
            CoverageResource.class,
            HealthResource.class,
            MeasureResource.class,
            PostExport.class,
            PostResource.class,
            SeriesExport.class,
            SeriesResource.class,
            StandingResource.class);

    private Endpoints() {}

    /** Those that read and those that write, such as {@code get /accounts}, each with its parameters. */
    static Map<String, Set<String>> parameters() {
        Map<String, Set<String>> code = new TreeMap<>();
        eachMethod((address, method) -> {
            if (method.isAnnotationPresent(GET.class)) {
                code.put("get " + address, parameters(method));
            } else if (method.isAnnotationPresent(POST.class)) {
                code.put("post " + address, parameters(method));
            }
        });
        return code;
    }

    /** Those that need the key. */
    static Set<String> writing() {
        Set<String> writing = new TreeSet<>();
        eachMethod((address, method) -> {
            if (method.isAnnotationPresent(Writes.class)) {
                writing.add("post " + address);
            }
        });
        return writing;
    }

    private static void eachMethod(BiConsumer<String, Method> action) {
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                action.accept(path(resource, method), method);
            }
        }
    }

    private static String path(Class<?> resource, Method method) {
        String end = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        return resource.getAnnotation(Path.class).value() + end;
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            boolean isBean = parameter.isAnnotationPresent(BeanParam.class);
            AnnotatedElement[] parts =
                    isBean ? parameter.getType().getDeclaredFields() : new AnnotatedElement[] {parameter};
            for (AnnotatedElement part : parts) {
                QueryParam query = part.getAnnotation(QueryParam.class);
                PathParam path = part.getAnnotation(PathParam.class);
                if (query != null) {
                    names.add("query " + query.value());
                } else if (path != null) {
                    names.add("path " + path.value());
                } else if (!part.isAnnotationPresent(RequestBody.class)) {
                    boolean isConstant = part instanceof Field field && Modifier.isStatic(field.getModifiers());
                    assertThat(isConstant).as(part.toString()).isTrue();
                }
            }
        }
        return names;
    }
}
