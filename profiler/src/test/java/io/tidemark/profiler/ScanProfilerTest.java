package io.tidemark.profiler;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aDuePartition;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Tally;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScanProfilerTest {
    private static final Column ID = new Column("event_id", "string", ColumnType.TEXT, true);
    private static final Column TIME = new Column("event_time", "string", ColumnType.TIMESTAMP_TZ, true);
    private static final Column INGEST = new Column("ingested_at", "string", ColumnType.TIMESTAMP_TZ, true);
    private static final Column AMOUNT = new Column("amount", "number", ColumnType.DECIMAL, true);
    private static final Column FLAG = new Column("flag", "boolean", ColumnType.BOOLEAN, true);
    private static final Dataset TOPIC = aDataset()
            .named("plays")
            .ofKind(DatasetKind.TOPIC)
            .withColumns(ID, TIME, INGEST, AMOUNT, FLAG)
            .withKey("event_id")
            .build();

    private final FakeScan scan = new FakeScan();
    private final Profiler profiler = new Profiler(MutableClock.atNoon(), Duration.ofSeconds(30));

    private Map<PartitionKey, Profile> profile(PartitionKey... partitions) {
        List<DuePartition> due = new ArrayList<>();
        for (PartitionKey partition : partitions) {
            due.add(aDuePartition()
                    .of(TOPIC.id())
                    .at(partition)
                    .atRevision("r1")
                    .build());
        }
        return profiler.profile(scan, TOPIC, due).stream()
                .collect(Collectors.toMap(Profile::partition, profile -> profile));
    }

    private Profile profileOf(PartitionKey partition) {
        return profile(partition).values().iterator().next();
    }

    @Test
    void statesOfRandomRecordsEqualThoseCountedByBruteForce() {
        Random random = new Random(7);
        PartitionKey.Window hour = tenPlus(0);
        List<Double> amounts = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        long withKey = 0;
        long nulls = 0;
        long trues = 0;
        long late = 0;
        Instant last = hour.from();
        for (int i = 0; i < 2_000; i++) {
            String id = random.nextInt(20) == 0 ? null : "id-" + random.nextInt(1_500);
            Double amount = random.nextInt(10) == 0 ? null : random.nextGaussian() * 50;
            boolean flag = random.nextBoolean();
            Instant at = hour.from().plusSeconds(random.nextInt(3_600));
            Instant ingested = at.plusSeconds(random.nextInt(2_000));
            scan.add(hour, RecordCursor.Kind.RECORD, record(id, at, ingested, amount, flag));
            if (id != null) {
                withKey++;
                if (!keys.add(id)) {
                    repeated.add(id);
                }
            }
            if (amount == null) {
                nulls++;
            } else {
                amounts.add(amount);
            }
            trues += flag ? 1 : 0;
            late += ingested.isAfter(hour.until().plus(Duration.ofMinutes(10))) ? 1 : 0;
            last = at.isAfter(last) ? at : last;
        }

        Profile profile = profileOf(hour);

        assertThat(profile.states().get(new Measure.RowCount())).contains(new Tally(2_000));
        assertThat(profile.states().get(new Measure.NullCount("amount"))).contains(new Tally(nulls));
        assertThat(profile.states().get(new Measure.TrueCount("flag"))).contains(new Tally(trues));
        assertThat(profile.states().get(new Measure.LateRows("ingested_at", Duration.ofMinutes(10))))
                .contains(new Tally(late));
        assertThat(profile.states().get(new Measure.DuplicateRows(List.of("event_id"))))
                .contains(new DuplicateTally(withKey, keys.size(), keys.size() - repeated.size()));
        assertThat(profile.states().get(new Measure.TimeRange("event_time")).map(InstantRange::max))
                .contains(last);
        NumberSummary summary =
                profile.states().get(new Measure.NumberStats("amount")).orElseThrow();
        double mean =
                amounts.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double m2 = amounts.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        assertThat(summary.count()).isEqualTo(amounts.size());
        assertThat(summary.mean()).isCloseTo(mean, within(1e-9));
        assertThat(summary.m2()).isCloseTo(m2, within(1e-6 * m2));
    }

    @Test
    void aPartitionWithoutRecordsHasUndefinedCompleteness() {
        Profile profile = profileOf(tenPlus(3));

        assertThat(profile.metric(MetricId.of(MetricName.ROW_COUNT))).isEqualTo(new MetricValue.Known(0));
        assertThat(profile.metric(MetricId.of(MetricName.COMPLETENESS, "amount")))
                .isInstanceOf(MetricValue.Undefined.class);
    }

    @Test
    void misplacedAndBrokenRecordsAreCountedBesideTheRows() {
        PartitionKey.Window hour = tenPlus(0);
        scan.add(hour, RecordCursor.Kind.RECORD, record("a", hour.from(), hour.from(), 1.0, true));
        scan.add(hour, RecordCursor.Kind.MISPLACED, record("b", tenPlus(-5).from(), hour.from(), 1.0, true));
        scan.add(hour, RecordCursor.Kind.UNPARSEABLE, new Object[5]);

        Profile profile = profileOf(hour);

        assertThat(profile.metric(MetricId.of(MetricName.ROW_COUNT))).isEqualTo(new MetricValue.Known(1));
        assertThat(profile.metric(MetricId.of(MetricName.MISPLACED_ROW_COUNT))).isEqualTo(new MetricValue.Known(1));
        assertThat(profile.metric(MetricId.of(MetricName.UNPARSEABLE_ROW_COUNT)))
                .isEqualTo(new MetricValue.Known(1));
    }

    @Test
    void aKeyOfTwoColumnsIsNotTheirTextTogether() {
        Dataset twoKeys = aDataset()
                .ofKind(DatasetKind.TOPIC)
                .withColumns(ID, new Column("other", "string", ColumnType.TEXT, true))
                .withKey("event_id", "other")
                .undivided()
                .build();
        scan.columns = List.of("event_id", "other");
        scan.add(PartitionKey.WHOLE, RecordCursor.Kind.RECORD, new Object[] {"ab", "c"});
        scan.add(PartitionKey.WHOLE, RecordCursor.Kind.RECORD, new Object[] {"a", "bc"});
        scan.add(PartitionKey.WHOLE, RecordCursor.Kind.RECORD, new Object[] {"a", "bc"});

        List<Profile> profiles = profiler.profile(
                scan,
                twoKeys,
                List.of(aDuePartition().of(twoKeys.id()).at(PartitionKey.WHOLE).build()));

        assertThat(profiles.getFirst().states().get(new Measure.DuplicateRows(List.of("event_id", "other"))))
                .contains(new DuplicateTally(3, 2, 1));
    }

    @Test
    void manyPartitionsShareOnePass() {
        for (int i = 0; i < 50; i++) {
            scan.add(
                    tenPlus(i % 5),
                    RecordCursor.Kind.RECORD,
                    record("k" + i, tenPlus(i % 5).from(), null, 1.0, true));
        }
        Map<PartitionKey, Profile> profiles = profile(tenPlus(0), tenPlus(1), tenPlus(2), tenPlus(3), tenPlus(4));

        assertThat(profiles.values())
                .allSatisfy(profile -> assertThat(profile.metric(MetricId.of(MetricName.ROW_COUNT)))
                        .isEqualTo(new MetricValue.Known(10)));
        assertThat(scan.passes).isEqualTo(1);
    }

    private static Object[] record(
            @Nullable String id, Instant at, @Nullable Instant ingested, @Nullable Double amount, boolean flag) {
        return new Object[] {amount, id, at, flag, ingested};
    }
}
