package org.legation.core.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.counts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Lead;
import org.legation.core.expect.Mix;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;

class LeadsTest {

    /** Usually 10 % reposts, 20 % comments, 70 % likes. */
    private static final Mix USUAL = usually("10 20 70");

    /**
     * Twice the usual odds and a fifth at least: of reposts usually 1 to 9, twice is 18.2 %; of comments 1 to 4, twice is
     * 33.3 %; of likes 7 to 3, twice is 82.4 %.
     */
    @ParameterizedTest(name = "reposts, comments, likes {0}: {1}")
    @CsvSource({
        "100 200 700,  ",
        "190 200 610,  ",
        "200 200 600,  REPOST",
        "100 330 570,  ",
        "100 340 560,  COMMENT",
        "80  97  823,  ",
        "80  96  824,  LIKE",
        "300 400 300,  REPOST",
        "200 500 300,  COMMENT",
        "0   0   1000, LIKE",
        "1000 0  0,    REPOST",
        "0   0   0,    ",
        "500 ?   500,  "
    })
    void theKindWhoseOddsRoseTheMostLeads(String shown, @Nullable Interaction kind) {
        Lead lead = Leads.of(counts(shown), USUAL);

        assertThat(lead == null ? null : lead.kind()).isEqualTo(kind);
    }

    @Test
    void itSaysItsShareNowAndUsually() {
        Lead lead = Leads.of(counts("100 600 300"), USUAL);

        assertThat(lead.share()).isCloseTo(0.6, within(1e-9));
        assertThat(lead.usual()).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void ofAnAccountOfWhichTooLittleIsKnownNothingLeads() {
        Mix three = Mix.UNKNOWN;
        for (int i = 0; i < 4; i++) {
            three = three.learn(Engagement.of(10, 20, 70));
        }
        assertThat(three.isKnown()).as("decayed, four posts are fewer").isFalse();
        assertThat(Leads.of(Engagement.of(0, 100, 0), three)).isNull();
        assertThat(Leads.of(Engagement.of(0, 100, 0), three.learn(Engagement.of(10, 20, 70))))
                .isNotNull();
    }

    private static Mix usually(String shown) {
        Mix mix = Mix.UNKNOWN;
        for (int i = 0; i < 20; i++) {
            mix = mix.learn(counts(shown));
        }
        return mix;
    }
}
