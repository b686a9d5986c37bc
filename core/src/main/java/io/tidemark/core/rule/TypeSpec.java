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
        Optional<ColumnGroup> columns,
        Optional<Condition> usual,
        RuleReach on,
        boolean event,
        String says) {
    private static final String COLUMN = "{column}";

    public TypeSpec {
        parameters = List.copyOf(parameters);
    }

    public boolean isPerColumn() {
        return columns.isPresent();
    }

    /** Whether rows are counted by the store for a rule with these parameters. */
    public boolean isTest(Parameters parameters) {
        return reads == RuleSource.TEST
                || this.parameters.stream()
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
