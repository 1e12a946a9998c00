package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.events.topology.Table;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class TablesTest {

    private static final String TYPE = "AWS::DynamoDB::Table";

    @ParameterizedTest
    @EnumSource
    void aTableHasTheKeysTheExpiryTheStreamAndTheIndexOfTheTopology(Table table) {
        Template template = Templates.usual().template();
        Map<String, Object> expected = new HashMap<>();
        expected.put("TableName", table.name("legation"));
        expected.put("KeySchema", keys(table.partitionKey(), table.sortKey().orElse(null)));
        expected.put(
                "TimeToLiveSpecification",
                table.expiry()
                        .<Object>map(attribute -> Map.of("AttributeName", attribute, "Enabled", true))
                        .orElseGet(Match::absent));
        expected.put("StreamSpecification", table.streamed() ? Map.of("StreamViewType", "NEW_IMAGE") : Match.absent());
        expected.put(
                "GlobalSecondaryIndexes",
                table.index()
                        .<Object>map(index -> List.of(Map.of(
                                "IndexName", index.name(),
                                "KeySchema", keys(index.partitionKey(), index.sortKey()),
                                "Projection", Map.of("ProjectionType", "ALL"))))
                        .orElseGet(Match::absent));

        template.hasResourceProperties(TYPE, expected);
    }

    @ParameterizedTest
    @EnumSource
    void aTableCostsByUseAndIsHardToLose(Table table) {
        DeployedTemplate.Resource made = Templates.usual().named(TYPE, "TableName", table.name("legation"));

        assertThat(made.property("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        assertThat(made.property("DeletionProtectionEnabled").asBoolean()).isTrue();
        assertThat(made.property("PointInTimeRecoverySpecification")
                        .path("PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(made.json().path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(made.json().path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    }

    @ParameterizedTest
    @EnumSource
    void anotherStageHasTablesOfItsOwn(Table table) {
        assertThat(Templates.other().named(TYPE, "TableName", table.name("trial")))
                .isNotNull();
    }

    private static List<Map<String, String>> keys(String partitionKey, String sortKey) {
        List<Map<String, String>> keys = new ArrayList<>();
        keys.add(Map.of("AttributeName", partitionKey, "KeyType", "HASH"));
        if (sortKey != null) {
            keys.add(Map.of("AttributeName", sortKey, "KeyType", "RANGE"));
        }
        return keys;
    }
}
