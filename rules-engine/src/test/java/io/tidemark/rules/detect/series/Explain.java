package io.tidemark.rules.detect.series;

import io.tidemark.rules.detect.Assessment;
import io.tidemark.rules.detect.BandDetector;
import io.tidemark.rules.detect.SeriesSettings;
import java.util.OptionalDouble;

/** Tells of each false alert and each miss. */
final class Explain {
    private Explain() {}

    static void series(long seed, int number, MadeSeries series, boolean[] alerts) {
        BandDetector detector = new BandDetector(
                SeriesSettings.of(series.kind(), series.grain()).withHolidays(series.holidays()));
        for (int i = 0; i < alerts.length; i++) {
            int row = i;
            double value = series.values()[i];
            Assessment one = detector.step(
                    series.time(i), Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
            String what =
                    seed + "/" + number + " " + series.family() + " " + series.kind() + " " + series.grain() + " of "
                            + alerts.length + " row " + i + " " + series.time(i).getDayOfWeek();
            boolean inside = series.incidents().stream().anyMatch(f -> row >= f.from() && row <= f.to());
            if (one.alert() && !inside && (i == 0 || !alerts[i - 1])) {
                System.out.println("FALSE " + what + " " + one.reason() + " " + one.words());
            }
            for (Incident incident : series.incidents()) {
                boolean hit = false;
                for (int j = incident.from(); j < incident.to(); j++) {
                    hit |= alerts[j];
                }
                if (!hit && i >= incident.from() && i < Math.min(incident.to(), incident.from() + 3)) {
                    System.out.printf(
                            "MISS %s %s -%d: %.4g vs %.4g (%.4g - %.4g) s %.2f%n",
                            what,
                            incident.name(),
                            incident.to() - incident.from(),
                            value,
                            one.expected(),
                            one.low(),
                            one.high(),
                            one.score());
                }
            }
        }
    }
}
