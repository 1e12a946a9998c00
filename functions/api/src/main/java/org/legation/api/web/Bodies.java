package org.legation.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers whole, with their length and a tag of what they hold: whoever asks again with the tag is told when
 * nothing has changed. An answer sent in chunks would lose its length on the way through a function.
 */
class Bodies {

    private static final int TAG_BYTES = 12;

    private final ObjectMapper json;

    Bodies(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        boolean ours = response.hasEntity()
                && !(response.getEntity() instanceof String)
                && !(response.getEntity() instanceof byte[]);
        if (!ours) {
            return;
        }
        byte[] body = response.getEntity() instanceof Csv csv
                ? csv.text().getBytes(StandardCharsets.UTF_8)
                : bytes(response.getEntity());
        EntityTag tag = new EntityTag(tag(body));
        MediaType type = response.getMediaType();
        if (response.getStatus() == 200) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(304);
                response.setEntity(null);
                return;
            }
        }
        response.setEntity(body, null, type == null ? MediaType.APPLICATION_JSON_TYPE : type);
    }

    private static boolean isKnown(@Nullable String tags, EntityTag tag) {
        return tags != null && (tags.equals("*") || tags.contains("\"" + tag.getValue() + "\""));
    }

    private byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not to be written as JSON: " + entity.getClass(), e);
        }
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
