package io.tidemark.web.ui.chart;

import io.tidemark.core.dataset.Mark;
import io.tidemark.core.health.PartitionCell;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a cell's colour says first; where several hold, the one that hurts its readers most. */
public enum CellKind {
    COMPLETE,
    INCOMPLETE,
    MISSING,
    LATE,
    DUPLICATED,
    BACKFILLED,
    REOPENED,
    ARRIVING,
    EXPECTED;

    private static final double MANY_COPIES = 0.001;
    private static final double MANY_LATE = 0.05;

    public static CellKind of(PartitionCell cell) {
        return switch (cell.state()) {
            case EXPECTED -> EXPECTED;
            case ARRIVING -> ARRIVING;
            case MISSING -> MISSING;
            case CLOSED, REOPENED -> settled(cell);
        };
    }

    private static CellKind settled(PartitionCell cell) {
        if (isAtLeast(cell.duplicateRatio(), MANY_COPIES)) {
            return DUPLICATED;
        }
        if (cell.isShort()) {
            return INCOMPLETE;
        }
        if (cell.marks().contains(Mark.BACKFILLED)) {
            return BACKFILLED;
        }
        if (cell.lateRatio() == null ? cell.marks().contains(Mark.LATE) : isAtLeast(cell.lateRatio(), MANY_LATE)) {
            return LATE;
        }
        return cell.marks().contains(Mark.REOPENED) ? REOPENED : COMPLETE;
    }

    private static boolean isAtLeast(@Nullable Double ratio, double least) {
        return ratio != null && ratio >= least;
    }

    /** The name in the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
