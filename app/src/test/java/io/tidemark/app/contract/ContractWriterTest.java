package io.tidemark.app.contract;

import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.app.config.ConfigReader;
import io.tidemark.core.contract.ContractText;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractWriterTest {
    private static final Dataset ORDERS = aDataset()
            .named("public", "orders")
            .withColumns(
                    new Column("id", "integer", ColumnType.INTEGER, true),
                    new Column("country", "text", ColumnType.TEXT, true))
            .build();

    private static Rule rule(String fields) {
        return ConfigReader.rule(
                ContractReader.YAML.readTree("{id: a.b, datasets: ['" + ORDERS.id() + "'], " + fields + "}"));
    }

    private static Rule again(ContractText written) {
        return new ContractReader(new Places(List.of(ORDERS), "*"))
                .read(written.yaml(), "again")
                .whole()
                .rules()
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: null_values, column: country, condition: {mustBeGreaterOrEqualTo: 0.99}",
                "type: null_values, column: country, where: id > 3, condition: {mustBe: 1}",
                "type: missing_values, column: country, parameters: {values: [none]}, condition: {mustBe: 0}",
                "type: missing_values, column: country, condition: {mustBe: 0}",
                "type: duplicate_values, parameters: {columns: [id, country], unit: share}, condition: {mustBeLessThan: 0.1}",
                "type: duplicate_values",
                "type: primary_key, parameters: {columns: [id]}, severity: error",
                "type: primary_key, parameters: {columns: [id]}, severity: critical",
                "type: row_count, condition: {mustBeBetween: [10, 20]}, severity: info, name: Some rows come",
                "type: row_count, condition: {change: usual, maxDrop: 0.4}",
                "type: row_count, condition: {anomaly: both}, minRows: 5, runbook: 'https://example.org'",
                "type: values_in_set, column: '*', parameters: {values: [SE]}",
                "type: pattern_match, column: country, parameters: {like: 'S%'}",
                "type: row_expression, parameters: {expression: 'id > 0 AND country <> ''x'''}, severity: error",
                "type: sql_metric, parameters: {query: 'select count(*) from orders'}, condition: {mustBe: 0}",
                "type: format, column: country, parameters: {format: email}, severity: error",
                "type: partition_missing, enabled: false, whileArriving: true"
            })
    void everyRuleComesBackAsItWas(String fields) {
        Rule rule = rule(fields);

        Rule again = again(new ContractWriter(ORDERS).write(List.of(rule)));

        assertThat(Wish.of(again)).isEqualTo(Wish.of(rule));
        assertThat(List.of(again.id(), again.name(), again.severity(), again.minRows(), again.runbook()))
                .isEqualTo(List.of(rule.id(), rule.name(), rule.severity(), rule.minRows(), rule.runbook()));
        assertThat(List.of(again.enabled(), again.whileArriving()))
                .isEqualTo(List.of(rule.enabled(), rule.whileArriving()));
    }

    @Test
    void whatOtherToolsPassOverIsListed() {
        ContractText written = new ContractWriter(ORDERS)
                .write(List.of(rule("type: row_count, condition: {change: usual, maxDrop: 0.4}")));

        assertThat(written.yaml()).contains("engine: \"tidemark\"");
        assertThat(written.notes())
                .singleElement()
                .satisfies(note ->
                        assertThat(note.words()).contains("rule a.b", "other tools pass over", "thresholds only"));
    }
}
