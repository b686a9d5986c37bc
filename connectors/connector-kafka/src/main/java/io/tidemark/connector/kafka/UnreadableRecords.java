package io.tidemark.connector.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why records could not be read: how many for each reason, and the first one's place; never what they hold. */
final class UnreadableRecords {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecords.class);
    private static final int MOST_REASONS = 20;
    private static final String OTHER = "other reasons";

    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    /** @param first for example {@code shard 3, offset 1234} */
    record Reason(long records, String first) {}

    void add(String reason, int shard, long offset) {
        String kept = reasons.size() < MOST_REASONS || reasons.containsKey(reason) ? reason : OTHER;
        Reason known = reasons.get(kept);
        reasons.put(
                kept,
                known == null
                        ? new Reason(1, "shard " + shard + ", offset " + offset)
                        : new Reason(known.records() + 1, known.first()));
    }

    Map<String, Reason> reasons() {
        return Map.copyOf(reasons);
    }

    void log(String topic) {
        reasons.forEach((why, reason) -> LOG.warn(
                "Topic '{}': {} records could not be read: {} (the first: {})",
                topic,
                reason.records(),
                why,
                reason.first()));
    }
}
