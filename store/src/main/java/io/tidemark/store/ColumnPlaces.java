package io.tidemark.store;

import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the metrics of a column stand in its rows.
 *
 * @param id of the column
 * @param places from 1
 */
record ColumnPlaces(long id, String column, Map<MetricName, Integer> places) {
    /** The column's values in a profile, up to the last one that it has; none at all where it has no metric of the column. */
    @Nullable
    Double[] values(Profile profile, double noNumber) {
        @Nullable Double[] all = new Double[places.size()];
        int end = 0;
        for (Map.Entry<MetricName, Integer> place : places.entrySet()) {
            MetricValue value = profile.metrics().get(MetricId.of(place.getKey(), column));
            if (value != null) {
                all[place.getValue() - 1] = value.number().orElse(noNumber);
                end = Math.max(end, place.getValue());
            }
        }
        return Arrays.copyOf(all, end);
    }
}
