package io.tidemark.connector.kafka.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The order of fields that all records agree with: a field comes after those that stood right before it in any record.
 * Where records leave it open or disagree, the alphabet decides, so that the order in which records were read and fields
 * that are there only sometimes change nothing.
 */
final class FieldOrder {
    private final Map<String, Set<String>> followers = new TreeMap<>();

    void add(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            Set<String> after = followers.computeIfAbsent(fields.get(i), field -> new HashSet<>());
            if (i + 1 < fields.size() && !fields.get(i).equals(fields.get(i + 1))) {
                after.add(fields.get(i + 1));
            }
        }
    }

    List<String> sorted() {
        Map<String, Integer> waitingFor = new HashMap<>();
        followers.keySet().forEach(field -> waitingFor.put(field, 0));
        followers.values().forEach(after -> after.forEach(field -> waitingFor.merge(field, 1, Integer::sum)));
        List<String> sorted = new ArrayList<>();
        while (!waitingFor.isEmpty()) {
            String next = waitingFor.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElseThrow();
            waitingFor.remove(next);
            sorted.add(next);
            followers
                    .getOrDefault(next, Set.of())
                    .forEach(field -> waitingFor.computeIfPresent(field, (name, n) -> n - 1));
        }
        return sorted;
    }
}
