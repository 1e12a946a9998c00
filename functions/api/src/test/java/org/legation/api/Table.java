package org.legation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as an endpoint gives it.
 *
 * @param next the address of the next page; null on the last
 */
record Table(List<Map<String, String>> rows, @Nullable String next) {

    static Table get(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/csv");
        List<Map<String, String>> rows = new ArrayList<>();
        CsvReader.builder().ofNamedCsvRecord(response.asString()).forEach(row -> rows.add(fields(row)));
        return new Table(rows, next(path, response.header("Link")));
    }

    private static Map<String, String> fields(NamedCsvRecord row) {
        assertThat(row.getFieldCount()).isEqualTo(row.getHeader().size());
        return row.getFieldsAsMap();
    }

    private static @Nullable String next(String path, @Nullable String link) {
        if (link == null) {
            return null;
        }
        assertThat(link).matches("<.+>; rel=\"next\"");
        return URI.create(path).resolve(link.substring(1, link.indexOf('>'))).toString();
    }
}
