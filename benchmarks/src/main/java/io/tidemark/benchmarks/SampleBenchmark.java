package io.tidemark.benchmarks;

import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.profiler.Route;
import java.io.IOException;
import java.sql.SQLException;

/** Prints how long a profile from a sample of 1.5 % of the blocks takes, in times of {@code count(*)}. */
public final class SampleBenchmark {
    private static final double SHARE = 0.015;
    private static final double NULLS_OF_COUNTRY = 0.03;

    private SampleBenchmark() {}

    /** Runs for about half a minute. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (EventTable table = new EventTable()) {
            table.fill();
            System.out.println(table.words());
            try (EventProfiles profiles = new EventProfiles(table.source(), Math.round(EventTable.ROWS * SHARE))) {
                System.out.println(profiles.route());
                check(profiles);
                Pairs.print("sample of 1.5 %, deep", table, profiles::profile, System.out);
            }
        }
    }

    /** Figures of a wrong profile are void: estimates lie within five of their standard errors, blocks resemble each other. */
    private static void check(EventProfiles profiles) {
        if (profiles.route().route() != Route.SAMPLE) {
            throw new IllegalStateException("Not sampled: " + profiles.route());
        }
        double rows = 0;
        for (Profile hour : profiles.profile()) {
            MetricValue.Estimated count = estimate(hour, MetricId.of(MetricName.ROW_COUNT));
            MetricValue.Estimated filled = estimate(hour, MetricId.of(MetricName.COMPLETENESS, "country"));
            rows += count.value();
            if (Math.abs(filled.value() - (1 - NULLS_OF_COUNTRY)) > 5 * filled.error()) {
                throw new IllegalStateException("Wrong completeness: " + filled);
            }
        }
        if (Math.abs(rows / EventTable.ROWS - 1) > 0.1) {
            throw new IllegalStateException("Wrong number of rows: " + rows);
        }
    }

    private static MetricValue.Estimated estimate(Profile profile, MetricId id) {
        return profile.metric(id) instanceof MetricValue.Estimated estimated
                ? estimated
                : new MetricValue.Estimated(Double.NaN, 0);
    }
}
