package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** The competing forecasts of a series and the one that has missed by the least. */
final class Forecasts {
    private static final double ENOUGH = 0.6;

    private final Rows rows;
    private final List<Forecast> all;
    private final boolean hourly;
    private final double[] scratch;
    private int chosen;
    private long chosenOn = Long.MIN_VALUE;

    Forecasts(SeriesSettings settings, Tuning tuning, Rows rows) {
        this.rows = rows;
        hourly = settings.isHourly();
        scratch = new double[rows.capacity()];
        all = habits(settings).stream()
                .map(habit -> new Forecast(habit, rows.capacity(), tuning.window()))
                .toList();
    }

    private static List<Habit> habits(SeriesSettings settings) {
        return switch (settings.grain()) {
            case HOUR ->
                List.of(
                        new Plain(),
                        new BySlot(Slotting.HOUR, 12),
                        new BySlot(Slotting.HOUR_AND_WEEKEND, 24),
                        new BySlot(Slotting.HOUR_OF_WEEK, 48),
                        new ByHourAndDay());
            case DAY -> List.of(new Plain(), new BySlot(Slotting.WEEKEND, 7), new BySlot(Slotting.WEEKDAY, 7));
            case WEEK, MONTH -> List.of(new Plain());
        };
    }

    /** The best forecast that knows that time. */
    Forecast best(long minute) {
        if (!hourly || Clock.day(minute) != chosenOn) {
            choose();
            chosenOn = Clock.day(minute);
        }
        Forecast best = all.get(chosen);
        return Double.isNaN(best.habit().offset(minute)) ? all.getFirst() : best;
    }

    private void choose() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < all.size(); i++) {
            double cost = all.get(i).isTried() ? all.get(i).cost(rows) : Double.POSITIVE_INFINITY;
            if (cost < least) {
                least = cost;
                chosen = i;
            }
        }
    }

    /** Takes in the newest row, which is not among the rows yet. */
    void learn(long minute, double bent, double correction, long start) {
        int place = rows.place(rows.next());
        for (Forecast forecast : all) {
            double foretold = forecast.at(minute, rows, start);
            forecast.missed(place, bent - foretold - correction);
        }
        double fromDay = hourly ? bent - before(minute, Clock.DAY, 24, start) : Double.NaN;
        double fromWeek = bent - before(minute, Clock.WEEK, hourly ? 168 : 7, start);
        for (Forecast forecast : all) {
            forecast.habit().learn(minute, fromDay, fromWeek);
        }
    }

    /** Passes over the newest row, which is not among the rows yet. */
    void skip() {
        int place = rows.place(rows.next());
        all.forEach(forecast -> forecast.missed(place, Double.NaN));
    }

    /** The median of the time before, of the same level; NaN when too little of it is known. */
    private double before(long minute, long period, int full, long start) {
        int size = 0;
        long first = Math.max(start, rows.first());
        for (long i = rows.next() - 1; i >= first && rows.minute(i) >= minute - period; i--) {
            if (!rows.has(i, Rows.EXCLUDED)) {
                scratch[size++] = rows.bent(i);
            }
        }
        return size < ENOUGH * full ? Double.NaN : Quantiles.median(scratch, size);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(chosen);
        out.writeLong(chosenOn);
        for (Forecast forecast : all) {
            forecast.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        chosen = in.readInt();
        chosenOn = in.readLong();
        for (Forecast forecast : all) {
            forecast.read(in);
        }
    }
}
