package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.format.FormatRules;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How topics are read.
 *
 * @param envelope which columns they have beside their records' fields
 */
record TopicSettings(FormatRules formats, Set<String> envelope) {
    static final String KEY = "key";
    static final String HEADERS = "headers";
    static final String BYTES = "bytes";
    static final String TOMBSTONE = "tombstone";

    private static final Set<String> KNOWN = Set.of(KEY, HEADERS, BYTES, TOMBSTONE, "none");

    TopicSettings {
        envelope = Set.copyOf(envelope);
    }

    /** @throws IllegalArgumentException when they are not understood */
    static TopicSettings parse(String formats, String envelope) {
        Set<String> words =
                Arrays.stream(envelope.split(",")).map(String::strip).collect(Collectors.toSet());
        if (!KNOWN.containsAll(words)) {
            throw new IllegalArgumentException(KafkaOptions.ENVELOPE
                    + " names any of key, headers, bytes and tombstone, or none; not '" + envelope + "'");
        }
        try {
            return new TopicSettings(FormatRules.parse(formats), words);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(KafkaOptions.FORMATS + ": " + e.getMessage(), e);
        }
    }

    boolean has(String column) {
        return envelope.contains(column);
    }
}
