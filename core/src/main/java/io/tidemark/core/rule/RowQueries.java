package io.tidemark.core.rule;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricName;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query that a rule has the store answer, in standard SQL: its own, or that of its type with what the rule says. */
final class RowQueries {
    private RowQueries() {}

    static Measure.Queried of(Rule rule, Dataset dataset, @Nullable Column column) {
        boolean rows =
                rule.metric().filter(name -> name == MetricName.QUERY_ROW_COUNT).isPresent();
        Optional<String> template = rule.type().spec().query().of(rule.parameters());
        String sql = template.isEmpty()
                ? rule.parameters().text(ParameterName.QUERY.text()).orElse("")
                : filled(template.get(), rule, dataset, column);
        return new Measure.Queried(sql, rows);
    }

    private static String filled(String template, Rule rule, Dataset dataset, @Nullable Column column) {
        String filter =
                rule.parameters().where().map(where -> "(" + where + "\n)").orElse("TRUE");
        String named = template.replace(
                        "{dataset}", SqlWords.name(dataset.name().leaf()))
                .replace("{others}", others(rule, dataset))
                .replace("{refDataset}", word(rule, ParameterName.REF_DATASET, SqlWords::table))
                .replace("{refKey}", word(rule, ParameterName.REF_KEY, SqlWords::name));
        return new TestWords(rule.parameters(), column)
                .fill(named)
                .orElseThrow(() -> new IllegalArgumentException(
                        "rules of type " + rule.type().text() + " need all of their parameters"))
                .replace("{filter}", filter);
    }

    private static String word(Rule rule, ParameterName parameter, UnaryOperator<String> written) {
        return rule.parameters().text(parameter.text()).map(written).orElse("");
    }

    /** All columns whose values can be compared, but for those that the rule leaves out. */
    private static String others(Rule rule, Dataset dataset) {
        Set<String> left = Set.copyOf(rule.parameters().texts(ParameterName.EXCLUDE.text()));
        return dataset.schema().columns().stream()
                .filter(column -> !left.contains(column.name()) && isComparable(column))
                .map(column -> SqlWords.name(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static boolean isComparable(Column column) {
        return switch (column.type()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, DATE, TIMESTAMP, TIMESTAMP_TZ, TIME, UUID, BINARY -> true;
            case JSON, ARRAY, OTHER -> false;
        };
    }
}
