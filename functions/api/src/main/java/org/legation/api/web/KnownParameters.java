package org.legation.api.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses parameters that an endpoint does not have or has once only: they would be passed over in silence. */
class KnownParameters {

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo endpoint) {
        Set<String> known = new TreeSet<>();
        for (Parameter parameter : endpoint.getResourceMethod().getParameters()) {
            boolean isBean = parameter.isAnnotationPresent(BeanParam.class);
            AnnotatedElement[] parts =
                    isBean ? parameter.getType().getDeclaredFields() : new AnnotatedElement[] {parameter};
            for (AnnotatedElement part : parts) {
                QueryParam query = part.getAnnotation(QueryParam.class);
                if (query != null) {
                    known.add(query.value());
                }
            }
        }
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                String expected = known.isEmpty() ? "no parameters" : "parameters among " + known;
                throw ProblemException.parameter(name, expected, name);
            }
            if (values.size() != 1 || values.get(0).isEmpty()) {
                throw ProblemException.parameter(name, "one value", String.join(", ", values));
            }
        });
    }
}
