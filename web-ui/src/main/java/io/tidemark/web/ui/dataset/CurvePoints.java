package io.tidemark.web.ui.dataset;

import io.tidemark.core.arrival.Arrival;
import io.tidemark.core.arrival.ArrivalCurve;
import io.tidemark.core.arrival.Readiness;
import io.tidemark.web.ui.chart.CurveChart;
import io.tidemark.web.ui.words.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays one window's points over the curve: every age that either knows, and the window as it is now. */
record CurvePoints(ArrivalCurve curve) {
    List<CurveChart.Point> alone() {
        return curve.points().stream()
                .map(point -> point(point.age(), point, null))
                .toList();
    }

    /** With the window's shares of its usual rows; without those there is nothing to lay over. */
    List<CurveChart.Point> with(Arrival seen, Readiness readiness, Duration age) {
        @Nullable Double usual = readiness.usualRows();
        if (usual == null) {
            return alone();
        }
        SortedSet<Duration> ages = new TreeSet<>(seen.rowsByAge().keySet());
        curve.points().forEach(point -> ages.add(point.age()));
        boolean within = age.compareTo(ages.last()) < 0;
        List<CurveChart.Point> points = new ArrayList<>();
        for (Duration one : ages) {
            Long rows = seen.rowsByAge().get(one);
            points.add(point(one, at(one), rows == null ? null : rows / usual));
        }
        if (within) {
            int place = ages.headSet(age).size();
            points.add(place, new CurveChart.Point("now", null, null, null, readiness.rows() / usual));
        }
        return points;
    }

    private ArrivalCurve.@Nullable Point at(Duration age) {
        return curve.points().stream()
                .filter(point -> point.age().equals(age))
                .findFirst()
                .orElse(null);
    }

    private static CurveChart.Point point(Duration age, ArrivalCurve.@Nullable Point usual, @Nullable Double seen) {
        return new CurveChart.Point(
                label(age),
                usual == null ? null : usual.low(),
                usual == null ? null : usual.median(),
                usual == null ? null : usual.high(),
                seen);
    }

    private static String label(Duration age) {
        if (age.isZero()) {
            return "end";
        }
        return age.isNegative() ? "−" + Times.span(age.negated()) : Times.span(age);
    }
}
