package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a post shows beside its text. */
final class PostMedia {

    private PostMedia() {}

    /** How many pictures: what the body says, or what it lists if that is more. */
    static int pictures(JsonNode post) {
        String said = Nodes.word(post.path("pic_num"));
        int number = said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : 0;
        int listed = 0;
        for (JsonNode picture : Nodes.list(post.path("pics"))) {
            listed += picture.isObject() ? 1 : 0;
        }
        for (String field : List.of("pic_ids", "pic_urls")) {
            listed = Math.max(listed, (int) Nodes.list(post.path(field)).stream()
                    .filter(picture -> !Nodes.isAbsent(picture))
                    .count());
        }
        JsonNode infos = post.path("pic_infos");
        listed = Math.max(listed, infos.isObject() ? infos.size() : 0);
        listed = Math.max(listed, mixed(post, "pic"));
        return Math.max(Math.max(number, listed), Nodes.text(post.path("thumbnail_pic")) == null ? 0 : 1);
    }

    static boolean hasVideo(JsonNode post) {
        JsonNode page = post.path("page_info");
        String type = Nodes.word(page.path("type"));
        String object = Nodes.word(page.path("object_type"));
        return type.equals("video")
                || type.equals("11")
                || object.equals("video")
                || object.equals("11")
                || mixed(post, "video") > 0
                || Nodes.list(post.path("pics")).stream()
                        .anyMatch(picture -> Nodes.word(picture.path("type")).equals("video"));
    }

    private static int mixed(JsonNode post, String type) {
        int count = 0;
        for (JsonNode item : Nodes.list(post.path("mix_media_info").path("items"))) {
            count += Nodes.word(item.path("type")).equals(type) ? 1 : 0;
        }
        return count;
    }
}
