package io.tidemark.app.wiring;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.simpleclient.bridge.SimpleclientCollector;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.incident.Outbox;
import io.tidemark.web.prometheus.DatasetHealthCollector;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Data health beside the JVM's own metrics on {@code /actuator/prometheus}. */
@Configuration(proxyBeanMethods = false)
class MetricsWiring {
    @Bean
    CollectorRegistry healthRegistry(HealthReads reads, Outbox outbox, InstantSource clock, TidemarkSettings settings) {
        CollectorRegistry registry = new CollectorRegistry();
        new DatasetHealthCollector(reads, outbox, clock, settings.maxDatasetSeries()).register(registry);
        return registry;
    }

    @Bean
    SimpleclientCollector healthBridge(CollectorRegistry healthRegistry, PrometheusRegistry registry) {
        return SimpleclientCollector.builder().collectorRegistry(healthRegistry).register(registry);
    }
}
