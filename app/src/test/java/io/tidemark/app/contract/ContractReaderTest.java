package io.tidemark.app.contract;

import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.contract.ContractNote;
import io.tidemark.core.contract.ContractRead;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {
    private static final String HEAD = """
            apiVersion: v3.1.0
            kind: DataContract
            id: c
            name: shop
            version: 1.0.0
            status: active
            schema:
            - name: orders
              properties:
              - name: Amount
                logicalType: number
              - name: country
                logicalType: string
                quality:
            """;

    private static ContractRead read(String checks) {
        return new ContractReader(Places.unknown("*"))
                .read(HEAD + checks, "shop.yaml")
                .whole();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{metric: nullValues, mustBe: 0} | NULL_VALUES | {unit=[rows]} | MUST_BE | 0",
                "{metric: nullValues, mustBeLessThan: 5, unit: percent} | NULL_VALUES | {} | MUST_BE_GREATER_THAN | .95",
                "{metric: missingValues, arguments: {missingValues: [null, '', N/A]}, mustBe: 0}"
                        + " | MISSING_VALUES | {values=[N/A]} | MUST_BE | 0",
                "{metric: missingValues, arguments: {missingValues: [null, N/A]}, mustBe: 0}"
                        + " | ROW_EXPRESSION | {expression=[\"country\" IS NOT NULL AND \"country\" NOT IN ('N/A')]}"
                        + " | MUST_BE | 0",
                "{metric: invalidValues, arguments: {validValues: [SE, 'NO']}, unit: percent, mustBeLessOrEqualTo: 1.5}"
                        + " | VALUES_IN_SET | {unit=[share], values=[SE, NO]} | MUST_BE_LESS_OR_EQUAL_TO | .015",
                "{metric: invalidValues, arguments: {pattern: '^[A-Z]+$'}, mustBe: 0}"
                        + " | PATTERN_MATCH | {pattern=[^[A-Z]+$]} | MUST_BE | 0",
                "{metric: duplicateValues, mustBeLessThan: 3} | DUPLICATE_VALUES | {columns=[country]}"
                        + " | MUST_BE_LESS_THAN | 3",
                "{type: sql, query: 'SELECT COUNT(*) FROM ${table} WHERE ${column} = 1', mustBeGreaterThan: 2}"
                        + " | SQL_METRIC | {query=[SELECT COUNT(*) FROM orders WHERE \"country\" = 1]}"
                        + " | MUST_BE_GREATER_THAN | 2"
            })
    void aCheckIsTheRuleThatSaysTheSame(
            String check, RuleType type, String parameters, Operator operator, double threshold) {
        ContractRead read = read("    - " + check);

        assertThat(read.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.type()).isEqualTo(type);
            assertThat(rule.parameters().values()).hasToString(parameters);
            assertThat(rule.condition()).isEqualTo(Condition.Fixed.of(operator, threshold));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{metric: nulValues, mustBe: 0} | did you mean 'nullValues'?",
                "{metric: nullValues} | add for example 'mustBe: 0'",
                "{metric: nullValues, mustBe: 0, mustBeLessThan: 3} | leave one",
                "{metric: nullValues, mustBeBetween: [5, 1]} | the lower one first",
                "{metric: nullValues, mustBeLessThan: few} | takes a number",
                "{metric: invalidValues, mustBe: 0} | add arguments with validValues or with a pattern",
                "{type: libary, metric: nullValues, mustBe: 0} | is one of library, sql, text, custom",
                "{type: sql, mustBe: 0} | lacks its query",
                "{mustBe: 0} | lacks a metric",
                "{type: custom, engine: tidemark, implementation: {id: a, type: row_cuont}} | did you mean 'row_count'?"
            })
    void aWrongCheckIsToldWithItsLineAndTheFix(String check, String words) {
        assertThatThrownBy(() -> read("    - " + check))
                .hasMessageContaining("shop.yaml: line 15: schema[0].properties[1].quality[0]")
                .hasMessageContaining(words);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> read("    - {metric: nulls, mustBe: 0}\n    - {metric: nullValues}"))
                .hasMessageContaining("line 15")
                .hasMessageContaining("line 16");
    }

    @Test
    void aContractOfAnotherVersionOrNoneIsRefused() {
        ContractReader reader = new ContractReader(Places.unknown("*"));
        assertThatThrownBy(() -> reader.read(HEAD.replace("v3.1.0", "v2.2.2"), "a.yaml"))
                .hasMessageContaining("a.yaml: line 1: apiVersion")
                .hasMessageContaining("v3.1.0");
        assertThatThrownBy(() -> reader.read("rules: []", "b.yaml")).hasMessageContaining("apiVersion: is missing");
        assertThatThrownBy(() -> reader.read("- a", "c.yaml")).hasMessageContaining("kind: DataContract");
        assertThatThrownBy(() -> reader.read("a: [", "d.yaml")).hasMessageContaining("d.yaml: line");
    }

    @Test
    void whatBecomesNoRuleIsListedWithItsLine() {
        ContractRead read = read("""
                    - {type: text, description: people look at it}
                    - {type: custom, engine: soda, implementation: x}
                    - {metric: nullValues, mustBe: 0, businessImpact: high, severtiy: info}
                """);

        assertThat(read.rules()).hasSize(1);
        assertThat(read.notes())
                .extracting(ContractNote::words)
                .anySatisfy(note -> assertThat(note).contains("line 15", "text for people"))
                .anySatisfy(note -> assertThat(note).contains("line 16", "engine 'soda'"))
                .anySatisfy(note -> assertThat(note).contains("line 17", "businessImpact"))
                .anySatisfy(note -> assertThat(note).contains("severtiy", "did you mean 'severity'?"));
    }

    @Test
    void aTableIsTheDatasetOfItsName() {
        Dataset orders = aDataset()
                .named("public", "orders")
                .withColumns(
                        new Column("amount", "numeric", ColumnType.DECIMAL, true),
                        new Column("country", "text", ColumnType.TEXT, true))
                .build();
        Dataset other = aDataset().named("public", "customers").build();

        ContractRead read = new ContractReader(new Places(List.of(orders, other), "*"))
                .read(HEAD + "    - {metric: nullValues, mustBe: 0}", "shop.yaml")
                .whole();

        assertThat(read.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.target()).isEqualTo(DatasetSelector.of(orders.id().value()));
            assertThat(rule.id()).hasToString("shop.orders.country.nullvalues");
        });
    }

    @Test
    void aLatencyIsHowOldDataMayBe() {
        ContractRead read = read("slaProperties:\n- {property: latency, value: 4, unit: h, element: orders.Amount}");

        assertThat(read.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.type()).isEqualTo(RuleType.FRESHNESS);
            assertThat(rule.parameters()).isEqualTo(Parameters.NONE);
            assertThat(rule.condition()).isEqualTo(Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, 14_400));
        });
        assertThat(read.settings())
                .singleElement()
                .satisfies(set -> assertThat(set.timeColumn()).isEqualTo("Amount"));
    }
}
