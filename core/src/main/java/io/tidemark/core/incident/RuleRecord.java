package io.tidemark.core.incident;

import io.tidemark.core.rule.RuleId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule's incidents.
 *
 * @param incidents how many there were
 * @param open how many of them are not over
 * @param timeToDetect from the end of the first window that failed until the incident was opened, on average; null where
 *     no incident is about a window
 * @param timeToRepair from the opening until it healed or somebody mended it, on average; null where none did
 * @param noise the share of those that are over which somebody called a false alarm or expected; null where none is over
 * @param cameBack how often one that was over was opened again
 */
public record RuleRecord(
        RuleId rule,
        int incidents,
        int open,
        @Nullable Duration timeToDetect,
        @Nullable Duration timeToRepair,
        @Nullable Double noise,
        int cameBack) {}
