package io.tidemark.profiler;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.gather.UnreadableRecord;
import io.tidemark.core.gather.WindowStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The shards of a topic divided among the threads that read for one step, and what they found put together. */
final class GatherLanes {
    private final List<GatherLane> lanes = new ArrayList<>();

    /**
     * Divides shards evenly, by what is to be read of them.
     *
     * @param each how many records are worth a thread
     */
    GatherLanes(List<ShardPass> shards, GatherMemory.Room room, long each, Supplier<GatherPass> passes) {
        long records = shards.stream().mapToLong(ShardPass::records).sum();
        long open = shards.stream().filter(shard -> shard.records() > 0).count();
        long most = Math.clamp(records / Math.max(1, each), 1, Math.max(1, open));
        lanes.add(new GatherLane(passes.get()));
        while (lanes.size() < most && room.takeReader()) {
            lanes.add(new GatherLane(passes.get()));
        }
        int next = 0;
        for (ShardPass shard : shards.stream()
                .sorted(Comparator.comparingLong(ShardPass::records).reversed())
                .toList()) {
            lanes.get(next++ % lanes.size()).add(shard);
        }
    }

    int size() {
        return lanes.size();
    }

    /** Has all lanes read, side by side; fails when any of them does. */
    void read(Consumer<GatherLane> reading) {
        if (lanes.size() == 1) {
            reading.accept(lanes.getFirst());
            return;
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(lanes.size() - 1)) {
            List<Future<?>> others = lanes.stream()
                    .skip(1)
                    .<Future<?>>map(lane -> threads.submit(() -> reading.accept(lane)))
                    .toList();
            reading.accept(lanes.getFirst());
            others.forEach(GatherLanes::await);
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException("Reading a topic failed", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TidemarkException(ErrorCode.TIMEOUT, "Reading a topic was interrupted", e);
        }
    }

    /** The states of each window over all lanes. */
    Map<PartitionKey.Window, WindowStep> windows() {
        Map<PartitionKey.Window, WindowStep> all = new HashMap<>();
        for (GatherLane lane : lanes) {
            lane.pass().windows().forEach((key, step) -> all.merge(key, step, WindowStep::plus));
        }
        return all;
    }

    long unreadable() {
        return lanes.stream().mapToLong(lane -> lane.pass().unreadable()).sum();
    }

    List<UnreadableRecord> sample() {
        return lanes.stream().flatMap(lane -> lane.pass().sample().stream()).toList();
    }
}
