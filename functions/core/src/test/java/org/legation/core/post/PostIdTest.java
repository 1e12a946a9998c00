package org.legation.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostIdTest {

    @Test
    void theLinkNamesTheAccountAndTheLettersOfThePost() {
        PostId post = new PostId("1743951792", Mid.parse("4645748019299849"));

        assertThat(post.link()).isEqualTo("https://weibo.com/1743951792/Kjc77D1jz");
    }
}
