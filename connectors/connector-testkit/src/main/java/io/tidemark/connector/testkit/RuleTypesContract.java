package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.connector.BadRows;
import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Metrics;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigure;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.RuleSamples;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.core.sample.WantedRows;
import io.tidemark.testkit.Builders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every rule type that a store computes counts the rows that plain SQL counts on the same faults on PostgreSQL. */
public abstract class RuleTypesContract {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    protected abstract Connector connector();

    /** The table of {@link RuleOracles}, filled with the same faults. */
    protected abstract DatasetDescription faulty();

    @Test
    void everyTypeCountsWhatPlainSqlCounts() {
        Map<String, Double> expected = RuleFiguresFile.read();
        Dataset dataset = dataset();
        Map<MetricId, MetricValue> metrics = metrics(dataset);
        List<String> wrong = new ArrayList<>();
        figures(dataset).forEach((rule, figure) -> {
            MetricValue value = metrics.getOrDefault(figure.metric(), new MetricValue.Undefined("not measured"));
            double known = expected.getOrDefault(RuleFiguresFile.name(rule), Double.NaN);
            boolean right =
                    value.number().isPresent() && Math.abs(value.number().getAsDouble() - known) <= tolerance(known);
            if (!right) {
                wrong.add(RuleFiguresFile.name(rule) + ": " + known + " is expected, and it is " + value);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static double tolerance(double known) {
        return 1e-9 * Math.max(1, Math.abs(known));
    }

    @Test
    void asManyBadRowsAreReadAsAreCounted() {
        Dataset dataset = dataset();
        Map<MetricId, MetricValue> metrics = metrics(dataset);
        int checked = 0;
        for (Rule rule : figures(dataset).keySet()) {
            boolean share = rule.metric()
                    .map(MetricName::unit)
                    .filter(Unit.RATIO::equals)
                    .isPresent();
            for (WantedRows wanted : share ? List.<WantedRows>of() : new RuleSamples(dataset, Set.of()).of(rule, 20)) {
                Counter counter = new Counter();
                ((BadRows) connector()).badRows(request(dataset, Set.of()), wanted, counter);
                assertThat((double) counter.rows)
                        .as(RuleFiguresFile.name(rule))
                        .isCloseTo(known(metrics, wanted), within(1e-9));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(25);
    }

    private static double known(Map<MetricId, MetricValue> metrics, WantedRows wanted) {
        return Objects.requireNonNull(metrics.get(wanted.figure().metric()), "metric")
                .number()
                .orElseThrow();
    }

    private Dataset dataset() {
        return Builders.aDataset()
                .named(faulty().ref().name().path().toArray(String[]::new))
                .withColumns(faulty().schema().columns().toArray(Column[]::new))
                .cut(Partitioning.UNDIVIDED)
                .withKey("id")
                .build();
    }

    private static Map<Rule, RuleFigure> figures(Dataset dataset) {
        List<Rule> rules = new ArrayList<>(RuleOracles.tests().keySet());
        rules.addAll(RuleOracles.metrics().keySet());
        Map<Rule, RuleFigure> figures = new LinkedHashMap<>();
        for (Rule rule : rules) {
            List<RuleFigure> found = RuleFigures.of(rule, dataset);
            assertThat(found).as(RuleFiguresFile.name(rule)).hasSize(1);
            if (!found.getFirst().measures().isEmpty()) {
                figures.put(rule, found.getFirst());
            }
        }
        return figures;
    }

    private Map<MetricId, MetricValue> metrics(Dataset dataset) {
        Set<Measure<?>> measures = new HashSet<>(Set.of(new Measure.RowCount()));
        figures(dataset).values().forEach(figure -> measures.addAll(figure.measures()));
        measures.removeIf(measure -> !((Pushdown) connector()).supports(measure, dataset.schema()));
        return Metrics.of(((Pushdown) connector())
                .compute(request(dataset, measures))
                .getFirst()
                .states());
    }

    private ProfileRequest request(Dataset dataset, Set<Measure<?>> measures) {
        return new ProfileRequest(
                faulty(), dataset.settings().partitioning(), List.of(PartitionKey.WHOLE), measures, TIMEOUT);
    }

    /** Counts what is handed out. */
    private static final class Counter implements BadRowReads.Sink {
        private int rows;

        @Override
        public void columns(List<String> names) {
            assertThat(names).isNotEmpty();
        }

        @Override
        public void row(SampledRow row) {
            rows++;
        }
    }
}
