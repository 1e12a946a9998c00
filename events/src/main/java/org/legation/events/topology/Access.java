package org.legation.events.topology;

import java.util.List;

/** What a function may do to a table. */
public final class Access {

    private Access() {}

    /** A kind of access. */
    public enum Action {
        GET("dynamodb:GetItem", "dynamodb:BatchGetItem"),
        PUT("dynamodb:PutItem"),
        QUERY("dynamodb:Query"),
        QUERY_INDEX("dynamodb:Query"),
        SCAN("dynamodb:Scan");

        private final List<String> permissions;

        Action(String... permissions) {
            this.permissions = List.of(permissions);
        }

        /** The permissions it needs. */
        public List<String> permissions() {
            return permissions;
        }
    }
}
