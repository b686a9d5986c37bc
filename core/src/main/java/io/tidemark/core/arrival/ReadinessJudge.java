package io.tidemark.core.arrival;

import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says from a window's state, the usual rows and the arrival curve whether its rows are all there, and if not, when. */
final class ReadinessJudge {
    private final Partition partition;
    private final Instant deadline;
    private final Instant end;
    private final Instant now;
    private final @Nullable ArrivalCurve curve;
    private final @Nullable Double usual;

    ReadinessJudge(
            Partitioning.TimeWindows how,
            Partition partition,
            Optional<ArrivalCurve> curve,
            Optional<Double> usual,
            Instant now) {
        PartitionKey.Window window = (PartitionKey.Window) partition.key();
        this.partition = partition;
        this.deadline = how.deadline(window);
        this.end = window.until();
        this.now = now;
        this.curve = curve.orElse(null);
        this.usual = usual.filter(rows -> rows > 0).orElse(null);
    }

    Readiness judge() {
        Instant completeBy = completeBy();
        PartitionState state = partition.state();
        boolean closed = state == PartitionState.CLOSED || state == PartitionState.REOPENED;
        boolean complete = closed && (completeBy == null || !now.isBefore(completeBy));
        Double arrived = usual == null ? null : partition.rowsOrZero() / usual;
        Double usually =
                curve == null ? null : curve.usualAt(Duration.between(end, now)).orElse(null);
        String words = new ReadinessWords(partition, deadline, curve != null, now).of(arrived, usual, completeBy);
        return new Readiness(
                state,
                complete,
                partition.rowsOrZero(),
                usual,
                arrived,
                usually,
                state == PartitionState.MISSING ? null : completeBy,
                deadline,
                curve == null ? 0 : curve.windows(),
                words);
    }

    /** Not before the deadline, as it is open until then. */
    private @Nullable Instant completeBy() {
        if (curve == null) {
            return null;
        }
        return curve.ageOf(Readiness.COMPLETE)
                .map(end::plus)
                .map(full -> full.isBefore(deadline) ? deadline : full)
                .orElse(null);
    }
}
