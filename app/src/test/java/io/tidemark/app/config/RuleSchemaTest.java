package io.tidemark.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.rule.RuleSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RuleSchemaTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Path SCHEMA = Path.of("../docs/rules.schema.json");

    private final JsonNode schema = JSON.valueToTree(RuleSchema.json());

    /** {@code mvn -pl app test -Dtest=RuleSchemaTest -Dtidemark.write=true} writes it anew. */
    @Test
    void theFileForEditorsIsTheOneOfTheTable() throws IOException {
        String text = JSON.writeValueAsString(RuleSchema.json()) + "\n";
        if (Boolean.getBoolean("tidemark.write")) {
            Files.writeString(SCHEMA, text);
        }
        assertThat(Files.readString(SCHEMA)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: a, type: row_count, condition: {mustBeGreaterThan: 10}, where: amount > 0}",
                "{id: a, type: values_in_set, column: c, parameters: {values: [SE, 1]}}",
                "{id: a, type: values_in_set, column: c, parameters: {values: SE}, severity: error, minRows: 3}",
                "{id: a, type: quantile, column: c, parameters: {quantile: 0.95}, condition: {anomaly: both}}",
                "{id: a, type: mean, column: c, condition: {change: average, windows: 7, maxDrop: 0.2}}",
                "{id: a, type: column_pair, parameters: {left: a, right: b, operator: lessOrEqual}}",
                "{id: a, type: range, column: c, parameters: {min: 2026-01-01, max: 3}}",
                "{id: a, type: partition_late, datasets: ['*'], enabled: false}",
                "{id: a, type: partition_late, tags: [gold, core], owners: [payments]}",
                "{id: a, type: sql_metric, parameters: {query: SELECT 1}, condition: {mustBeBetween: [1, 2]}}"
            })
    void whatIsReadIsWell(String rule) {
        assertThat(problems(rule)).isEmpty();
        assertThat(new ConfigReader(name -> null)
                        .read("rules: [" + rule + "]", "rules.yaml")
                        .rules())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: a, type: row_cuont, condition: {mustBe: 1}}",
                "{id: A B, type: row_count, condition: {mustBe: 1}}",
                "{id: a, type: row_count}",
                "{id: a, type: row_count, column: c, condition: {mustBe: 1}}",
                "{id: a, type: mean, column: c, where: x, condition: {mustBe: 1}}",
                "{id: a, type: values_in_set, column: c}",
                "{id: a, type: values_in_set, column: c, parameters: {valeus: [1]}}",
                "{id: a, type: quantile, parameters: {quantile: 0.42}, condition: {mustBe: 1}}",
                "{id: a, type: row_count, condition: {mustBeBig: 1}}",
                "{id: a, type: row_count, condition: {mustBeBetween: [1]}}",
                "{id: a, type: row_count, condition: {mustBe: 1}, severity: fatal}"
            })
    void whatIsRefusedIsNot(String rule) {
        assertThat(problems(rule)).isNotEmpty();
    }

    private List<String> problems(String rule) {
        return SchemaCheck.problems(schema, YAML.readTree("rules: [" + rule + "]"));
    }
}
