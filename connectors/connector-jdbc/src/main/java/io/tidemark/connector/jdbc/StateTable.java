package io.tidemark.connector.jdbc;

import io.tidemark.connector.PartitionStates;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.QueryFigure;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.metric.TextExtremes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The states of all requested partitions while they are gathered from several statements. */
final class StateTable {
    private final Set<PartitionKey> partitions;
    private final Map<PartitionKey, States> found = new HashMap<>();

    StateTable(List<PartitionKey> partitions) {
        this.partitions = new LinkedHashSet<>(partitions);
    }

    /** Adds what one statement found; requested partitions that its answer does not mention hold no rows. */
    void add(Map<PartitionKey, States> answer, Set<Measure<?>> measures) {
        States nothing = ofNoRows(measures);
        partitions.forEach(key -> add(key, answer.getOrDefault(key, nothing)));
    }

    void fail(Measure<?> measure, Failure failure) {
        States failed = States.builder().fail(measure, failure).build();
        partitions.forEach(key -> add(key, failed));
    }

    private void add(PartitionKey key, States more) {
        found.merge(key, more, States::and);
    }

    /**
     * The answer; the cost of shared statements is counted once, by the first partition.
     *
     * @param bytes bytes that the store read for each partition, as estimated
     */
    List<PartitionStates> answer(int statements, long bytes, Duration took) {
        List<PartitionStates> answer = new ArrayList<>();
        Duration share = took.dividedBy(partitions.size());
        for (PartitionKey key : partitions) {
            States states = found.getOrDefault(key, States.NONE);
            long rows = states.get(new Measure.RowCount()).map(Tally::count).orElse(0L);
            answer.add(new PartitionStates(
                    key, states, new ProfileCost("pushdown", answer.isEmpty() ? statements : 0, rows, bytes, share)));
        }
        return answer;
    }

    private static States ofNoRows(Set<Measure<?>> measures) {
        States.Builder states = States.builder();
        measures.forEach(measure -> putEmpty(states, measure));
        return states.build();
    }

    private static void putEmpty(States.Builder states, Measure<?> measure) {
        switch (measure) {
            case Measure.RowCount m -> states.put(m, Tally.ZERO);
            case Measure.NullCount m -> states.put(m, Tally.ZERO);
            case Measure.BlankCount m -> states.put(m, Tally.ZERO);
            case Measure.TrueCount m -> states.put(m, Tally.ZERO);
            case Measure.LateRows m -> states.put(m, Tally.ZERO);
            case Measure.OutsideRows m -> states.put(m, Tally.ZERO);
            case Measure.NumberRange m -> states.put(m, NumberSummary.ZERO);
            case Measure.NumberStats m -> states.put(m, NumberSummary.ZERO);
            case Measure.TimeRange m -> states.put(m, InstantRange.EMPTY);
            case Measure.DuplicateRows m -> states.put(m, DuplicateTally.NONE);
            case Measure.Matching m -> states.put(m, Tally.ZERO);
            case Measure.FutureRows m -> states.put(m, Tally.ZERO);
            case Measure.AncientRows m -> states.put(m, Tally.ZERO);
            case Measure.Lengths m -> states.put(m, NumberSummary.ZERO);
            case Measure.Moments m -> states.put(m, MomentSummary.ZERO);
            case Measure.Distinct m -> states.put(m, DistinctSketch.EMPTY);
            case Measure.TopValues m -> states.put(m, FrequentValues.NONE);
            case Measure.Quantiles m -> states.put(m, LogHistogram.EMPTY);
            case Measure.TextRange m -> states.put(m, TextExtremes.NONE);
            case Measure.ValueTypes m -> states.put(m, FrequentValues.NONE);
            case Measure.Formats m -> states.put(m, FormatTally.NONE);
            case Measure.Masks m -> states.put(m, FrequentValues.NONE);
            case Measure.Delay m -> states.put(m, LogHistogram.EMPTY);
            case Measure.Redeliveries m -> states.put(m, RedeliveryTally.NONE);
            case Measure.MisplacedRows m -> states.put(m, Tally.ZERO);
            case Measure.UnparseableRows m -> states.put(m, Tally.ZERO);
            case Measure.Tested m -> states.put(m, TestTally.ZERO);
            case Measure.Queried m -> states.put(m, QueryFigure.NONE);
        }
    }
}
