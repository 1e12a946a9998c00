package org.legation.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final Set<String> PUBLIC = Set.of("虚构大使馆", "UN_example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "谢谢@路人甲 的照片|谢谢@… 的照片",
                "转发//@路人甲：好看//@虚构大使馆：早安|转发//@…：好看//@虚构大使馆：早安",
                "@UN_example @un-known_9|@UN_example @…",
                "写信到 press@embassy.example|写信到 press@embassy.example",
                "@@路人甲|@@…",
                "单独的 @ 不是提及|单独的 @ 不是提及",
                "回复@路人甲:好|回复@…:好"
            })
    void privateNamesAreMaskedAndPublicOnesKept(String text, String masked) {
        assertThat(Mentions.masked(text, PUBLIC::contains)).isEqualTo(masked);
    }

    @Property
    void aMaskedTextStaysAsItIs(@ForAll String text) {
        String masked = Mentions.masked(text, name -> false);

        assertThat(Mentions.masked(masked, name -> false)).isEqualTo(masked);
    }
}
