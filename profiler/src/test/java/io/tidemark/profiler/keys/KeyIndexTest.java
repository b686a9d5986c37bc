package io.tidemark.profiler.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.keys.Copy;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.ResentBatch;
import io.tidemark.profiler.keys.KeyOracle.Event;
import io.tidemark.testkit.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyIndexTest {
    private static final DatasetId PLAYS = new DatasetId("events:plays");
    private static final List<String> KEY = List.of("event_id");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration HORIZON = Duration.ofHours(12);
    private static final long AMPLE = 1 << 28;

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(MIDNIGHT);

    private KeyIndex index(long memory) {
        return new KeyIndex(folder, HORIZON, clock, memory);
    }

    private static PartitionKey.Window hour(int hour) {
        Instant from = MIDNIGHT.plus(Duration.ofHours(hour));
        return new PartitionKey.Window(from, from.plus(Duration.ofHours(1)));
    }

    private static Sealed seal(KeyIndex index, PartitionKey partition, List<Event> events) {
        try (KeyIntake intake = index.intake(PLAYS)) {
            events.forEach(event -> intake.add(event.key(), event.shard(), event.offset()));
            return index.seal(PLAYS, KEY, partition, new Revision("r" + events.hashCode()), intake);
        }
    }

    private static List<Event> events(int shard, long firstOffset, LongStream keys) {
        List<Event> events = new ArrayList<>();
        keys.forEach(key -> events.add(new Event(key, shard, firstOffset + events.size())));
        return events;
    }

    private static List<String> places(KeyIndex index, long key) {
        return index.find(PLAYS, KEY, key).stream()
                .map(place -> place.partition() + " " + place.offset().orElseThrow())
                .toList();
    }

    private static KeyOracle.Counts counts(Sealed sealed) {
        RedeliveryTally tally = sealed.redeliveries();
        Map<String, Long> origins = tally.origins().stream()
                .collect(Collectors.toMap(origin -> origin.first().text(), Redelivery::rows, Long::sum, TreeMap::new));
        return new KeyOracle.Counts(
                sealed.duplicates().rowsWithKey(),
                sealed.duplicates().distinctKeys(),
                sealed.duplicates().uniqueKeys(),
                tally.redelivered(),
                tally.repeated(),
                origins);
    }

    /** With no memory at all everything is spilled and every key looked up in every segment. */
    @ParameterizedTest
    @CsvSource({"1, 268435456", "2, 300000", "3, 0"})
    void saysWhatAMapOfAllRecordsSays(long seed, long memory) throws IOException {
        Random random = new Random(seed);
        KeyOracle oracle = new KeyOracle();
        KeyIndex index = index(memory);
        for (int step = 0; step < 100; step++) {
            int newest = step / 5;
            clock.set(hour(newest).until());
            PartitionKey partition = hour(Math.max(0, newest - random.nextInt(6)));
            List<Event> events = randomEvents(random, newest);
            oracle.put(partition, events);
            dropOld(oracle);
            Sealed sealed = seal(index, partition, events);
            assertThat(counts(sealed)).isEqualTo(oracle.counts(partition));
            for (int look = 0; look < 10; look++) {
                long key = random.nextLong(2_000);
                assertThat(places(index, key)).isEqualTo(oracle.places(key));
            }
            if (random.nextInt(12) == 0) {
                index = index(memory);
            }
            if (random.nextInt(15) == 0) {
                PartitionKey torn = oracle.partitions()
                        .get(random.nextInt(oracle.partitions().size()));
                tear(file(torn), random);
                oracle.forget(torn);
                index = index(memory);
            }
        }
    }

    private void dropOld(KeyOracle oracle) {
        oracle.partitions().stream()
                .filter(partition -> !DatasetKeys.isWithin(partition, clock.instant(), HORIZON))
                .forEach(oracle::forget);
    }

    /** Keys of a moving range, so that some lie in several hours, some more than once in one. */
    private static List<Event> randomEvents(Random random, int hour) {
        List<Event> events = new ArrayList<>();
        int count = random.nextInt(10) == 0 ? 0 : random.nextInt(2_000);
        for (int i = 0; i < count; i++) {
            long key = random.nextBoolean() ? random.nextLong(2_000) : random.nextLong();
            events.add(new Event(key, random.nextInt(5) * 7, 1_000L * hour + i));
        }
        return events;
    }

    private Path file(PartitionKey partition) {
        return new SegmentFiles(folder).file(PLAYS, partition);
    }

    private static void tear(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (random.nextBoolean()) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        } else {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bytes);
    }

    @Test
    void aBatchSentAgainIsFoundWithBothItsStretchesOfOffsets() {
        KeyIndex index = index(AMPLE);
        seal(index, hour(2), events(3, 5_000, LongStream.range(0, 10_000)));
        seal(index, hour(3), events(3, 15_000, LongStream.range(10_000, 12_000)));
        List<Event> later = events(1, 900, LongStream.range(20_000, 20_500));
        later.addAll(events(3, 70_000, LongStream.range(1_000, 5_120)));

        RedeliveryTally tally = seal(index, hour(9), later).redeliveries();

        assertThat(tally.redelivered()).isEqualTo(4_120);
        assertThat(tally.origins())
                .containsExactly(new Redelivery(
                        hour(2), 4_120, List.of(new ResentBatch(3, 70_000, 74_119, 3, 6_000, 10_119, 4_120))));
        assertThat(tally.origins().getFirst().distance(hour(9))).contains(Duration.ofHours(7));
    }

    @Test
    void eachCopyIsListedWithItsFirstCopy() {
        KeyIndex index = index(AMPLE);
        seal(index, hour(1), events(0, 10, LongStream.of(7, 8)));
        seal(index, hour(2), events(0, 20, LongStream.of(9, 8, 9)));
        List<Copy> copies = new ArrayList<>();
        index.copies(PLAYS, KEY, hour(2), copies::add);
        assertThat(copies.stream()
                        .map(copy -> copy.copy().offset().orElseThrow().offset() + " of "
                                + copy.first().partition() + " "
                                + copy.first().offset().orElseThrow().offset()))
                .containsExactlyInAnyOrder("21 of 2026-11-22T01:00Z 11", "22 of 2026-11-22T02:00Z 20");
    }

    @Test
    void aTableKnowsThePartitionOnly() {
        KeyIndex index = index(AMPLE);
        for (int hour = 1; hour <= 2; hour++) {
            try (KeyIntake intake = index.intake(PLAYS)) {
                LongStream.of(5, hour).forEach(intake::add);
                index.seal(PLAYS, KEY, hour(hour), new Revision("1"), intake);
            }
        }
        assertThat(index.find(PLAYS, KEY, 5))
                .allSatisfy(place -> assertThat(place.offset()).isEmpty())
                .extracting(place -> place.partition().text())
                .containsExactly("2026-11-22T01:00Z", "2026-11-22T02:00Z");
    }

    @Test
    void anotherKeyStartsAfresh() {
        seal(index(AMPLE), hour(1), events(0, 0, LongStream.of(1)));
        assertThat(index(AMPLE).find(PLAYS, List.of("id", "version"), 1)).isEmpty();
        assertThat(file(hour(1))).doesNotExist();
    }

    @Test
    void aKeyTakesTenBytesOnDiskAndThreeInMemoryAtMost() {
        KeyIndex index = index(AMPLE);
        int each = 200_000;
        for (int hour = 0; hour < 6; hour++) {
            seal(index, hour(hour), events(hour % 3, 1_000_000_000L, new Random(hour).longs(each)));
        }
        assertThat(index.holdings(PLAYS, KEY).bytes()).isLessThan(10L * 6 * each);
        assertThat(index.heapBytes(PLAYS, KEY)).isBetween(2L * 6 * each, 3L * 6 * each);
    }

    @Test
    void whatAnInterruptedSealLeftIsRemovedAndTheOldSegmentStays() throws IOException {
        seal(index(AMPLE), hour(1), events(0, 0, LongStream.of(1)));
        Path left = Files.createTempFile(file(hour(1)).getParent(), "segment", SegmentFiles.UNFINISHED);
        assertThat(places(index(AMPLE), 1)).hasSize(1);
        assertThat(left).doesNotExist();
    }

    @Test
    void nothingIsLeftBehindByIntakes() throws IOException {
        KeyIndex index = index(100_000);
        seal(index, hour(1), events(0, 0, new Random(1).longs(300_000)));
        try (Stream<Path> files = Files.list(file(hour(1)).getParent())) {
            assertThat(files).containsExactly(file(hour(1)));
        }
    }
}
