package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.RowSample;
import java.util.List;

/** Bad rows of which all are sampled. */
public final class InMemoryBadRows implements BadRowReads {
    private final InMemoryRowSamples samples;

    public InMemoryBadRows(InMemoryRowSamples samples) {
        this.samples = samples;
    }

    @Override
    public List<RowSample> samples(DatasetId dataset, PartitionKey partition) {
        return samples.ofPartition(dataset, partition);
    }

    @Override
    public boolean has(DatasetId dataset, RuleId rule) {
        return samples.hasAny(dataset, rule);
    }

    @Override
    public void read(DatasetId dataset, PartitionKey partition, RuleId rule, String column, Sink sink) {
        RowSample sample = sample(dataset, partition, rule, column);
        sink.columns(sample.columns());
        sample.rows().forEach(sink::row);
    }

    @Override
    public void require(DatasetId dataset, PartitionKey partition, RuleId rule, String column) {
        sample(dataset, partition, rule, column);
    }

    private RowSample sample(DatasetId dataset, PartitionKey partition, RuleId rule, String column) {
        return samples(dataset, partition).stream()
                .filter(one -> one.rule().equals(rule) && one.column().equals(column))
                .findFirst()
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.UNSUPPORTED, "Rule " + rule + " points at no rows of " + dataset));
    }
}
