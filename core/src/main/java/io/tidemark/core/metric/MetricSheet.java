package io.tidemark.core.metric;

import io.tidemark.core.error.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The metrics of one partition while they are derived from its states. */
final class MetricSheet {
    private final States states;
    private final Optional<Tally> rows;
    private final Map<MetricId, MetricValue> metrics = new LinkedHashMap<>();

    MetricSheet(States states) {
        this.states = states;
        this.rows = states.get(new Measure.RowCount());
    }

    Map<MetricId, MetricValue> metrics() {
        return metrics;
    }

    <S extends State> Optional<S> state(Measure<S> measure) {
        return states.get(measure);
    }

    Optional<Long> rows() {
        return rows.map(Tally::count);
    }

    void put(MetricName name, String column, MetricValue value) {
        metrics.put(MetricId.of(name, column), value);
    }

    void putIfAbsent(MetricName name, String column, MetricValue value) {
        metrics.putIfAbsent(MetricId.of(name, column), value);
    }

    void fail(MetricName name, String column, Failure failure) {
        put(name, column, new MetricValue.Failed(failure));
    }

    void count(MetricName name, String column, Measure<Tally> measure) {
        state(measure).ifPresent(tally -> put(name, column, new MetricValue.Known(tally.count())));
    }

    void countAndShare(MetricName count, MetricName share, Measure<Tally> measure) {
        count(count, "", measure);
        state(measure).ifPresent(tally -> share(share, "", tally.count()));
    }

    /** A share of all rows. */
    void share(MetricName name, String column, long part) {
        put(
                name,
                column,
                rows.map(all -> MetricValue.ratio(part, all.count()))
                        .orElse(new MetricValue.Undefined("the row count is not known")));
    }
}
