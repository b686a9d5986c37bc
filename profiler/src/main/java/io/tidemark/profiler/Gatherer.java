package io.tidemark.profiler;

import io.tidemark.connector.ShardEnds;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.metric.Measure;
import io.tidemark.profiler.keys.KeyIndex;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics on from where they were read to, some records at a time, into states of their windows. Nothing is stored: a
 * step that is not stored is read again. Catching up and following are the same. See
 * docs/decisions/009-topics-are-read-once.md.
 */
public final class Gatherer {
    private final Gatherings gatherings;
    private final GatherMemory memory;
    private final GatherLimits limits;
    private final InstantSource clock;
    private final Duration timeout;
    private final Function<Dataset, Set<Measure<?>>> rules;
    private final @Nullable KeyIndex keys;

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
        this(gatherings, memory, limits, clock, timeout, rules, null);
    }

    private Gatherer(
            Gatherings gatherings,
            GatherMemory memory,
            GatherLimits limits,
            InstantSource clock,
            Duration timeout,
            Function<Dataset, Set<Measure<?>>> rules,
            @Nullable KeyIndex keys) {
        this.gatherings = gatherings;
        this.memory = memory;
        this.limits = limits;
        this.clock = clock;
        this.timeout = timeout;
        this.rules = rules;
        this.keys = keys;
    }

    /** The same, which keeps the keys of what it reads at hand for the index. */
    public Gatherer logging(KeyIndex index) {
        return new Gatherer(gatherings, memory, limits, clock, timeout, rules, index);
    }

    /**
     * Reads the next records; empty where as many topics as may are read by others just now.
     *
     * @param then what is done with them; their states count as held until it is
     */
    public <R> Optional<R> read(FollowedTopic topic, GatherStart start, Function<GatheredStep, R> then) {
        Set<Measure<?>> asked = rules.apply(topic.dataset());
        Set<Measure<?>> plan = MeasurePlan.followed(topic.dataset(), clock.instant(), asked);
        Optional<GatherMemory.Room> entered = memory.enter();
        if (entered.isEmpty()) {
            return Optional.empty();
        }
        try (GatherMemory.Room room = entered.get()) {
            List<ShardPass> shards = shards(start);
            GatherLanes lanes = new GatherLanes(
                    shards,
                    room,
                    limits.reader(),
                    () -> new GatherPass(gatherings, room, topic.dataset(), plan, tap(topic.dataset(), asked, start)));
            lanes.read(lane -> lane.read(topic, start, limits.bytes() / lanes.size(), timeout));
            return Optional.of(then.apply(step(topic, start, shards, lanes)));
        }
    }

    /** Null where nobody asks for duplicates, or there is no index. */
    private @Nullable KeyTap tap(Dataset dataset, Set<Measure<?>> asked, GatherStart start) {
        List<String> key = dataset.settings().key();
        boolean wanted = !key.isEmpty()
                && MeasurePlan.of(dataset, clock.instant(), asked).contains(new Measure.DuplicateRows(key));
        return keys == null || !wanted
                ? null
                : new KeyTap(
                        key, keys.log(dataset.id(), start.ends().about(), key).lane());
    }

    private static GatheredStep step(
            FollowedTopic topic, GatherStart start, List<ShardPass> shards, GatherLanes lanes) {
        boolean last = shards.stream().allMatch(ShardPass::isDrained);
        return new GatheredStep(
                topic.dataset().id(),
                start.ends().about(),
                last ? start.wanted() : "",
                shards.stream().map(shard -> shard.step(start.at())).toList(),
                lanes.windows(),
                lanes.unreadable(),
                lanes.sample(),
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
}
