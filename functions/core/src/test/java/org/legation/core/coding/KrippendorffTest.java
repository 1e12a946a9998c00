package org.legation.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KrippendorffTest {

    /** The examples of sections A to C of Krippendorff (2011): a word is a coder, a point a value left out. */
    @ParameterizedTest
    @CsvSource({
        "0100000010 1110010000,                                         0.095",
        "aabbdcccedda babbbcccEddd,                                     0.692",
        "123321412... 1233224125.3 .3332342251. 12332441251.,           0.743"
    })
    void agreesWithThePublishedExamples(String coders, double alpha) {
        List<List<Character>> units = units(coders.toLowerCase(Locale.ROOT).split(" "));

        assertThat(Krippendorff.nominal(units).orElseThrow()).isCloseTo(alpha, within(0.0005));
    }

    @Test
    void whereNothingCanDifferThereIsNone() {
        assertThat(Krippendorff.nominal(List.of())).isEmpty();
        assertThat(Krippendorff.nominal(units("aaaa", "aaaa"))).isEmpty();
        assertThat(Krippendorff.nominal(units("ab..", "..ab"))).isEmpty();
    }

    @Property
    void wholeAgreementIsOne(@ForAll @Size(min = 2, max = 30) List<@IntRange(max = 3) Integer> values) {
        List<List<Integer>> units =
                values.stream().map(value -> List.of(value, value, value)).toList();

        Krippendorff.nominal(units).ifPresent(alpha -> assertThat(alpha).isEqualTo(1));
    }

    @Property
    void theOrderOfUnitsAndCodersSaysNothing(
            @ForAll @Size(max = 20) List<@Size(max = 4) List<@IntRange(max = 3) Integer>> units) {
        List<List<Integer>> turned = new ArrayList<>();
        for (List<Integer> unit : units) {
            List<Integer> reversed = new ArrayList<>(unit);
            Collections.reverse(reversed);
            turned.add(0, reversed);
        }

        double alpha = Krippendorff.nominal(units).orElse(-2);

        assertThat(Krippendorff.nominal(turned).orElse(-2)).isCloseTo(alpha, within(1e-12));
        assertThat(alpha).isBetween(-2.0, 1.0);
    }

    private static List<List<Character>> units(String... coders) {
        List<List<Character>> units = new ArrayList<>();
        for (int i = 0; i < coders[0].length(); i++) {
            List<Character> unit = new ArrayList<>();
            for (String coder : coders) {
                if (coder.charAt(i) != '.') {
                    unit.add(coder.charAt(i));
                }
            }
            units.add(unit);
        }
        return units;
    }
}
