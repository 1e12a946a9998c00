package org.legation.adapters.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Some;
import org.legation.core.account.Account;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

class ObservationLineTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /** A good line; the cases below change it in one place. */
    static final String LINE =
            "{'v':1,'account':{'id':'9900000001','name':'虚构使馆','kind':'embassy','country':'XA'},".replace('\'', '"')
                    + ("'observedAt':'2026-11-20T10:00:00+08:00','source':'mobile','followers':'14.6万','posts':["
                                    + "{'mid':'5367261047554049','publishedAt':'2026-11-20T01:30:15Z','type':'original',"
                                    + "'text':'早安','reposts':27,'comments':null,'likes':'100万+'}]}")
                            .replace('\'', '"');

    @Property(tries = 300)
    void everyLineComesBack(@ForAll("lines") ObservationLine.Parsed line) {
        String written = ObservationLine.write(line.account(), line.timeline());

        assertThat(ObservationLine.parse(written, Instant.parse("2061-01-01T00:00:00Z")))
                .isEqualTo(line);
        assertThat(written).doesNotContain("\n");
    }

    @Test
    void aLineSaysWhatWasShown() {
        ObservationLine.Parsed line = ObservationLine.parse(LINE, NOW);

        assertThat(line.account().name()).isEqualTo("虚构使馆");
        assertThat(line.account().enabled()).isFalse();
        assertThat(line.timeline().observedAt()).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(line.timeline().followers()).isEqualTo(new Count.Rounded(146_000, 1000));
        assertThat(line.timeline().posts()).singleElement().satisfies(post -> {
            assertThat(post.type()).isEqualTo(PostType.ORIGINAL);
            assertThat(post.counts())
                    .isEqualTo(new Engagement(Count.of(27), Count.missing(), new Count.Capped(1_000_000)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "虚构使馆, 201, name: expected at most 200 characters",
        "mobile, 101, source: expected at most 100 characters"
    })
    void aNameOrSourceWithoutEndIsRefused(String text, int length, String reason) {
        String line = LINE.replace("\"" + text + "\"", "\"" + "x".repeat(length) + "\"");

        assertThatThrownBy(() -> ObservationLine.parse(line, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "v":1,                           |                                   | v: expected version 1, the key is missing
                    "v":1                            | "v":2                             | v: expected version 1, found 2
                    "v":1                            | "v":"1"                           | v: expected version 1, found "1"
                    "id":"9900000001"                | "id":9900000001                   | account.id: expected a text, found 9900000001
                    "id":"9900000001"                | "id":"a b"                        | account.id: expected 1 to 40 letters
                    "id":"9900000001"                | "id":".."                         | account.id: expected 1 to 40 letters
                    "name":"虚构使馆"                | "name":" "                        | account.name: expected the account's name
                    "kind":"embassy"                 | "kind":"spy"                      | account.kind: expected one of embassy, consulate
                    "country":"XA"                   | "country":"xa"                    | account.country: expected an ISO 3166-1
                    ,"country":"XA"                  |                                   | account.country: expected a text or null, the key is missing
                    2026-11-20T10:00:00+08:00        | 2026-11-20 10:00                  | observedAt: expected a moment in ISO 8601
                    2026-11-20T10:00:00+08:00        | 2026-11-21T10:00:00+08:00         | observedAt: expected a moment that has come
                    2026-11-20T10:00:00+08:00        | -999999999-01-01T00:00:00Z        | observedAt: expected a moment after Weibo opened
                    "2026-11-20T10:00:00+08:00"      | 1795138200                        | observedAt: expected a text, found 1795138200
                    "source":"mobile",               |                                   | source: expected a text, the key is missing
                    "14.6万"                         | "many"                            | followers: expected a count such as 27
                    "14.6万"                         | -1                                | followers: expected a whole number from 0
                    "followers":"14.6万",            |                                   | followers: expected a count or null, the key is missing
                    "mid":"5367261047554049"         | "mid":5367261047554049            | posts[0].mid: expected a text, found 5367261047554049
                    "mid":"5367261047554049"         | "mid":"RsdLyvH9v"                 | posts[0].mid: expected a positive number
                    "mid":"5367261047554049"         | "mid":"0"                         | posts[0].mid: expected a positive number
                    2026-11-20T01:30:15Z             | 2026-11-20T02:30:15Z              | posts[0].publishedAt: expected a moment not after the observation
                    2026-11-20T01:30:15Z             | 1999-11-20T02:30:15Z              | posts[0].publishedAt: expected a moment after Weibo opened
                    "type":"original"                | "type":"reply"                    | posts[0].type: expected original or repost, found "reply"
                    "text":"早安"                    | "text":5                          | posts[0].text: expected a text, found 5
                    "reposts":27                     | "reposts":-27                     | posts[0].reposts: expected a whole number from 0
                    "reposts":27                     | "reposts":2.5                     | posts[0].reposts: expected a whole number from 0
                    "reposts":27                     | "reposts":1e400                   | posts[0].reposts: expected a whole number from 0
                    "reposts":27                     | "reposts":1000000000000001        | posts[0].reposts: expected a whole number from 0
                    "reposts":27                     | "reposts":99999999999999999999999 | posts[0].reposts: expected a whole number from 0
                    "reposts":27                     | "reposts":"99999999999999亿"      | posts[0].reposts: expected a count such as 27
                    "reposts":27                     | "reposts":"abc"                   | posts[0].reposts: expected a count such as 27
                    "reposts":27                     | "reposts":true                    | posts[0].reposts: expected a whole number from 0
                    "comments":null,                 |                                   | posts[0].comments: expected a count or null, the key is missing
                    "comments":null                  | "comments":1,"comments":2         | line: expected JSON, found: Duplicate field 'comments'
                    "source":"mobile"                | "source":"mobile","v":1           | line: expected JSON, found: Duplicate field 'v'
                    """)
    void refusesNamingTheFieldAndWhatWasExpected(String good, String bad, String message) {
        String line = LINE.replace(good, bad == null ? "" : bad);
        assertThat(line).isNotEqualTo(LINE);

        assertThatThrownBy(() -> ObservationLine.parse(line, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    nothing at all     | line: expected JSON, found: Unrecognized token 'nothing'
                    [1]                | line: expected a JSON object, found [1]
                    "text"             | line: expected a JSON object, found "text"
                    {"v":1             | line: expected JSON, found: Unexpected end-of-input
                    {} {}              | line: expected JSON, found: Trailing token
                    """)
    void refusesWhatIsNoObject(String line, String message) {
        assertThatThrownBy(() -> ObservationLine.parse(line, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesALineThatEndsEarlyOrGoesOn() {
        for (int end = 1; end < LINE.length(); end++) {
            String cut = LINE.substring(0, end);
            assertThatThrownBy(() -> ObservationLine.parse(cut, NOW)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ObservationLine.parse(LINE + "}", NOW)).hasMessageStartingWith("line: expected JSON");
    }

    @Test
    void refusesAPostThatStandsThereTwice() {
        String post = LINE.substring(LINE.indexOf("{\"mid\""), LINE.lastIndexOf(']'));

        assertThatThrownBy(() -> ObservationLine.parse(LINE.replace(post, post + "," + post), NOW))
                .hasMessage("posts: 5367261047554049 stands there twice");
    }

    @Test
    void refusesATextThatNoPostCanHave() {
        String line = LINE.replace("早安", "早".repeat(50_001));

        assertThatThrownBy(() -> ObservationLine.parse(line, NOW))
                .hasMessage("posts[0].text: expected at most 50000 characters, found 50001");
    }

    @Test
    void theExampleOfTheDocumentationIsALine() throws IOException {
        String example = Files.readAllLines(Path.of("../../docs/archive.md")).stream()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow();

        assertThat(ObservationLine.parse(example, NOW).timeline().posts()).hasSize(1);
    }

    @Test
    void fieldsItDoesNotKnowArePassedOver() {
        String line = LINE.replace("\"v\":1", "\"v\":1,\"note\":{\"by\":\"me\"}");

        assertThat(ObservationLine.parse(line, NOW)).isEqualTo(ObservationLine.parse(LINE, NOW));
    }

    @Provide
    Arbitrary<ObservationLine.Parsed> lines() {
        Arbitrary<Account> accounts =
                Some.accounts().map(any -> new Account(any.id(), any.name(), null, any.kind(), any.country(), false));
        return Combinators.combine(accounts, Some.moments(), Some.texts(), Some.counts())
                .flatAs((account, at, source, followers) -> Some.posts(at)
                        .map(posts -> new ObservationLine.Parsed(
                                account, new Timeline(account.id(), at, source, followers, posts))));
    }
}
