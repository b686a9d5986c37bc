package io.tidemark.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.collector.Connectors;
import io.tidemark.collector.SourceAbilities;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.HealthQueries;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleProblem;
import io.tidemark.core.rule.RuleType;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.InMemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong rule is refused with the file, the line, the field and the fix. */
class WrongRulesTest {
    private final InMemoryStore store = new InMemoryStore();
    private final RuleCheck check = new RuleCheck(
            ServiceLoader.load(Expressions.class).findFirst().orElseThrow(),
            store.sources(),
            store.datasets(),
            store.rules(),
            new RuleCheck.Knowledge(new SourceAbilities(Connectors.installed(), store.sources()), HealthQueries.NONE));

    @TempDir
    private Path folder;

    /** What is written, the line, the field, and words of the message. */
    record Wrong(String yaml, int line, String field, List<String> words) {
        @Override
        public String toString() {
            return yaml.replace("\n", " ");
        }
    }

    @BeforeEach
    void orders() {
        store.sources()
                .save(Builders.aSource()
                        .withOption("host", "127.0.0.1")
                        .withOption("database", "shop")
                        .withOption("user", "tidemark")
                        .build());
        store.rules().save(Builders.aRule().withId("orders.rows").build());
        store.rules()
                .save(Builders.aRule()
                        .withId("orders.fresh")
                        .ofType(RuleType.FRESHNESS)
                        .build());
        store.datasets()
                .save(Builders.aDataset()
                        .named("public", "orders")
                        .withColumns(
                                new Column("id", "integer", ColumnType.INTEGER, false),
                                new Column("amount", "numeric", ColumnType.DECIMAL, true),
                                new Column("status", "text", ColumnType.TEXT, true),
                                new Column("created_at", "timestamptz", ColumnType.TIMESTAMP_TZ, false),
                                new Column("paid", "boolean", ColumnType.BOOLEAN, true))
                        .build());
        store.datasets()
                .save(Builders.aDataset()
                        .named("clicks")
                        .ofKind(DatasetKind.TOPIC)
                        .withColumns(new Column("user", "string", ColumnType.TEXT, true))
                        .build());
    }

