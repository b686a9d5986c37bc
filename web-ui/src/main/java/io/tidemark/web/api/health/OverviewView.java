package io.tidemark.web.api.health;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.health.Overview;
import io.tidemark.core.rule.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of the first page; "the last day" is the last 24 h. */
@Schema(name = "Overview", description = "The numbers of the first page; \"the last day\" is the last 24 h.")
record OverviewView(
        int datasets,
        int healthy,
        int unhealthy,
        int unknown,
        int openIncidents,
        Map<String, Integer> openBySeverity,
        int lastDayMissing,
        int lastDayLate,
        @Nullable Double duplicateRatio,
        @Nullable Double medianFreshnessSeconds,
        long partitionsDue) {
    static OverviewView of(Overview overview) {
        return new OverviewView(
                overview.datasets(),
                overview.healthy(),
                overview.unhealthy(),
                overview.unknown(),
                overview.openIncidents(),
                bySeverity(overview),
                overview.lastDayMissing(),
                overview.lastDayLate(),
                overview.duplicateRatio(),
                overview.medianFreshnessSeconds(),
                overview.due());
    }

    private static Map<String, Integer> bySeverity(Overview overview) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity.name().toLowerCase(Locale.ROOT),
                    overview.openBySeverity().getOrDefault(severity, 0));
        }
        return counts;
    }
}
