package io.tidemark.web.prometheus;

import io.prometheus.client.Collector;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Outbox;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Health of the watched data, read anew at each scrape. At most {@code maxDatasets} datasets have series of their own,
 * the worst first; {@code tidemark_datasets_dropped} says how many have none.
 */
public final class DatasetHealthCollector extends Collector implements Collector.Describable {
    /** How many datasets have series of their own unless it is set otherwise. */
    public static final int USUAL_MAX_DATASETS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(DatasetHealthCollector.class);

    private final HealthReads reads;
    private final Outbox outbox;
    private final InstantSource clock;
    private final int maxDatasets;

    public DatasetHealthCollector(HealthReads reads, Outbox outbox, InstantSource clock, int maxDatasets) {
        this.reads = reads;
        this.outbox = outbox;
        this.clock = clock;
        this.maxDatasets = maxDatasets;
    }

    @Override
    public List<MetricFamilySamples> collect() {
        Gauges up = new Gauges(
                "tidemark_health_readable", "1 when the health of the watched data could be read, 0 otherwise.");
        try {
            List<MetricFamilySamples> all = new ArrayList<>(read());
            all.add(up.add(1).family());
            return all;
        } catch (RuntimeException e) {
            LOG.warn("The health of the watched data could not be read for a scrape", e);
            return List.of(up.add(0).family());
        }
    }

    /** Nothing beforehand, so that registering does not read the store. */
    @Override
    public List<MetricFamilySamples> describe() {
        return List.of();
    }

    private List<MetricFamilySamples> read() {
        List<MetricFamilySamples> all = new ArrayList<>();
        all.addAll(new DatasetGauges(reads, clock.instant(), maxDatasets).families());
        all.addAll(new OverviewGauges(reads.overview()).families());
        all.add(deliveries());
        return all;
    }

    private MetricFamilySamples deliveries() {
        Gauges deliveries = new Gauges("tidemark_deliveries", "Messages to receivers, by where they stand.", "status");
        for (Delivery.Status status : Delivery.Status.values()) {
            deliveries.add(outbox.count(status), status.name().toLowerCase(Locale.ROOT));
        }
        return deliveries.family();
    }
}
