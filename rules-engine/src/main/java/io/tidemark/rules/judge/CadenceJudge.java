package io.tidemark.rules.judge;

import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Judges how long ago the last load is, beside what is usual: the time between loads, and how long ago the last one was at
 * this time of earlier days and weeks, so that a pause of every night or weekend is no surprise.
 */
final class CadenceJudge {
    private static final int FEWEST = 5;
    private static final int DAYS = 14;
    private static final int WEEKS = 4;

    private final NavigableSet<Instant> loads;
    private final Instant now;

    CadenceJudge(NavigableSet<Instant> loads, Instant now) {
        this.loads = loads.headSet(now, true);
        this.now = now;
    }

    /** @param ingest the column that tells of loads */
    static Outcome judge(Condition.Fixed fixed, String ingest, History history, Instant now) {
        return new CadenceJudge(history.times(MetricId.of(MetricName.MAX_TIME, ingest), now), now).judge(fixed);
    }

    Outcome judge(Condition.Fixed fixed) {
        if (loads.size() < FEWEST) {
            return new Outcome.Skipped(
                    "not enough history: " + loads.size() + " loads are known, and a rhythm needs " + FEWEST);
        }
        double gap = ageAt(now).orElse(0);
        double usual =
                Math.max(1, IntStream.of(1, 7).mapToDouble(this::usualAge).reduce(usualInterval(), Math::max));
        return MetaOutcome.of(
                fixed,
                gap / usual,
                "the last load was " + words(gap) + " ago, and usually it is " + words(usual) + " at this time");
    }

    private double usualInterval() {
        List<Double> intervals = new ArrayList<>();
        Instant before = loads.first();
        for (Instant load : loads.tailSet(before, false)) {
            intervals.add(seconds(before, load));
            before = load;
        }
        return History.median(intervals);
    }

    /** How long ago the last load usually was at this time of the day, or of the week. */
    private double usualAge(int days) {
        List<Double> ages = IntStream.rangeClosed(1, days == 1 ? DAYS : WEEKS)
                .mapToObj(back -> ageAt(now.minus(Duration.ofDays((long) days * back))))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return ages.isEmpty() ? 0 : History.median(ages);
    }

    private OptionalDouble ageAt(Instant moment) {
        Instant last = loads.floor(moment);
        return last == null ? OptionalDouble.empty() : OptionalDouble.of(seconds(last, moment));
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1_000.0;
    }

    private static String words(double seconds) {
        return Wording.age(Duration.ofSeconds(Math.round(seconds)));
    }
}
