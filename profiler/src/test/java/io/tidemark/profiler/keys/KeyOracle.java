package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.keys.ShardOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the key index must say, the plain way: all records in a map. */
final class KeyOracle {
    record Event(long key, int shard, long offset) {}

    record Counts(long rows, long distinct, long unique, long redelivered, long repeated, Map<String, Long> origins) {}

    private final NavigableMap<PartitionKey, List<Event>> partitions = new TreeMap<>(PartitionOrder.INSTANCE);
    private final NavigableMap<PartitionKey, Set<Long>> keys = new TreeMap<>(PartitionOrder.INSTANCE);

    void put(PartitionKey partition, List<Event> events) {
        partitions.put(partition, List.copyOf(events));
        keys.put(partition, events.stream().map(Event::key).collect(Collectors.toSet()));
    }

    void forget(PartitionKey partition) {
        partitions.remove(partition);
        keys.remove(partition);
    }

    List<PartitionKey> partitions() {
        return List.copyOf(partitions.keySet());
    }

    List<String> places(long key) {
        List<String> places = new ArrayList<>();
        partitions.forEach((partition, events) -> events.stream()
                .filter(event -> event.key() == key)
                .sorted(Comparator.comparingInt(Event::shard).thenComparingLong(Event::offset))
                .forEach(event -> places.add(partition + " " + new ShardOffset(event.shard(), event.offset()))));
        return places;
    }

    Counts counts(PartitionKey partition) {
        Map<Long, Long> byKey = new HashMap<>();
        List<Event> events = partitions.getOrDefault(partition, List.of());
        events.forEach(event -> byKey.merge(event.key(), 1L, Long::sum));
        long redelivered = 0;
        long repeated = 0;
        Map<String, Long> origins = new TreeMap<>();
        for (Map.Entry<Long, Long> one : byKey.entrySet()) {
            String origin = origin(partition, one.getKey());
            boolean itself = origin.equals(partition.text());
            long copies = itself ? one.getValue() - 1 : one.getValue();
            redelivered += itself ? 0 : copies;
            repeated += itself ? copies : 0;
            if (copies > 0) {
                origins.merge(origin, copies, Long::sum);
            }
        }
        long unique = byKey.values().stream().filter(count -> count == 1).count();
        return new Counts(events.size(), byKey.size(), unique, redelivered, repeated, origins);
    }

    /** The earliest partition with the key, up to this one. */
    private String origin(PartitionKey partition, long key) {
        return keys.headMap(partition, true).entrySet().stream()
                .filter(one -> one.getValue().contains(key))
                .findFirst()
                .orElseThrow()
                .getKey()
                .text();
    }
}
