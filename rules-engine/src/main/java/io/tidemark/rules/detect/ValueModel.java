package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Foretells a series' next value with a band around it, and learns from each value. */
final class ValueModel {
    private static final int LEAST_ROWS = 5;

    private final SeriesSettings settings;
    private final Tuning tuning;
    private final Rows rows;
    private final Forecasts forecasts;
    private final Level level;
    private final MonthEnd monthEnd = new MonthEnd();
    private final double[] scratch;
    private Transform transform;

    ValueModel(SeriesSettings settings, Transform transform) {
        this.settings = settings;
        this.transform = transform;
        tuning = Tuning.of(settings.grain());
        rows = new Rows(tuning.history());
        forecasts = new Forecasts(settings, tuning, rows);
        level = new Level(tuning.acceptAfter(), tuning.history());
        scratch = new double[tuning.history()];
    }

    Rows rows() {
        return rows;
    }

    Transform transform() {
        return transform;
    }

    /** The same values on another scale. */
    ValueModel on(SeriesSettings others, Transform scale) {
        ValueModel fresh = new ValueModel(others, scale);
        for (long i = rows.first(); i < rows.next(); i++) {
            int flags = (rows.has(i, Rows.FLAGGED) ? Rows.FLAGGED | Rows.EXTREME : 0)
                    | (rows.has(i, Rows.EXCLUDED) ? Rows.EXCLUDED : 0);
            fresh.learn(rows.minute(i), rows.value(i), flags);
        }
        return fresh;
    }

    /** The band at that time; null while too little is known. */
    @Nullable
    Band band(long minute) {
        if (rows.next() < LEAST_ROWS) {
            return null;
        }
        Forecast forecast = forecasts.best(minute);
        double center = forecast.at(minute, rows, level.start());
        return Double.isNaN(center) ? null : around(center, forecast, minute);
    }

    /** The band if the level before the current one were back; null when there is none to come back. */
    @Nullable
    Band bandOfLevelBefore(long minute) {
        long before = level.before(rows);
        if (before < 0) {
            return null;
        }
        Forecast forecast = forecasts.best(minute);
        double center = forecast.at(minute, rows, before, level.start());
        return Double.isNaN(center) ? null : around(center, forecast, minute);
    }

    private Band around(double center, Forecast forecast, long minute) {
        Spread spread = Spread.of(rows, forecast, transform.priorScatter(), tuning.spread(), scratch);
        double middle = center + spread.bias() + correction(minute);
        Band band = new Band(transform, middle, middle - spread.below(), middle + spread.above());
        return Floor.widen(band.times(1 / settings.sensitivity()), settings.kind());
    }

    private double correction(long minute) {
        return settings.isDaily() ? monthEnd.correction(minute) : 0;
    }

    /** The level as it is now, freed of habits; NaN while unknown. */
    double level(long minute) {
        return forecasts.best(minute).level(rows, level.start(), rows.next());
    }

    void comeBack() {
        level.comeBack(rows);
    }

    /** Takes in a value that is well or is not to be learnt from. */
    void learn(long minute, double value, int flags) {
        double bent = transform.of(value);
        if ((flags & Rows.EXCLUDED) != 0) {
            forecasts.skip();
            rows.add(minute, value, bent, flags | Rows.FLAGGED | Rows.EXTREME);
            return;
        }
        if (settings.isDaily() && monthEnd.isSpecial(minute)) {
            double correction = correction(minute);
            double foretold = rows.next() < LEAST_ROWS
                    ? Double.NaN
                    : forecasts.best(minute).at(minute, rows, level.start());
            forecasts.learn(minute, bent, correction, level.start());
            monthEnd.learn(minute, bent - foretold);
        } else {
            forecasts.learn(minute, bent, 0, level.start());
        }
        rows.add(minute, value, bent, flags);
    }

    /** Takes in a value outside the band: above, 1, or below, -1. */
    void learnStray(long minute, double value, int way) {
        learn(minute, value, Rows.FLAGGED | Rows.EXTREME);
        level.strayed(rows, way);
    }

    void calm() {
        level.calm();
    }

    /** From that time on the values are a new level. */
    void accept(long minute) {
        long row = rows.find(minute);
        if (row >= 0) {
            level.accept(rows, row);
        }
    }

    /** What was at that time is not learnt from. */
    void exclude(long minute) {
        long row = rows.find(minute);
        if (row >= 0) {
            rows.set(row, Rows.FLAGGED);
            rows.set(row, Rows.EXTREME);
            rows.set(row, Rows.EXCLUDED);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(transform.shape().name());
        out.writeDouble(transform.reference());
        rows.write(out);
        forecasts.write(out);
        level.write(out);
        monthEnd.write(out);
    }

    void read(DataInput in) throws IOException {
        transform = new Transform(Transform.Shape.valueOf(in.readUTF()), in.readDouble());
        rows.read(in);
        forecasts.read(in);
        level.read(in);
        monthEnd.read(in);
    }
}
