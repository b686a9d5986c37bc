package io.tidemark.benchmarks;

import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.State;
import io.tidemark.profiler.Route;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Prints how many times longer streaming all rows takes, for all there is to measure, than {@code count(*)}. */
public final class StreamBenchmark {
    private static final int COUNTRIES = 182;

    private StreamBenchmark() {}

    /** Runs for about a minute. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (EventTable table = new EventTable()) {
            table.fill();
            System.out.println(table.words());
            try (EventProfiles profiles = new EventProfiles(table.source(), 0)) {
                System.out.println(profiles.route());
                check(profiles);
                Pairs.print("stream of 12 columns, deep", table, profiles::profile, System.out);
            }
        }
    }

    /** Figures of a wrong profile are void. */
    private static void check(EventProfiles profiles) {
        if (profiles.route().route() != Route.STREAM) {
            throw new IllegalStateException("Not streamed: " + profiles.route());
        }
        List<Profile> hours = profiles.profile();
        long rows = 0;
        long duplicates = 0;
        for (Profile hour : hours) {
            rows += get(hour, new Measure.RowCount()).count();
            duplicates +=
                    get(hour, new Measure.DuplicateRows(List.of("event_id"))).duplicates();
        }
        if (rows != EventTable.ROWS || duplicates != EventTable.DUPLICATES) {
            throw new IllegalStateException("Wrong: " + rows + " rows, " + duplicates + " duplicates");
        }
        DistinctSketch countries = get(hours.getFirst(), new Measure.Distinct("country"));
        DistinctSketch payloads = get(hours.getFirst(), new Measure.Distinct("payload"));
        double perHour = (double) EventTable.ROWS / EventTable.HOURS;
        boolean close = Math.abs(payloads.estimate() - perHour) < 4 * payloads.standardError();
        if (!countries.isExact() || countries.estimate() > COUNTRIES || !close) {
            throw new IllegalStateException("Wrong: " + countries + ", " + payloads.estimate() + " payloads");
        }
    }

    private static <S extends State> S get(Profile profile, Measure<S> measure) {
        return profile.states().get(measure).orElseThrow();
    }
}
