package io.tidemark.core.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a look at a topic saw.
 *
 * @param about tells apart topics of one name that were deleted and created again
 * @param oldest the sum over all shards of the first offsets that are still there
 * @param end the sum over all shards of the offsets after the last records
 * @param deadLetters whether it is where records go that nobody could handle
 * @param config its settings; empty where they may not be read
 * @param groups who reads it
 * @param problems what could not be seen, and what to do about it
 */
public record TopicSight(
        String about,
        int shards,
        long oldest,
        long end,
        boolean deadLetters,
        Map<String, String> config,
        List<GroupSight> groups,
        List<String> problems) {
    private static final String DELETE = "delete";

    public TopicSight {
        config = Map.copyOf(config);
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }

    /** How long records are kept; empty where they are kept for ever, or until a newer one has their key. */
    public Optional<Duration> retention() {
        String policy = config.getOrDefault("cleanup.policy", "");
        long millis = Long.parseLong(config.getOrDefault("retention.ms", "-1"));
        return policy.contains(DELETE) && millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }
}
