package io.tidemark.rules.detect.series;

import io.tidemark.rules.detect.BandDetector;
import io.tidemark.rules.detect.SeriesSettings;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Tells of each value of a series whether it is an alert. */
interface Detector {
    boolean[] alerts(MadeSeries series);

    /** The product's. */
    static Detector band() {
        return series -> {
            BandDetector detector = new BandDetector(
                    SeriesSettings.of(series.kind(), series.grain()).withHolidays(series.holidays()));
            boolean[] alerts = new boolean[series.values().length];
            for (int i = 0; i < alerts.length; i++) {
                double value = series.values()[i];
                alerts[i] = detector.step(
                                series.time(i), Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value))
                        .alert();
            }
            return alerts;
        };
    }

    /** More than three deviations from the mean of the {@code most} values before; missing values count as zero. */
    static Detector deviations(int most) {
        return series -> {
            boolean[] alerts = new boolean[series.values().length];
            for (int i = 5; i < alerts.length; i++) {
                double[] before = Arrays.stream(series.values(), Math.max(0, i - most), i)
                        .map(v -> Double.isNaN(v) ? 0 : v)
                        .toArray();
                double mean = Arrays.stream(before).average().orElse(0);
                double variance = Arrays.stream(before)
                        .map(v -> (v - mean) * (v - mean))
                        .average()
                        .orElse(0);
                double value = Double.isNaN(series.values()[i]) ? 0 : series.values()[i];
                alerts[i] = Math.abs(value - mean) > 3 * Math.sqrt(variance);
            }
            return alerts;
        };
    }
}
