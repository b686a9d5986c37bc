package io.tidemark.core.sample;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of a partition a rule finds bad: those that any of these measures counts.
 *
 * @param columns what to read of them, the most telling first; of a query's rows all that it yields
 * @param schema the names of all columns of the dataset
 * @param most how many
 * @param sure whether it is known already that a sample is worth a statement
 */
public record WantedRows(
        Rule rule,
        RuleFigure figure,
        Set<Measure<?>> counted,
        List<String> columns,
        List<String> schema,
        int most,
        boolean sure) {
    public WantedRows {
        counted = Set.copyOf(counted);
        columns = List.copyOf(columns);
        schema = List.copyOf(schema);
    }

    public WantedRows asSure() {
        return new WantedRows(rule, figure, counted, columns, schema, most, true);
    }

    /**
     * Whether a sample is worth a statement: the partition has such rows, as far as is known, and the rule may be violated.
     * Whether a change or an anomaly is, only a judgement tells; rules that come with Tidemark are not sampled for it.
     */
    public boolean isWorthIt(States states, Map<MetricId, MetricValue> metrics) {
        if (sure) {
            return true;
        }
        if (counted.stream().allMatch(measure -> isNone(states, measure))) {
            return false;
        }
        boolean asked = rule.origin() != Origin.BUILT_IN;
        return switch (rule.condition()) {
            case Condition.Fixed fixed ->
                metrics.get(figure.metric()) instanceof MetricValue.Known known
                        ? !fixed.operator().holds(known.value(), fixed.first(), fixed.second())
                        : asked;
            case Condition.Change change -> asked;
            case Condition.Anomaly anomaly -> asked;
            case Condition.MustNotOccur none -> asked;
        };
    }

    private static boolean isNone(States states, Measure<?> measure) {
        State state = states.all().get(measure);
        return (state instanceof Tally tally && tally.count() == 0)
                || (state instanceof TestTally test && test.found() == 0)
                || (state instanceof DuplicateTally keys && keys.duplicates() == 0);
    }
}
