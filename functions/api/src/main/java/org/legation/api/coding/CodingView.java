package org.legation.api.coding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coding;
import org.legation.core.text.Tone;

/**
 * What a post's text was coded as.
 *
 * @param version of the coder
 * @param at the observation whose text was coded
 * @param primary the primary category; absent if the text has no words
 * @param tone absent if the text holds nothing to judge by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Coding")
public record CodingView(
        @Schema(description = "Of the coder; codings of different versions are not comparable · 编码版本")
        int version,

        @Schema(description = "The observation whose text was coded · 所编码正文的观测时间")
        Instant at,

        @Schema(description = "The primary category; absent if the text has no words · 主类别；正文无文字时无此项") @Nullable CodeView primary,

        @Schema(description = "Up to two further categories · 次类别，至多两个")
        List<CodeView> secondary,

        @Schema(description = "What it sounds like; absent if the text holds nothing to judge by · 语气；无可判断时无此项")
        @Nullable ToneView tone,

        @Schema(description = "The dialogic principles it follows · 对话原则")
        List<CodeView> principles,

        @Schema(description = "The cues of personification in it · 人格化线索")
        List<CodeView> cues) {

    /**
     * What a text sounds like, in percent.
     *
     * @param sentiment the most probable mood
     * @param hostile the probability that people would call it hostile
     */
    @Schema(name = "Tone")
    public record ToneView(
            @Schema(
                    enumeration = {"positive", "neutral", "negative"},
                    description = "The most probable one · 最可能的情感")
            String sentiment,

            @Schema(description = "Probability in percent that people would call it so · 概率（%）")
            int positive,

            int neutral,
            int negative,

            @Schema(description = "Probability in percent that people would call it hostile · 被视为有敌意的概率（%）")
            int hostile) {

        static ToneView of(Tone tone) {
            return new ToneView(
                    tone.sentiment().name().toLowerCase(Locale.ROOT),
                    tone.positive(),
                    tone.neutral(),
                    tone.negative(),
                    tone.hostile());
        }
    }

    public static CodingView of(Coding coding) {
        List<CodeView> categories =
                coding.categories().stream().map(CodeView::of).toList();
        Tone tone = coding.tone();
        return new CodingView(
                coding.version(),
                coding.at(),
                categories.isEmpty() ? null : categories.get(0),
                categories.isEmpty() ? List.of() : categories.subList(1, categories.size()),
                tone == null ? null : ToneView.of(tone),
                coding.principles().stream().map(CodeView::of).toList(),
                coding.cues().stream().map(CodeView::of).toList());
    }
}