    static List<Wrong> wrongRules() {
        return List.of(
                rule("type: row_cuont", 3, "type", "row_cuont", "did you mean 'row_count'?"),
                rule("type: frobnicate", 3, "type", "docs/rule-types.md"),
                rule("name: nothing", 2, "type", "is missing"),
                rule("type: row_count", 2, "condition", "mustBeLessThan"),
                rule("type: row_count\ncondition: {mustBeBig: 1}", 4, "condition", "mustBeBig", "mustBeGreaterThan"),
                rule("type: row_count\ncondition: {mustBe: many}", 4, "condition", "takes a number"),
                rule("type: row_count\ncondition: {mustBeBetween: 3}", 4, "condition", "[low, high]"),
                rule("type: row_count\ncondition: {mustBeBetween: [9, 3]}", 4, "condition", "lower end"),
                rule("type: row_count\ncondition: {mustBe: 1, mustNotBe: 2}", 4, "condition", "one operator"),
                rule("type: row_count\ncondition: {change: tomorrow, maxDrop: 1}", 4, "condition", "previous", "usual"),
                rule("type: row_count\ncondition: {change: usual}", 4, "condition", "maxDrop, maxRise or both"),
                rule("type: row_count\ncondition: {change: usual, maxDrop: -1}", 4, "condition", "negative"),
                rule("type: row_count\ncondition: {change: average, maxDrop: 1}", 4, "condition", "2 to 100 windows"),
                rule("type: row_count\ncondition: {anomaly: sideways}", 4, "condition", "both"),
                rule("type: row_count\ncondition: {anomaly: up, sensitivity: 99}", 4, "condition", "0.1 and 10"),
                rule("type: freshness\ncondition: {anomaly: up}", 4, "condition", "use a threshold"),
                rule(
                        "type: slo\nparameters: {rule: a, objective: 99.5}",
                        4,
                        "parameters.objective",
                        "0.995 for 99.5 %"),
                rule(
                        "type: coverage\nparameters: {dimension: colour}",
                        4,
                        "parameters.dimension",
                        "uniqueness",
                        "colour"),
                rule("type: composite", 2, "parameters.rules", "ids of rules"),
                rule(
                        "type: sql_metric\nparameters: {query: WITH orders AS (SELECT * FROM orders) SELECT 1 FROM orders}"
                                + "\ncondition: {mustBe: 1}",
                        4,
                        "parameters.query",
                        "choose another name"),
                rule("type: partition_late\ncondition: {mustBe: 1}", 4, "condition", "leave it out"),
                rule("type: row_count\ncondition: {mustBe: 1}\nseverity: fatal", 5, "severity", "critical", "fatal"),
                rule("type: row_count\ncondition: {mustBe: 1}\nseverty: error", 5, "severty", "there are", "severity"),
                rule("type: row_count\ncondition: {mustBe: 1}\nminRows: lots", 5, "minRows", "lots"),
                rule("type: row_count\ncondition: {mustBe: 1}\ncolumn: id", 5, "column", "leave it out"),
                rule("type: row_count\ncondition: {mustBe: 1}\ndatasets: []", 5, "datasets", "'*' selects all"),
                rule("type: late_rows\ncondition: {mustBeLessThan: 5}", 4, "condition", "write 0.05 for 5 %"),
                rule("type: values_in_set\ncolumn: status", 2, "parameters.values", "is missing"),
                rule("type: values_in_set\ncolumn: status\nparameters: {valeus: [a]}", 5, "parameters", "did you mean"),
                rule(
                        "type: values_in_set\ncolumn: status\nparameters:\n  values: {a: 1}",
                        6,
                        "parameters.values",
                        "list"),
                rule(
                        "type: values_in_set\ncolumn: amount\nparameters: {values: [a]}",
                        5,
                        "parameters",
                        "'a' is no number"),
                rule(
                        "type: values_in_set\ncolumn: stauts\nparameters: {values: [a]}",
                        4,
                        "column",
                        "did you mean 'status'?"),
                rule("type: values_in_set\ncolumn: x*\nparameters: {values: [a]}", 4, "column", "no column", "x*"),
                rule("type: mean\ncolumn: status\ncondition: {mustBe: 1}", 4, "column", "numbers", "status", "text"),
                rule("type: mean\ncolumn: amount\nwhere: paid\ncondition: {mustBe: 1}", 5, "where", "take no filter"),
                rule(
                        "type: mean\ncolumn: amount\nparameters: {k: 1}\ncondition: {mustBe: 1}",
                        5,
                        "parameters.k",
                        "take no parameters"),
                rule(
                        "type: quantile\ncolumn: amount\nparameters: {quantile: 0.42}\ncondition: {mustBe: 1}",
                        5,
                        "parameters.quantile",
                        "0.95"),
                rule(
                        "type: null_values\ncolumn: amount\nparameters: {unit: percent}\ncondition: {mustBe: 1}",
                        5,
                        "parameters.unit",
                        "filled",
                        "rows"),
                rule(
                        "type: pattern_match\ncolumn: status\nparameters: {pattern: '(['}",
                        5,
                        "parameters.pattern",
                        "regular expression"),
                rule("type: pattern_match\ncolumn: status", 2, "parameters", "pattern, like"),
                rule("type: range\ncolumn: amount\nparameters: {min: one}", 5, "parameters", "'one' is no number"),
                rule("type: range\ncolumn: created_at\nparameters: {min: yesterday}", 5, "parameters", "2026-01-31"),
                rule("type: length\ncolumn: amount\nparameters: {max: 3}", 4, "column", "texts", "numeric"),
                rule(
                        "type: decimal_precision\ncolumn: amount\nparameters: {scale: two}",
                        5,
                        "parameters.scale",
                        "takes a number"),
                rule("type: format\ncolumn: status\nparameters: {format: fax}", 5, "parameters.format", "email", "fax"),
                rule(
                        "type: column_pair\nparameters: {left: id, right: amout}",
                        4,
                        "parameters.right",
                        "did you mean 'amount'?"),
                rule(
                        "type: column_pair\nparameters: {left: id, right: amount, operator: '<'}",
                        4,
                        "parameters.operator",
                        "lessOrEqual"),
                rule(
                        "type: row_expression\nparameters: {expression: amout > 0}",
                        4,
                        "parameters.expression",
                        "line 1, column 1: no column 'amout'; did you mean 'amount'?"),
                rule(
                        "type: row_expression\nparameters: {expression: amount}",
                        4,
                        "parameters.expression",
                        "true or false"),
                rule(
                        "type: row_expression\nparameters: {expression: amount > }",
                        4,
                        "parameters.expression",
                        "ends too early"),
                rule(
                        "type: row_expression\nparameters: {expression: sum(amount) > 0}",
                        4,
                        "parameters.expression",
                        "sql_metric"),
                rule(
                        "type: row_count\nwhere: statsu = 'paid'\ncondition: {mustBe: 1}",
                        4,
                        "where",
                        "no column 'statsu'; did you mean 'status'?"),
                rule(
                        "type: sql_metric\nparameters: {query: DELETE FROM orders}\ncondition: {mustBe: 1}",
                        4,
                        "parameters.query",
                        "only queries"),
                rule(
                        "type: sql_metric\nparameters: {query: SELECT 1 FROM ordrs}\ncondition: {mustBe: 1}",
                        4,
                        "parameters.query",
                        "no table 'ordrs'; did you mean 'orders'?"),
                rule(
                        "type: sql_metric\nparameters: {query: SELECT amout FROM orders}\ncondition: {mustBe: 1}",
                        4,
                        "parameters.query",
                        "no column 'amout'; did you mean 'amount'?"),
                rule(
                        "type: row_expression\nparameters: {expression: paid}\ndatasets: ['warehouse:clicks']",
                        4,
                        "parameters.expression",
                        "no column 'paid'"),
                rule(
                        "type: composite\nparameters: {rules: [orders.rwos]}\ncondition: {mustBeLessThan: 1}",
                        4,
                        "parameters.rules",
                        "no rule 'orders.rwos'; did you mean 'orders.rows'?"),
                rule(
                        "type: composite\nparameters: {rules: [orders.rows, orders.fresh]}\ncondition: {mustBeLessThan: 1}",
                        4,
                        "parameters.rules",
                        "rule 'orders.fresh' is of type freshness, which judges a dataset as a whole and no single partition"),
                rule(
                        "type: row_expression\nparameters: {expression: \"REGEXP_LIKE(\\\"user\\\", '[')\"}\ndatasets: ['warehouse:clicks']",
                        4,
                        "parameters",
                        "the pattern '[' is no regular expression: unclosed character class"),
                rule(
                        "type: row_expression\nparameters: {expression: \"REGEXP_LIKE(status, id)\"}",
                        4,
                        "parameters.expression",
                        "REGEXP_LIKE takes a text and a regular expression in quotes"),
                rule(
                        "type: slo\nparameters: {rule: wrong, objective: 0.9}\ncondition: {mustBeLessThan: 1}",
                        4,
                        "parameters.rule",
                        "names the rule itself"),
                rule(
                        "type: sql_metric\nparameters: {query: SELECT 1}\ncondition: {mustBe: 1}\ndatasets: ['warehouse:clicks']",
                        6,
                        "datasets",
                        "is a topic"),
                rule(
                        "type: row_expression\nparameters: {expression: CURRENT_DATE > DATE '2026-01-01'}\n"
                                + "datasets: ['warehouse:clicks']",
                        4,
                        "parameters",
                        "CURRENT_DATE says when a record was read"),
                rule(
                        "type: registry_compatibility\ndatasets: ['warehouse:clicks']",
                        4,
                        "datasets",
                        "source 'warehouse' has no schema registry",
                        "schemaRegistryUrl"),
                rule(
                        "type: registry_compatibility\nparameters: {mode: strict}\ndatasets: ['warehouse:clicks']",
                        4,
                        "parameters.mode",
                        "backward_transitive"),
                rule(
                        "type: registry_compatibility",
                        4,
                        "datasets",
                        "topics of sources with a schema registry",
                        "is a table"),
                rule(
                        "type: file_count\ncondition: {mustBeLessThan: 9}",
                        5,
                        "datasets",
                        "tells of no files",
                        "size_bytes"),
                rule("type: small_files_ratio\ncondition: {mustBeLessThan: 0.2}", 2, "parameters.smallBelow", "bytes"),
                rule(
                        "type: file_count\ncondition: {mustBeLessThan: 9}\ndatasets: ['warehouse:clicks']",
                        5,
                        "datasets",
                        "stores that tell of their files",
                        "is a topic"),
                rule(
                        "type: health_sql\nparameters: {query: SELECT COUNT(*) FROM incidnets}\ncondition: {mustBe: 0}",
                        4,
                        "parameters.query",
                        "no table 'incidnets'; did you mean 'incidents'?"),
                rule(
                        "type: health_sql\nparameters: {query: SELECT COUNT(sverity) FROM incidents}\ncondition: {mustBe: 0}",
                        4,
                        "parameters.query",
                        "no column 'sverity'; did you mean 'severity'?"),
                rule(
                        "type: health_sql\nparameters: {query: SELECT 1}\ncondition: {mustBe: 0}\ndatasets: ['warehouse:*']",
                        6,
                        "datasets",
                        "name the one dataset"),
                rule(
                        "type: health_sql\nparameters: {query: SELECT 1}\ncondition: {anomaly: up}",
                        5,
                        "condition",
                        "use a threshold"),
                refers(
                        "column: id\nparameters: {refDataset: ordrs, refKey: id}",
                        "parameters",
                        "did you mean 'orders'?"),
                refers("column: id\nparameters: {refDataset: orders, refKey: idd}", "parameters", "'idd'"),
                refers("column: idd\nparameters: {refDataset: orders, refKey: id}", "column", "did you mean 'id'?"),
                refers("column: id\nparameters: {refDataset: orders}", "parameters.refKey", "is missing"),
                refers(
                        "column: id\nparameters: {refDataset: 'lake:public.customers', refKey: id}",
                        "parameters",
                        "no table 'lake:public.customers'",
                        "none of the source's datasets"),
                refers(
                        "column: user\nparameters: {refDataset: orders, refKey: id}\ndatasets: ['warehouse:clicks']",
                        "datasets",
                        "is a topic"),
                new Wrong("rules:\n  - id: No Such Id\n    type: row_count\n", 2, "id", List.of("lower-case letters")),
                new Wrong("rules:\n  - type: row_count\n", 2, "id", List.of("is missing")));
    }

