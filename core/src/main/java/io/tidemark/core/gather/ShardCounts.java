package io.tidemark.core.gather;

/**
 * What a shard showed that counts in no window.
 *
 * @param lost offsets that retention, or somebody, deleted before they were read
 * @param takenBack offsets that were read and that the broker has no more, as after the election of an unclean leader
 * @param skipped offsets without a record between those with one: compacted away, aborted, or marks of transactions
 * @param early records from before the look-back
 * @param tombstones records that tell that a key is gone
 */
public record ShardCounts(long lost, long takenBack, long skipped, long early, long tombstones) {
    public static final ShardCounts NONE = new ShardCounts(0, 0, 0, 0, 0);

    /** What is missing at a shard's begin or end. */
    public static ShardCounts gone(long lost, long takenBack) {
        return new ShardCounts(lost, takenBack, 0, 0, 0);
    }

    /** What was met on the way. */
    public static ShardCounts met(long skipped, long early, long tombstones) {
        return new ShardCounts(0, 0, skipped, early, tombstones);
    }

    /** Both together. */
    public ShardCounts plus(ShardCounts other) {
        return new ShardCounts(
                lost + other.lost,
                takenBack + other.takenBack,
                skipped + other.skipped,
                early + other.early,
                tombstones + other.tombstones);
    }
}
