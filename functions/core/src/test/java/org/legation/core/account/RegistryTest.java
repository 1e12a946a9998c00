package org.legation.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.account.Registry.Problem;

class RegistryTest {

    private static final String HEADER = "uid,name,name_en,kind,country,enabled\n";
    private static final String FRANCE = "1743951792,法国驻华大使馆,Embassy of France,embassy,FR,yes\n";
    private static final String UNKNOWN_UID = ",丹麦驻华大使馆,,embassy,DK,no\n";
    private static final String UN = "1743951794,联合国,,igo,,no\n";

    @Test
    void aGoodFileGivesItsAccountsInOrder() {
        Registry registry = Registry.parse(HEADER + FRANCE + UNKNOWN_UID + UN);

        assertThat(registry.problems()).isEmpty();
        assertThat(registry.valid())
                .containsExactly(
                        new Account("1743951792", "法国驻华大使馆", "Embassy of France", AgencyKind.EMBASSY, "FR", true),
                        new Account("1743951794", "联合国", null, AgencyKind.IGO, null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A mark at the beginning and line ends as spreadsheets on Windows write them.
                "\uFEFFuid,name,name_en,kind,country,enabled\r\n1743951792,法国驻华大使馆,,embassy,FR,yes\r\n",
                "enabled,country,kind,name_en,name,uid\nyes,FR,embassy,,法国驻华大使馆,1743951792\n",
                "uid,note,name,name_en,kind,country,enabled\n1743951792,\"seen, twice\",法国驻华大使馆,,embassy,FR,yes",
                "uid,name,name_en,kind,country,enabled\n\n 1743951792 , 法国驻华大使馆,, embassy ,FR , yes \n\n"
            })
    void whatEditorsDoToAFileDoesNotMatter(String csv) {
        Registry registry = Registry.parse(csv);

        assertThat(registry.problems()).isEmpty();
        assertThat(registry.accounts())
                .containsExactly(new Account("1743951792", "法国驻华大使馆", null, AgencyKind.EMBASSY, "FR", true));
    }

    /** A line that follows a good one on line 2, and the mistake found on line 3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1743951792,乙,,embassy,FR,yes    | uid     | 1743951792 stands on line 2 already",
                "12ab5,乙,,embassy,FR,yes         | uid     | expected 5 to 11 digits; found '12ab5'",
                "1234,乙,,embassy,FR,yes          | uid     | expected 5 to 11 digits; found '1234'",
                "123456789012,乙,,embassy,FR,yes  | uid     | expected 5 to 11 digits; found '123456789012'",
                ",乙,,embassy,FR,yes | uid | an enabled account needs a uid; set enabled to no until it is known",
                "12345,,,embassy,FR,yes | name | expected the account's screen name, found nothing",
                "12345,乙,,embasy,FR,yes | kind | expected one of embassy, consulate, cultural_office, tourism_board,"
                        + " trade_agency, igo, politician, other; found 'embasy'",
                "12345,乙,,embassy,XYZ,yes | country | expected an ISO 3166-1 alpha-2 code, EU or UN; found 'XYZ'",
                "12345,乙,,embassy,fr,yes | country | expected an ISO 3166-1 alpha-2 code, EU or UN; found 'fr'",
                "12345,乙,,embassy,,yes | country | expected an ISO 3166-1 alpha-2 code, EU or UN; found ''",
                "12345,乙,,igo,UK,yes | country | expected an ISO 3166-1 alpha-2 code, EU or UN; found 'UK'",
                "12345,乙,,embassy,FR,true | enabled | expected yes or no; found 'true'",
                "12345,乙,,embassy,FR | line | expected 6 fields; found 5",
                "12345,乙,丙,,embassy,FR,yes | line | expected 6 fields; found 7"
            })
    void aMistakeIsNamedWithItsLineAndNoOtherLineSuffers(String row, String field, String message) {
        Registry registry = Registry.parse(HEADER + FRANCE + row + "\n" + UN);

        assertThat(registry.problems()).containsExactly(new Problem(3, field, message));
        assertThat(registry.accounts()).extracting(Account::id).containsExactly("1743951792", "1743951794");
    }

    @Test
    void everyMistakeIsReportedNotOnlyTheFirst() {
        Registry registry = Registry.parse(HEADER + "x,,,y,z,w\n" + FRANCE + "x,,,y,z,w\n");

        assertThat(registry.problems()).extracting(Problem::line).contains(2L, 4L);
        assertThat(registry.problems())
                .extracting(Problem::field)
                .contains("uid", "name", "kind", "country", "enabled");
        assertThatIllegalArgumentException()
                .isThrownBy(registry::valid)
                .withMessageStartingWith("registry:\n  line 2, ")
                .withMessageContaining("\n  line 4, uid: x stands on line 2 already");
    }

    @Test
    void aMissingColumnIsNamed() {
        Registry registry = Registry.parse("uid,name,kind,enabled\n" + "12345,甲,embassy,yes\n");

        assertThat(registry.accounts()).isEmpty();
        assertThat(registry.problems()).extracting(Problem::field).containsExactly("name_en", "country");
        assertThat(registry.problems()).extracting(Problem::line).containsOnly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "uid,name,name_en,kind,country,enabled\n", "a,b,c\n"})
    void aFileWithoutAccountsIsAMistakeSinceItWouldRetireThemAll(String csv) {
        assertThat(Registry.parse(csv).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.field()).isEqualTo("file");
        });
    }

    @Test
    void whatIsNoCsvIsAMistakeOnTheLineWhereItBegins() {
        String broken = "12345,\"甲\"乙,,embassy,FR,yes\n";

        assertThat(Registry.parse(HEADER + FRANCE + "\n" + broken + UN).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(4);
                    assertThat(problem.message())
                            .startsWith("not readable as CSV from here on: ")
                            .contains("'乙'");
                });
        assertThat(Registry.parse(HEADER + broken).problems())
                .extracting(Problem::line)
                .containsExactly(2L);
    }

    @Test
    void aQuoteThatIsNeverClosedIsAMistake() {
        Registry registry = Registry.parse(HEADER + "\"12345,甲,,embassy,FR,yes\n" + FRANCE);

        assertThat(registry.problems()).extracting(Problem::line).containsOnly(2L);
        assertThat(registry.accounts()).isEmpty();
    }

    @Test
    void aColumnThatStandsThereTwiceIsAMistake() {
        assertThat(Registry.parse("uid," + HEADER + "12345," + FRANCE).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(1);
                    assertThat(problem.message()).contains("duplicate").contains("uid");
                });
    }
}