    /** A rule of type referential_integrity; the field stands where its words are, or the rule where it has none. */
    private static Wrong refers(String fields, String field, String... words) {
        String key = field.contains(".") ? "parameters" : field;
        List<String> lines = ("type: referential_integrity\n" + fields).lines().toList();
        int at = 0;
        while (at < lines.size() && !lines.get(at).startsWith(key)) {
            at++;
        }
        return rule("type: referential_integrity\n" + fields, 3 + at, field, words);
    }

    private static Wrong rule(String fields, int line, String field, String... words) {
        String datasets = fields.contains("datasets:") ? "" : "    datasets: ['warehouse:public.orders']\n";
        return new Wrong("rules:\n  - id: wrong\n" + fields.indent(4) + datasets, line, field, List.of(words));
    }

    @ParameterizedTest
    @MethodSource("wrongRules")
    void isRefusedWithFileLineFieldAndFix(Wrong wrong) throws IOException {
        Path file = folder.resolve("orders.yaml");
        Files.writeString(file, wrong.yaml(), StandardCharsets.UTF_8);
        String message = refusal(file);
        assertThat(message).startsWith(file + ": line " + wrong.line() + ": ");
        assertThat(message).contains(wrong.field());
        assertThat(message).contains(wrong.words());
    }

    private String refusal(Path file) {
        try {
            FiledRules rules = new ConfigReader(name -> null).rules(file);
            List<RuleProblem> problems = check.problems(rules.rules().getFirst());
            assertThat(problems).isNotEmpty();
            return problems.stream()
                    .map(problem -> rules.place(0, problem.field()) + ": " + problem.message())
                    .collect(Collectors.joining("\n"));
        } catch (TidemarkException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
