package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells whether an object is a post, in any dialect. */
final class PostShapes {

    private PostShapes() {}

    static boolean isPost(JsonNode object) {
        boolean named = object.has("id") || object.has("mid") || object.has("idstr");
        boolean says = object.has("text") || object.has("text_raw") || object.has("created_at");
        return named && says && !isUser(object);
    }

    static boolean isUser(JsonNode object) {
        return object.has("screen_name") && !object.has("text");
    }
}
