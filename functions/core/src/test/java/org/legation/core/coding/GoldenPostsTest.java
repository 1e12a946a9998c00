package org.legation.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.legation.core.account.AgencyKind;
import org.legation.core.post.PostType;

/** Posts of agencies that do not exist, and how a person codes them by the code book. */
class GoldenPostsTest {

    @ParameterizedTest(name = "{0} {3}")
    @CsvFileSource(resources = "golden.csv", delimiter = '|', numLinesToSkip = 1, emptyValue = "")
    void isCodedAsAPersonCodesIt(
            String id, String kind, String type, String text, String primary, String principles, String cues) {
        Coded coded = Coder.code(PostType.valueOf(type.toUpperCase(Locale.ROOT)), text, Codes.AT);

        assertThat(AgencyKind.ofWord(kind)).isPresent();
        SoftAssertions.assertSoftly(softly -> {
            Coding coding = coded.coding();
            softly.assertThat(coding.primary()).as("%s", coded).hasToString(primary);
            softly.assertThat(names(coding.principles())).as("%s", coded).isEqualTo(names(principles));
            softly.assertThat(names(coding.cues())).as("%s", coded).isEqualTo(names(cues));
        });
    }

    private static Set<String> names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> names(String codes) {
        return codes == null ? Set.of() : Set.of(codes.split(" "));
    }
}
