package io.tidemark.profiler;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aDuePartition;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.keys.KeyPlace;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.profiler.keys.KeyHash;
import io.tidemark.profiler.keys.KeyIndex;
import io.tidemark.testkit.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFeedTest {
    private static final List<String> KEY = List.of("event_id");
    private static final Dataset TOPIC = aDataset()
            .named("plays")
            .ofKind(DatasetKind.TOPIC)
            .withColumns(
                    new Column("event_id", "string", ColumnType.TEXT, true),
                    new Column("event_time", "string", ColumnType.TIMESTAMP_TZ, true))
            .withKey("event_id")
            .build();

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(tenPlus(6).until());
    private final FakeScan scan = new FakeScan();
    private KeyIndex index = new KeyIndex(Path.of("none"), Duration.ZERO, clock);

    @BeforeEach
    void openIndex() {
        index = new KeyIndex(folder, Duration.ofHours(8), clock);
        scan.columns = List.of("event_id", "event_time");
    }

    private void add(PartitionKey partition, @Nullable String id) {
        scan.add(partition, RecordCursor.Kind.RECORD, id, null);
    }

    private Map<PartitionKey, Profile> profile(PartitionKey... partitions) {
        List<DuePartition> due = Stream.of(partitions)
                .map(partition -> aDuePartition()
                        .of(TOPIC.id())
                        .at(partition)
                        .atRevision("r1")
                        .build())
                .toList();
        return new Profiler(clock, Duration.ofSeconds(30), index)
                .profile(scan, TOPIC, due).stream().collect(Collectors.toMap(Profile::partition, profile -> profile));
    }

    private static Profile of(Map<PartitionKey, Profile> profiles, PartitionKey partition) {
        return Objects.requireNonNull(profiles.get(partition));
    }

    private static RedeliveryTally tally(Profile profile) {
        return profile.states().get(new Measure.Redeliveries(KEY)).orElseThrow();
    }

    @Test
    void recordsThatAnEarlierHourHoldsAreCountedInTheLaterOneWhateverTheOrderOfTheScan() {
        add(tenPlus(3), "b");
        add(tenPlus(0), "a");
        add(tenPlus(0), "b");
        add(tenPlus(3), "c");
        add(tenPlus(3), null);

        Map<PartitionKey, Profile> profiles = profile(tenPlus(3), tenPlus(0));

        assertThat(tally(of(profiles, tenPlus(0)))).isEqualTo(new RedeliveryTally(2, 0, 0, List.of()));
        assertThat(tally(of(profiles, tenPlus(3))))
                .isEqualTo(new RedeliveryTally(2, 1, 0, List.of(new Redelivery(tenPlus(0), 1, List.of()))));
        assertThat(of(profiles, tenPlus(3))
                        .metric(MetricId.of(MetricName.REDELIVERED_RATIO, "event_id"))
                        .number())
                .hasValue(0.5);
    }

    @Test
    void recordsDeliveredOutOfTheirHourCountWhereTheyWereDelivered() {
        add(tenPlus(0), "a");
        scan.add(tenPlus(2), RecordCursor.Kind.MISPLACED, "a", null);
        scan.add(tenPlus(2), RecordCursor.Kind.UNPARSEABLE, "a", null);
        profile(tenPlus(0));
        assertThat(tally(of(profile(tenPlus(2)), tenPlus(2))).redelivered()).isEqualTo(1);
    }

    @Test
    void aNewRevisionReplacesTheKeysOfTheOldOne() {
        add(tenPlus(0), "a");
        profile(tenPlus(0));
        FakeScan emptied = new FakeScan();
        new Profiler(clock, Duration.ofSeconds(30), index)
                .profile(
                        emptied,
                        TOPIC,
                        List.of(aDuePartition()
                                .of(TOPIC.id())
                                .at(tenPlus(0))
                                .atRevision("r2")
                                .build()));
        assertThat(places("a")).isEmpty();
    }

    @Test
    void hoursBeforeTheHorizonAreNotKept() {
        add(tenPlus(-3), "a");
        Profile old = of(profile(tenPlus(-3)), tenPlus(-3));
        assertThat(old.states().get(new Measure.Redeliveries(KEY))).isEmpty();
        assertThat(places("a")).isEmpty();
    }

    @Test
    void aKeyIsFoundInEveryHourThatHoldsIt() {
        add(tenPlus(0), "a");
        add(tenPlus(4), "a");
        profile(tenPlus(0), tenPlus(4));
        assertThat(places("a")).containsExactly(tenPlus(0), tenPlus(4));
    }

    private List<PartitionKey> places(String id) {
        long fingerprint = Hashing.xxh3_64().hashCharsToLong(id);
        return index.find(TOPIC.id(), KEY, KeyHash.with(0, fingerprint)).stream()
                .map(KeyPlace::partition)
                .toList();
    }
}
