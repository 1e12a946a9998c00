package org.legation.api.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.web.Bilingual;
import org.legation.core.alert.Lead;
import org.legation.core.post.Interaction;
import org.legation.core.tell.Wording;

/**
 * One kind of interaction has a far larger share than is usual for the account.
 *
 * @param kind {@code comments}: it is contested; {@code reposts}: it spreads; {@code likes}: it is celebrated
 * @param share its share of all interactions now, 0 to 1
 * @param usual its usual share, 0 to 1
 */
@Schema(name = "AlertLead")
public record LeadView(
        @Schema(enumeration = {"comments", "reposts", "likes"})
        String kind,

        Bilingual name,
        double share,
        double usual) {

    static @Nullable LeadView of(@Nullable Lead lead) {
        return lead == null
                ? null
                : new LeadView(
                        word(lead.kind()), AlertView.both(Wording.kind(lead.kind())), lead.share(), lead.usual());
    }

    private static String word(Interaction kind) {
        return switch (kind) {
            case COMMENT -> "comments";
            case REPOST -> "reposts";
            case LIKE -> "likes";
        };
    }
}
