package io.tidemark.core.health;

import io.tidemark.core.rule.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the first page. "The last day" is the last 24 h.
 *
 * @param openBySeverity open incidents, acknowledged ones included
 * @param lastDayMissing missing windows of the last day
 * @param lastDayLate late windows of the last day
 * @param duplicateRatio duplicate rows ÷ rows with a key over the last day, null when nothing was measured
 * @param medianFreshnessSeconds median over datasets of now − newest event time, null when unknown
 * @param due partitions that wait to be profiled
 */
public record Overview(
        int datasets,
        int healthy,
        int unhealthy,
        int unknown,
        Map<Severity, Integer> openBySeverity,
        int lastDayMissing,
        int lastDayLate,
        @Nullable Double duplicateRatio,
        @Nullable Double medianFreshnessSeconds,
        long due) {
    public Overview {
        openBySeverity = Map.copyOf(openBySeverity);
    }

    public int openIncidents() {
        return openBySeverity.values().stream().mapToInt(Integer::intValue).sum();
    }
}
