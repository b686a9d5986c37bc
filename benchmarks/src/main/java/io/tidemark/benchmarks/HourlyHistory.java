package io.tidemark.benchmarks;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dataset of ten columns with so many closed hours, their profiles stored; the counts have days and some bad hours. */
final class HourlyHistory {
    static final int COLUMNS = 10;
    private static final int CHUNK = 500;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final SourceId SOURCE = new SourceId("bench");
    private static final DatasetName NAME = DatasetName.of("public", "events");

    private final List<Partition> partitions = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final int hours;

    HourlyHistory(int hours) {
        this.hours = hours;
        for (int hour = 0; hour < hours; hour++) {
            add(hour);
        }
    }

    Dataset dataset() {
        List<Column> columns = new ArrayList<>(List.of(new Column("at", "timestamptz", ColumnType.TIMESTAMP_TZ, true)));
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new Column("c" + i, "bigint", ColumnType.INTEGER, true));
        }
        DatasetSettings settings = new DatasetSettings(
                Partitioning.TimeWindows.hourly("at", null),
                "",
                List.of(),
                "",
                "",
                List.of(),
                Profiling.STANDARD,
                Origin.BUILT_IN);
        return new Dataset(
                DatasetId.of(SOURCE, NAME),
                SOURCE,
                NAME,
                DatasetKind.TABLE,
                Schema.of(columns.toArray(Column[]::new)),
                settings,
                Availability.AVAILABLE,
                null,
                "",
                end(),
                end());
    }

    Instant end() {
        return START.plus(Duration.ofHours(hours + 1L));
    }

    List<Partition> partitions() {
        return partitions;
    }

    List<Profile> profiles() {
        return profiles;
    }

    void store(Store store) {
        store.sources()
                .save(new Source(
                        SOURCE,
                        "postgresql",
                        "",
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Duration.ofMinutes(1),
                        true,
                        Origin.USER));
        store.datasets().save(dataset());
        for (int at = 0; at < hours; at += CHUNK) {
            store.profiles().save(profiles.subList(at, Math.min(hours, at + CHUNK)));
            store.partitions().save(partitions.subList(at, Math.min(hours, at + CHUNK)));
        }
    }

    private void add(int hour) {
        Instant from = START.plus(Duration.ofHours(hour));
        PartitionKey.Window window = new PartitionKey.Window(from, from.plus(Duration.ofHours(1)));
        boolean bad = hour % 211 == 210;
        long rows =
                Math.round((10_000 + 5_000 * Math.sin(hour / 24.0 * 2 * Math.PI) + hour * 37 % 300) * (bad ? 0.3 : 1));
        States.Builder states = States.builder().put(new Measure.RowCount(), new Tally(rows));
        for (int i = 0; i < COLUMNS; i++) {
            double mean = 50 + i + hour * 13 % 7;
            states.put(new Measure.NullCount("c" + i), new Tally(hour * (i + 3L) % 29));
            states.put(new Measure.NumberStats("c" + i), new NumberSummary(rows, 1, 100, mean, rows * 4.0));
        }
        Revision revision = new Revision("r" + hour);
        DatasetId id = DatasetId.of(SOURCE, NAME);
        Instant closed = window.until().plus(Duration.ofMinutes(10));
        profiles.add(Profile.of(id, window, revision, 1, closed, states.build(), ProfileCost.NONE));
        partitions.add(
                new Partition(id, window, PartitionState.CLOSED, revision, 1, rows, null, closed, closed, Set.of()));
    }
}
