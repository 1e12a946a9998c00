package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;

@QuarkusTest
class CodesTest {

    @Test
    void everyCodeIsListedWithItsNameInBothLanguages() {
        JsonNode codes = Api.get("/codes");

        assertThat(codes.path("version").asInt()).isEqualTo(Coder.VERSION);
        assertThat(codes.path("categories")).hasSameSizeAs(Category.values());
        assertThat(codes.path("principles")).hasSameSizeAs(Principle.values());
        assertThat(codes.path("cues")).hasSameSizeAs(Cue.values());
        assertThat(Api.list(codes.path("principles"), code -> code.path("code").asText()))
                .containsExactly("loop", "useful", "conservation", "return");
        assertThat(all(codes)).allSatisfy(code -> {
            assertThat(code.path("name").path("en").asText()).isNotEmpty();
            assertThat(code.path("name").path("zh").asText()).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void postsSayTheirCodesAsTheListHasThemAndByWhichWordsOfTheText() {
        List<JsonNode> codes = all(Api.get("/codes"));
        List<String> names =
                codes.stream().map(code -> code.path("code").asText()).toList();

        JsonNode posts = Api.get("/accounts/9900000001/posts").path("items");

        assertThat(posts)
                .filteredOn(post -> post.path("coding").has("primary"))
                .isNotEmpty()
                .allSatisfy(
                        post -> assertThat(codes).contains(post.path("coding").path("primary")));
        assertThat(posts).isNotEmpty().allSatisfy(post -> {
            JsonNode coding = post.path("coding");
            assertThat(coding.path("version").asInt()).isEqualTo(Coder.VERSION);
            assertThat(codes).containsAll(Api.list(coding.path("cues"), code -> code));
            assertThat(post.path("evidence")).allSatisfy(evidence -> {
                assertThat(names).contains(evidence.path("code").asText());
                assertThat(evidence.path("words"))
                        .allSatisfy(
                                word -> assertThat(post.path("text").asText()).contains(word.asText()));
            });
        });
    }

    private static List<JsonNode> all(JsonNode codes) {
        List<JsonNode> all = new ArrayList<>();
        List.of("categories", "principles", "cues")
                .forEach(kind -> codes.path(kind).forEach(all::add));
        return all;
    }
}
