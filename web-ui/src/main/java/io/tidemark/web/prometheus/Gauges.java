package io.tidemark.web.prometheus;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gauges of one name, one for each set of label values. */
final class Gauges {
    private final String name;
    private final String help;
    private final List<String> labels;
    private final List<Sample> samples = new ArrayList<>();

    Gauges(String name, String help, String... labels) {
        this.name = name;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** Adds a gauge; an unknown value has none. */
    Gauges add(@Nullable Number value, String... labelValues) {
        if (value != null) {
            samples.add(new Sample(name, labels, List.of(labelValues), value.doubleValue()));
        }
        return this;
    }

    MetricFamilySamples family() {
        return new MetricFamilySamples(name, Collector.Type.GAUGE, help, samples);
    }
}
