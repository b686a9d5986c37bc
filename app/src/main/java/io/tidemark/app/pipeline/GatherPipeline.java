package io.tidemark.app.pipeline;

import io.tidemark.collector.Connectors;
import io.tidemark.connector.ShardEnds;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.gather.StaleGatheringException;
import io.tidemark.profiler.FollowedTopic;
import io.tidemark.profiler.GatherStart;
import io.tidemark.profiler.Gatherer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way of what comes into a topic: read on, and store in one transaction the states of windows, the offsets and which
 * windows are due. A crash at any moment repeats a step or keeps the whole of it, and of two workers that read the same one
 * throws its work away.
 */
public final class GatherPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(GatherPipeline.class);

    private final Connectors connectors;
    private final Gatherer gatherer;
    private final Gatherings gatherings;
    private final Partitions partitions;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Duration lookback;

    /** @param lookback events longer ago have no window */
    public GatherPipeline(
            Connectors connectors,
            Gatherer gatherer,
            Gatherings gatherings,
            Partitions partitions,
            TransactionOperations transaction,
            InstantSource clock,
            Duration lookback) {
        this.connectors = connectors;
        this.gatherer = gatherer;
        this.gatherings = gatherings;
        this.partitions = partitions;
        this.transaction = transaction;
        this.clock = clock;
        this.lookback = lookback;
    }

    /**
     * Reads a topic on by one step; one that is not followed is at its end.
     *
     * @throws io.tidemark.core.error.TidemarkException when the source cannot be read
     */
    public Reading run(Source source, Dataset dataset) {
        return FollowedTopic.of(connectors.of(source), dataset).map(this::step).orElse(Reading.END);
    }

    private Reading step(FollowedTopic topic) {
        DatasetId dataset = topic.dataset().id();
        String wanted = gatherings.find(dataset).map(Gathering::wanted).orElse("");
        if (wanted.isEmpty()) {
            return Reading.END;
        }
        Instant now = clock.instant();
        Instant since = topic.how().windowAt(now.minus(lookback)).from();
        ShardEnds ends = topic.source().ends(topic.description(), topic.how(), since);
        Gathering before =
                Objects.requireNonNull(transaction.execute(status -> gatherings.begin(dataset, ends.about())));
        return gatherer.read(topic, new GatherStart(before, wanted, ends, now, since), step -> stored(topic, step))
                .orElse(Reading.BUSY);
    }

    private Reading stored(FollowedTopic topic, GatheredStep step) {
        try {
            transaction.executeWithoutResult(status -> store(topic, step));
        } catch (StaleGatheringException | ConcurrencyFailureException e) {
            LOG.debug("A step is thrown away: {}", e.getMessage());
            return Reading.MORE;
        }
        return step.isLast() ? Reading.END : Reading.MORE;
    }

    private void store(FollowedTopic topic, GatheredStep step) {
        DatasetId dataset = step.dataset();
        gatherings.commit(step);
        Instant now = clock.instant();
        Instant seenUntil =
                gatherings.find(dataset).orElseThrow().through(topic.source().shardIdle());
        SortedMap<PartitionKey.Window, Revision> waiting = gatherings.waiting(dataset);
        List<DuePartition> due = new ArrayList<>();
        for (Map.Entry<PartitionKey.Window, Revision> one : waiting.entrySet()) {
            Instant deadline = topic.how().deadline(one.getKey());
            boolean complete = !deadline.isAfter(seenUntil);
            boolean arriving = step.isLast() && deadline.isAfter(now);
            if (complete || arriving) {
                due.add(new DuePartition(
                        dataset, one.getKey(), one.getValue(), DuePartition.Reason.REVISION, null, now));
            }
        }
        partitions.addDue(due);
        gatherings.release(
                dataset,
                due.stream().map(one -> (PartitionKey.Window) one.partition()).toList());
    }
}
