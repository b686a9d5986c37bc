package io.tidemark.web.ui.dataset;

import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;

/** Tells which windows still fill; in a chart they would look like a drop. */
final class Unfinished {
    private Unfinished() {}

    /** The start of the oldest window that still fills. */
    static Instant since(Partitioning partitioning, Instant now) {
        return switch (partitioning) {
            case Partitioning.TimeWindows windows ->
                windows.windowAt(now.minus(windows.lateness())).from();
            case Partitioning.Undivided whole -> now;
        };
    }
}
