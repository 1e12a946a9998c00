package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.legation.core.account.Country;
import org.legation.core.account.Registry;

/** The list of real agencies that is shipped. */
class AgenciesTest {

    private static final String LIST = MemoryPipeline.text("/agencies.csv");

    @Test
    void theListIsFreeOfMistakes() {
        Registry registry = Registry.parse(LIST);

        assertThat(registry.problems()).isEmpty();
        assertThat(Registries.named("agencies")).isEqualTo(registry.accounts()).isNotEmpty();
    }

    @Test
    void onlyAccountsWhoseUidIsTrustworthyArePolled() {
        for (NamedCsvRecord row : rows(LIST)) {
            boolean trustworthy = List.of("high", "medium-high").contains(row.getField("confidence"));
            assertThat(row.getField("enabled")).as(row.toString()).isEqualTo(trustworthy ? "yes" : "no");
        }
    }

    @Test
    void everyAccountHasANameInBothLanguagesAndStandsThereOnce() {
        assertThat(rows(LIST))
                .extracting(row -> row.getField("name"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(rows(LIST)).extracting(row -> row.getField("name_en")).doesNotContain("");
    }

    @Test
    void theListAgreesWithTheFactsItWasMadeFrom() throws IOException {
        Path facts = Path.of(System.getProperty("legation.data", ""), "registry", "foreign-agencies.csv");
        assumeTrue(Files.exists(facts), "skipped: there is no " + facts);
        Map<String, NamedCsvRecord> known = rows(Files.readString(facts)).stream()
                .collect(Collectors.toMap(row -> row.getField("screen_name"), Function.identity()));

        assertThat(rows(LIST))
                .extracting(row -> row.getField("name"))
                .containsExactlyInAnyOrderElementsOf(known.keySet());
        for (NamedCsvRecord row : rows(LIST)) {
            NamedCsvRecord fact = known.get(row.getField("name"));
            for (String field : List.of("uid", "slug", "kind", "confidence")) {
                assertThat(row.getField(field))
                        .as(row.getField("name") + ", " + field)
                        .isEqualTo(fact.getField(field));
            }
            // The facts have abbreviations in the place of countries for organisations that belong to none.
            String code = fact.getField("country_iso2");
            assertThat(row.getField("country"))
                    .as(row.getField("name"))
                    .isEqualTo(Country.isCode(code) && !isOrganisation(fact) ? code : "");
        }
    }

    /** The world's organisations, without those of states (EU, UN), which have a code of their own. */
    private static boolean isOrganisation(NamedCsvRecord fact) {
        return fact.getField("kind").equals("igo") && !List.of("EU", "UN").contains(fact.getField("country_iso2"));
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
