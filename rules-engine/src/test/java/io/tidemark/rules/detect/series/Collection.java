package io.tidemark.rules.detect.series;

import io.tidemark.core.dataset.Grain;
import java.util.ArrayList;
import java.util.List;

/** All series of a seed: of each family, grain and length, with dirty history and faults. */
final class Collection {
    private static final int SERIES = 400;
    private static final Integer[] DAYS = {10, 14, 21, 30, 45, 60, 90, 120, 180, 365, 730};
    private static final Integer[] HOURS = {72, 120, 168, 240, 336, 504, 720, 1000};

    private Collection() {}

    static List<MadeSeries> of(long seed) {
        List<MadeSeries> all = new ArrayList<>();
        for (int i = 0; i < SERIES; i++) {
            Chance chance = new Chance(seed * 1_000_003 + i);
            all.add(new Faults(chance).into(dirty(chance, healthy(chance))));
        }
        return all;
    }

    private static MadeSeries healthy(Chance chance) {
        Grain grain = chance.happens(0.3) ? Grain.HOUR : Grain.DAY;
        int rows = grain == Grain.HOUR ? chance.one(HOURS) : chance.one(DAYS);
        CountMaker counts = new CountMaker(chance);
        OtherMaker others = new OtherMaker(chance);
        double family = chance.unit();
        if (family < 0.42) {
            return grain == Grain.HOUR ? counts.hourly(rows, false) : counts.daily(rows, false);
        }
        if (family < 0.54) {
            return grain == Grain.HOUR ? counts.hourly(rows, true) : counts.daily(rows, true);
        }
        if (family < 0.76) {
            return others.fraction(rows, grain);
        }
        if (family < 0.87) {
            return others.freshness(rows, grain);
        }
        return family < 0.95 ? others.mean(rows, grain) : others.distinct(rows, grain);
    }

    /** Some histories begin with faults that nobody calls incidents: they are before the first row that is scored. */
    private static MadeSeries dirty(Chance chance, MadeSeries series) {
        if (chance.happens(0.2) && series.values().length > 40) {
            for (int i = 0; i < 3; i++) {
                int row = chance.whole(0, 5);
                series.values()[row] = series.kind().name().endsWith("FRACTION")
                        ? chance.unit()
                        : Math.rint(series.values()[row] * chance.one(0.0, 0.2, 4.0));
            }
        }
        return series;
    }
}
