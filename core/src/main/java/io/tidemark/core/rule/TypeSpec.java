package io.tidemark.core.rule;

import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Unit;
import java.util.List;
import java.util.Optional;

/**
 * One type of rule as the table has it.
 *
 * @param metric what is judged, as parameters choose
 * @param among an SQL condition with holes: the rows that are tested; empty for types that test none
 * @param counts SQL conditions with holes, joined by OR: the rows that are counted
 * @param query queries with holes, as parameters choose, for types that come with one
 * @param samples which rows are bad: {@code counted}, or SQL conditions with holes; empty where it points at no rows
 * @param columns which columns it makes sense for
 * @param usual the condition where a rule has none, where there is one
 * @param event whether it reports something that nothing can undo
 */
public record TypeSpec(
        String name,
        int number,
        String title,
        Dimension dimension,
        RuleSource reads,
        Choices<MetricName> metric,
        List<RuleParameter> parameters,
        String among,
        Choices<List<String>> counts,
        Choices<String> query,
        List<String> samples,
        Optional<ColumnGroup> columns,
        Optional<Condition> usual,
        RuleReach on,
        boolean event,
        String says) {
    private static final String COLUMN = "{column}";
    private static final List<String> COUNTED = List.of("counted");

    public TypeSpec {
        parameters = List.copyOf(parameters);
        samples = List.copyOf(samples);
    }

    public boolean isPerColumn() {
        return columns.isPresent();
    }

    /** Whether its verdicts come with a sample of bad rows. */
    public boolean samplesRows() {
        return !samples.isEmpty();
    }

    /** Whether the bad rows are those that it counts. */
    boolean samplesCounted() {
        return samples.equals(COUNTED);
    }

    /** Whether rows are counted by the store for a rule with these parameters. */
    public boolean isTest(Parameters parameters) {
        return switch (reads) {
            case TEST -> true;
            case QUERY, HEALTH -> false;
            case ROWS, COLUMN, KEY, INGEST, ARRIVAL, STATE, TOPIC, REGISTRY, LIFE, SCHEMA, DATASET ->
                isFiltered(parameters);
        };
    }

    private boolean isFiltered(Parameters parameters) {
        return this.parameters.stream()
                .filter(parameter -> !parameter.text().equals(metric.parameter()))
                .anyMatch(parameter -> parameters.has(parameter.text()) && isSql(parameter));
    }

    private boolean isSql(RuleParameter parameter) {
        return parameter.text().equals(Parameters.WHERE)
                || counts.byValue().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(piece -> piece.contains("{" + parameter.text()));
    }

    /** The metric that is judged with these parameters. */
    public Optional<MetricName> metric(Parameters parameters) {
        Optional<MetricName> chosen = metric.of(parameters);
        if (!isTest(parameters)) {
            return chosen;
        }
        boolean share = chosen.filter(name -> name.unit() == Unit.RATIO).isPresent();
        return Optional.of(share ? MetricName.FOUND_RATIO : MetricName.FOUND_ROW_COUNT);
    }

    public Optional<RuleParameter> parameter(String wanted) {
        return parameters.stream().filter(one -> one.text().equals(wanted)).findFirst();
    }

    /** Whether its SQL speaks of one column at a time. */
    boolean speaksOfColumn() {
        return among.contains(COLUMN)
                || counts.byValue().values().stream().flatMap(List::stream).anyMatch(piece -> piece.contains(COLUMN));
    }
}
