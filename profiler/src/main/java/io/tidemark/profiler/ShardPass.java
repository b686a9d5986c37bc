package io.tidemark.profiler;

import io.tidemark.connector.ShardEnds;
import io.tidemark.connector.ShardRange;
import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.gather.ShardProgress;
import io.tidemark.core.gather.ShardStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one step reads of one shard. */
final class ShardPass {
    private static final System.Logger LOG = System.getLogger(ShardPass.class.getName());

    private final ShardEnds.Span span;
    private final @Nullable ShardProgress before;
    private final long from;
    private long until;
    private long next;
    private ShardCounts counts;
    private @Nullable Instant watermark;

    ShardPass(ShardEnds.Span span, @Nullable ShardProgress before) {
        this.span = span;
        this.before = before;
        this.from = before == null ? span.begin() : Math.clamp(before.next(), span.oldest(), span.end());
        this.until = span.end();
        this.next = from;
        this.watermark = before == null ? null : before.watermark();
        this.counts = before == null ? ShardCounts.NONE : jumped(from - before.next());
    }

    /** What is gone is no gap: the shard begins or ends elsewhere than it did. */
    private ShardCounts jumped(long offsets) {
        if (offsets == 0) {
            return ShardCounts.NONE;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                offsets > 0
                        ? "{0} offsets of shard {1} were deleted before they were read"
                        : "The broker took back {0} offsets of shard {1} that were read already",
                Math.abs(offsets),
                span.shard());
        return ShardCounts.gone(Math.max(0, offsets), Math.max(0, -offsets));
    }

    /** Reads at most so many. */
    void limit(long records) {
        until = Math.min(span.end(), from + records);
    }

    /** How many offsets are to be read. */
    long records() {
        return until - from;
    }

    ShardRange range() {
        return new ShardRange(span.shard(), from, until, watermark);
    }

    /** Whether everything that is there was read. */
    boolean isDrained() {
        return next == span.end();
    }

    /** Takes over how far a pass came; one that read all ranges to their ends may have seen no record there. */
    void end(GatherPass pass, boolean finished) {
        long read = Math.max(from, pass.next(span.shard()));
        next = finished ? until : read;
        pass.end(span.shard(), next);
        counts = counts.plus(pass.counts(span.shard())).plus(ShardCounts.met(next - read, 0, 0));
        Instant seen = pass.watermark(span.shard());
        watermark = seen == null || (watermark != null && watermark.isAfter(seen)) ? watermark : seen;
    }

    /** @param at when the shard's end was asked for */
    ShardStep step(Instant at) {
        Instant drained = isDrained() ? at : before == null ? null : before.drainedAt();
        long stored = before == null ? 0 : before.next();
        ShardCounts all = before == null ? counts : before.counts().plus(counts);
        return new ShardStep(stored, before == null, new ShardProgress(span.shard(), next, watermark, drained, all));
    }
}
