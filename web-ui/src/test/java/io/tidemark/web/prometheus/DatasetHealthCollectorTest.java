package io.tidemark.web.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.simpleclient.bridge.SimpleclientCollector;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.Overview;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import io.tidemark.web.served.FakeHealthReads;
import io.tidemark.web.served.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatasetHealthCollectorTest {
    private final InMemoryStore store = World.filled();

    @Test
    void aScrapeTellsTheHealthOfTheData() {
        assertThat(scrape(new FakeHealthReads(store), 500).lines())
                .contains(
                        "# TYPE tidemark_dataset_completeness_ratio gauge",
                        "tidemark_dataset_completeness_ratio{dataset=\"warehouse:public.playback_started\"} 0.97",
                        "tidemark_dataset_duplicate_ratio{dataset=\"warehouse:public.playback_started\"} 0.004",
                        "tidemark_dataset_freshness_seconds{dataset=\"warehouse:public.playback_started\"} 90.0",
                        "tidemark_dataset_healthy{dataset=\"warehouse:public.playback_started\"} 0.0",
                        "tidemark_dataset_healthy{dataset=\"warehouse:public.cities\"} 1.0",
                        "tidemark_dataset_missing_partitions{dataset=\"warehouse:public.playback_started\"} 3.0",
                        "tidemark_dataset_late_partitions{dataset=\"warehouse:public.playback_started\"} 1.0",
                        "tidemark_incidents_open{severity=\"error\"} 9.0",
                        "tidemark_incidents_open{severity=\"critical\"} 0.0",
                        "tidemark_partitions_due 7.0",
                        "tidemark_deliveries{status=\"pending\"} 1.0",
                        "tidemark_deliveries{status=\"dead\"} 0.0",
                        "tidemark_datasets 27.0",
                        "tidemark_datasets_dropped 0.0",
                        "tidemark_health_readable 1.0");
    }

    @Test
    void whatIsUnknownHasNoSeries() {
        assertThat(scrape(new FakeHealthReads(store), 500))
                .doesNotContain("tidemark_dataset_completeness_ratio{dataset=\"warehouse:public.cities\"");
    }

    @Test
    void onlySoManyDatasetsHaveSeries() {
        String text = scrape(new FakeHealthReads(store), 2);
        assertThat(series(text, "tidemark_dataset_healthy{"))
                .as("the worst is among them")
                .hasSize(2)
                .anyMatch(line -> line.contains("playback_started"));
        assertThat(text).contains("tidemark_datasets_dropped 25.0");
    }

    @Test
    void aStoreThatIsAwayIsSaidSo() {
        HealthReads broken = new FakeHealthReads(store) {
            @Override
            public Overview overview() {
                throw new IllegalStateException("the store is away");
            }
        };
        assertThat(scrape(broken, 500).lines())
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly("tidemark_health_readable 0.0");
    }

    private String scrape(HealthReads reads, int maxDatasets) {
        CollectorRegistry registry = new CollectorRegistry();
        new DatasetHealthCollector(reads, store.outbox(), MutableClock.atNoon(), maxDatasets).register(registry);
        PrometheusRegistry bridged = new PrometheusRegistry();
        SimpleclientCollector.builder().collectorRegistry(registry).register(bridged);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, bridged.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static Stream<String> series(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start));
    }
}
