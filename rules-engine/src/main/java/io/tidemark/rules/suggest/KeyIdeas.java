package io.tidemark.rules.suggest;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what a column's past suggests about its values as keys and numbers: that each occurs once, or that they rise. */
final class KeyIdeas {
    private static final Set<ColumnType> KEYS = EnumSet.of(ColumnType.TEXT, ColumnType.INTEGER, ColumnType.DECIMAL);
    private static final Condition NONE = Condition.Fixed.of(Operator.MUST_BE, 0);
    /** Fewer values are different by chance. */
    private static final double FEWEST_VALUES = 20;
    /** An estimate that is off further tells nothing. */
    private static final double MOST_ERROR = 0.02;

    private static final double SIGMAS = 2;
    private static final double EXACT = 1e-9;
    /** How far a count is trusted that was estimated, and an order of which only the ends were seen. */
    private static final double ESTIMATED = 0.7;

    private static final double UNSEEN = 0.6;

    private final ColumnPast past;
    private final List<Idea> ideas = new ArrayList<>();

    KeyIdeas(ColumnPast past) {
        this.past = past;
    }

    /** @param timeColumn in whose order rows come; empty where they come in none */
    List<Idea> find(String timeColumn) {
        unique();
        if (!timeColumn.isEmpty() && !timeColumn.equals(past.column().name())) {
            rising(timeColumn);
        }
        return ideas;
    }

    /** Different values over values, of one partition. */
    private record Share(double different, double error) {}

    private void unique() {
        if (!KEYS.contains(past.column().type())) {
            return;
        }
        List<Share> shares = new ArrayList<>();
        for (int at = 0; at < past.profiles().size(); at++) {
            share(past.profiles().get(at), past.rowsEach().get(at)).ifPresent(shares::add);
        }
        if (shares.size() < past.profiles().size()) {
            return;
        }
        double mean = shares.stream().mapToDouble(Share::different).average().orElse(0);
        double error = Math.sqrt(shares.stream()
                        .mapToDouble(share -> share.error() * share.error())
                        .sum())
                / shares.size();
        boolean exact = shares.stream().allMatch(share -> share.error() == 0);
        boolean each = exact
                ? shares.stream().allMatch(share -> Math.abs(share.different() - 1) < EXACT)
                : error <= MOST_ERROR && Math.abs(mean - 1) <= SIGMAS * error;
        if (each) {
            add(
                    RuleType.DUPLICATE_VALUES,
                    Parameters.of(ParameterName.COLUMNS.text(), past.column().name()),
                    past.surety() * (exact ? 1 : ESTIMATED),
                    exact
                            ? "as many different values as values in " + past.seen()
                            : String.format(
                                    Locale.ROOT,
                                    "%.1f %% of the values are different, by estimate (± %.1f %%), in %s",
                                    100 * mean,
                                    100 * SIGMAS * error,
                                    past.seen()));
        }
    }

    private static Optional<Share> share(ColumnProfile profile, long rows) {
        MetricValue filled = profile.metrics().get(MetricName.COMPLETENESS);
        MetricValue distinct = profile.metrics().get(MetricName.DISTINCT_COUNT);
        double values = filled instanceof MetricValue.Known known ? Math.rint(rows * known.value()) : 0;
        if (values < FEWEST_VALUES || distinct == null) {
            return Optional.empty();
        }
        return switch (distinct) {
            case MetricValue.Known known -> Optional.of(new Share(known.value() / values, 0));
            case MetricValue.Estimated estimated ->
                Optional.of(new Share(estimated.value() / values, estimated.error() / values));
            case MetricValue.Undefined _, MetricValue.Failed _ -> Optional.empty();
        };
    }

    /** The values of each partition begin where those of the one before ended. */
    private void rising(String timeColumn) {
        Optional<double[]> least = past.exact(MetricName.MIN);
        Optional<double[]> most = past.exact(MetricName.MAX);
        if (past.column().type() != ColumnType.INTEGER || least.isEmpty() || most.isEmpty()) {
            return;
        }
        for (int at = 0; at < least.get().length; at++) {
            boolean follows = at == 0 || least.get()[at] >= most.get()[at - 1];
            if (!follows || most.get()[at] <= least.get()[at]) {
                return;
            }
        }
        add(
                RuleType.MONOTONIC,
                Parameters.of(ParameterName.ORDER.text(), timeColumn),
                past.surety() * UNSEEN,
                "each partition's values begin where those before ended, in " + past.seen()
                        + "; the order within a partition was not seen");
    }

    private void add(RuleType type, Parameters parameters, double confidence, String evidence) {
        ideas.add(new Idea(type, past.column().name(), parameters, NONE, confidence, evidence));
    }
}
