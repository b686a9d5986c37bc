package io.tidemark.core.topic;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stood at one time: of a consumer group how far it was behind, of a topic how far it reached.
 *
 * @param age of the oldest record that a group had not read; null where there was none, or it is about the topic
 */
public record TopicPoint(Instant at, long records, @Nullable Duration age) {}
