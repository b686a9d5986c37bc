package io.tidemark.core.metric;

import java.time.Duration;

/**
 * What a profile cost the store and us.
 *
 * @param route how it was computed: {@code pushdown}, {@code stream}, {@code sample}, {@code scan} or, of a topic that is
 *     read as it comes, {@code follow}; joined by + where there were several
 * @param statements statements that were sent; shared ones are counted once, by the first partition that they served
 * @param rows rows read
 * @param bytes bytes read by us or, where the store computed, by the store; 0 when unknown
 * @param took wall time, shared evenly by the partitions that one statement served
 */
public record ProfileCost(String route, int statements, long rows, long bytes, Duration took) {
    public static final ProfileCost NONE = new ProfileCost("none", 0, 0, 0, Duration.ZERO);
}
