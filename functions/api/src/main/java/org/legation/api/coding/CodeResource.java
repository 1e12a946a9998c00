package org.legation.api.coding;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.legation.core.coding.Coder;

/** What posts' texts are coded as. */
@Path("/codes")
@Tag(name = "Measures")
public class CodeResource {

    /**
     * All codes.
     *
     * @param version of the coder that is in force
     * @param categories what a post is about
     * @param principles how it enters into dialogue
     * @param cues how it speaks as a person
     */
    public record Codes(int version, List<CodeView> categories, List<CodeView> principles, List<CodeView> cues) {}

    @GET
    @Operation(
            operationId = "listCodes",
            summary = "What posts are coded as: categories, dialogic principles, cues of personification · 编码表")
    public Codes list() {
        return new Codes(Coder.VERSION, CodeView.CATEGORIES, CodeView.PRINCIPLES, CodeView.CUES);
    }
}
