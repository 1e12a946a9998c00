package org.legation.api.coding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legation.core.coding.Evidence;

/**
 * The words of a text that a code rests on.
 *
 * @param code the category, principle or cue
 * @param words as they stand in the text
 */
@Schema(name = "Evidence")
public record EvidenceView(
        @Schema(description = "The category, principle or cue, as `/codes` lists them · 编码，见 /codes")
        String code,

        @Schema(description = "Words as they stand in the text, at most five · 正文中的依据词，至多五个")
        List<String> words) {

    public static EvidenceView of(Evidence evidence) {
        return new EvidenceView(CodeView.word(evidence.code()), evidence.words());
    }
}
