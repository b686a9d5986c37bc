package io.tidemark.web.prometheus;

import io.prometheus.client.Collector.MetricFamilySamples;
import io.tidemark.core.health.Overview;
import io.tidemark.core.rule.Severity;
import java.util.List;
import java.util.Locale;

/** Gauges over all datasets. */
record OverviewGauges(Overview overview) {
    List<MetricFamilySamples> families() {
        Gauges open = new Gauges("tidemark_incidents_open", "Incidents that are not resolved.", "severity");
        for (Severity severity : Severity.values()) {
            open.add(
                    overview.openBySeverity().getOrDefault(severity, 0),
                    severity.name().toLowerCase(Locale.ROOT));
        }
        return List.of(
                open.family(),
                new Gauges("tidemark_datasets", "Datasets that are watched.")
                        .add(overview.datasets())
                        .family(),
                new Gauges("tidemark_partitions_due", "Partitions that wait to be profiled.")
                        .add(overview.due())
                        .family());
    }
}
