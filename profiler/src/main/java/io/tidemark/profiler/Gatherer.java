package io.tidemark.profiler;

import io.tidemark.connector.FollowRequest;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ShardEnds;
import io.tidemark.connector.ShardRange;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads topics on from where they were read to, some records at a time, into states of their windows. Nothing is stored: a
 * step that is not stored is read again. Catching up and following are the same. See
 * docs/decisions/009-topics-are-read-once.md.
 */
public final class Gatherer {
    private static final int SHARE_OF_TIMEOUT = 4;

    private final Gatherings gatherings;
    private final GatherMemory memory;
    private final GatherLimits limits;
    private final InstantSource clock;
    private final Duration timeout;
    private final Function<Dataset, Set<Measure<?>>> rules;

    /** @param timeout after which one step is given up */
    public Gatherer(
            Gatherings gatherings, GatherMemory memory, GatherLimits limits, InstantSource clock, Duration timeout) {
        this(gatherings, memory, limits, clock, timeout, dataset -> Set.of());
    }

    /**
     * One that measures what rules ask for, too, as far as single records tell it.
     *
     * @param timeout after which one step is given up
     * @param rules what has to be measured on a dataset whatever its depth
     */
    public Gatherer(
            Gatherings gatherings,
            GatherMemory memory,
            GatherLimits limits,
            InstantSource clock,
            Duration timeout,
            Function<Dataset, Set<Measure<?>>> rules) {
        this.gatherings = gatherings;
        this.memory = memory;
        this.limits = limits;
        this.clock = clock;
        this.timeout = timeout;
        this.rules = rules;
    }

    /**
     * Reads the next records; empty where as many topics as may are read by others just now.
     *
     * @param then what is done with them; their states count as held until it is
     */
    public <R> Optional<R> read(FollowedTopic topic, GatherStart start, Function<GatheredStep, R> then) {
        Set<Measure<?>> plan = MeasurePlan.followed(topic.dataset(), clock.instant(), rules.apply(topic.dataset()));
        if (!memory.enter()) {
            return Optional.empty();
        }
        try (GatherPass pass = new GatherPass(gatherings, memory, topic.dataset(), plan)) {
            List<ShardPass> shards = shards(start);
            boolean finished = finishes(topic, start, shards, pass);
            shards.forEach(shard -> shard.end(pass, finished));
            return Optional.of(then.apply(step(topic, start, shards, pass)));
        }
    }

    private static GatheredStep step(FollowedTopic topic, GatherStart start, List<ShardPass> shards, GatherPass pass) {
        boolean last = shards.stream().allMatch(ShardPass::isDrained);
        return new GatheredStep(
                topic.dataset().id(),
                start.ends().about(),
                last ? start.wanted() : "",
                shards.stream().map(shard -> shard.step(start.at())).toList(),
                pass.windows(),
                pass.unreadable(),
                pass.sample(),
                start.since());
    }

    private List<ShardPass> shards(GatherStart start) {
        List<ShardPass> shards = new ArrayList<>();
        for (ShardEnds.Span span : start.ends().shards()) {
            shards.add(new ShardPass(span, start.before().shard(span.shard()).orElse(null)));
        }
        long open = shards.stream().filter(shard -> !shard.isDrained()).count();
        shards.forEach(shard -> shard.limit(Math.max(1, limits.records() / Math.max(1, open))));
        return shards;
    }

    /** Whether all ranges are read to their ends. */
    private boolean finishes(FollowedTopic topic, GatherStart start, List<ShardPass> shards, GatherPass pass) {
        List<ShardRange> ranges = shards.stream()
                .map(ShardPass::range)
                .filter(range -> range.from() < range.until())
                .toList();
        if (ranges.isEmpty()) {
            return true;
        }
        pass.begin(ranges);
        FollowRequest request = new FollowRequest(
                topic.description(), topic.how(), pass.columns(), ranges, start.since(), start.at(), timeout);
        long began = System.nanoTime();
        try (RecordCursor cursor = topic.source().follow(request)) {
            RecordBatch batch = pass.batch();
            do {
                cursor.fill(batch);
                boolean slow = System.nanoTime() - began > timeout.toNanos() / SHARE_OF_TIMEOUT;
                if (!pass.add(batch) || cursor.bytesRead() > limits.bytes() || slow) {
                    return false;
                }
            } while (batch.isFull());
            return true;
        }
    }
}
