package org.legation.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a person to rescore: bring accounts' numbers to the present versions of the rules. Schema {@code
 * rescore-request.v1}.
 *
 * @param v the version, 1
 * @param accounts ids; null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RescoreRequest(int v, @Nullable List<String> accounts) {

    public RescoreRequest {
        Required.version(1, v);
        accounts = accounts == null ? null : List.copyOf(accounts);
    }
}
