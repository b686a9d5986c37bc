package io.tidemark.core.lineage;

import io.tidemark.core.dataset.DatasetId;

/**
 * That what happens to one dataset happens to another one, which is made of it.
 *
 * @param reason how it is known, in words; empty when nothing is said
 * @param ignored whether a user says that it is wrong; it is kept, so that it is not found again, and carries nothing
 */
public record LineageEdge(
        DatasetId upstream, DatasetId downstream, LineageOrigin origin, String reason, boolean ignored) {
    private static final int LONGEST_REASON = 1_000;

    public LineageEdge {
        if (upstream.equals(downstream)) {
            throw new IllegalArgumentException(upstream + " cannot lie upstream of itself; name two datasets");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "A reason has at most " + LONGEST_REASON + " characters, not " + reason.length());
        }
    }

    /** An edge that carries. */
    public LineageEdge(DatasetId upstream, DatasetId downstream, LineageOrigin origin, String reason) {
        this(upstream, downstream, origin, reason, false);
    }

    public LineageEdge withIgnored(boolean wrong) {
        return new LineageEdge(upstream, downstream, origin, reason, wrong);
    }
}
