package io.tidemark.rules.detect.series;

import io.tidemark.core.dataset.Grain;
import java.util.Locale;

/** How well a detector found the faults of some series. */
final class Score {
    private int incidents;
    private int found;
    private int falseRuns;
    private double delayDays;
    private double months;

    void add(MadeSeries series, boolean[] alerts) {
        months += series.months();
        boolean[] inside = new boolean[alerts.length + 1];
        for (Incident incident : series.incidents()) {
            incidents++;
            int hit = -1;
            for (int i = incident.from(); i < incident.to(); i++) {
                inside[i] = true;
                hit = hit < 0 && alerts[i] ? i : hit;
            }
            inside[incident.to()] = true;
            if (hit >= 0) {
                found++;
                delayDays += (hit - incident.from()) / (series.grain() == Grain.HOUR ? 24.0 : 1);
            }
        }
        for (int i = 0; i < alerts.length; i++) {
            boolean begins = alerts[i] && (i == 0 || !alerts[i - 1] || inside[i - 1]);
            falseRuns += begins && !inside[i] ? 1 : 0;
        }
    }

    void addFound(boolean hit) {
        incidents++;
        found += hit ? 1 : 0;
    }

    int incidents() {
        return incidents;
    }

    double precision() {
        return found + falseRuns == 0 ? 1 : (double) found / (found + falseRuns);
    }

    double recall() {
        return incidents == 0 ? 1 : (double) found / incidents;
    }

    double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    double falsePerMonth() {
        return months == 0 ? 0 : falseRuns / months;
    }

    double delay() {
        return found == 0 ? 0 : delayDays / found;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.2f  R %.2f  F1 %.3f  false/month %.3f  delay %.2f  (%d incidents, %d false)",
                precision(),
                recall(),
                f1(),
                falsePerMonth(),
                delay(),
                incidents,
                falseRuns);
    }
}
