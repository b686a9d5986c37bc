package io.tidemark.rules.detect.series;

import io.tidemark.core.dataset.Grain;
import io.tidemark.rules.detect.SeriesKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** A series with the faults that are in it; NaN is a missing value. */
@SuppressWarnings("ArrayRecordComponent") // makers and faults work on the values in place
record MadeSeries(
        String family,
        SeriesKind kind,
        Grain grain,
        LocalDateTime start,
        double[] values,
        Set<LocalDate> holidays,
        List<Incident> incidents) {
    LocalDateTime time(int row) {
        return grain == Grain.HOUR ? start.plusHours(row) : start.plusDays(row);
    }

    double months() {
        return values.length / (grain == Grain.HOUR ? 24.0 : 1) / 30;
    }
}
