package io.tidemark.profiler.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.testkit.MutableClock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyLogTest {
    private static final DatasetId PLAYS = new DatasetId("events:plays");
    private static final List<String> KEY = List.of("event_id");
    private static final int SHARDS = 3;
    private static final int RECORDS = 100_000;
    private static final int EACH_OFFSET = 0;

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T00:00:00Z"));

    private KeyIndex index() {
        return new KeyIndex(folder, Duration.ofHours(12), clock, 1 << 24);
    }

    private KeyLog log() {
        return index().log(PLAYS, "topic 1", KEY);
    }

    /** The key at an offset; one in some has none. */
    private static Optional<Long> key(int shard, long offset, int gaps) {
        boolean has = gaps == EACH_OFFSET || offset % gaps != 0;
        return has ? Optional.of((shard * 1_000_003L + offset) % 70_001) : Optional.empty();
    }

    private static void read(KeyLog log, int shard, long from, long until, int gaps) {
        KeyLogLane lane = log.lane();
        lane.begin(shard, from);
        for (long offset = from; offset < until; offset++) {
            long at = offset;
            key(shard, offset, gaps).ifPresent(key -> lane.add(key, shard, at));
        }
        lane.end(shard, until);
    }

    private static DuplicateTally expected(List<LogSpan> spans, int gaps) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (LogSpan span : spans) {
            for (long offset = span.from(); offset < span.until(); offset++) {
                key(span.shard(), offset, gaps).ifPresent(key -> counts.merge(key, 1, Integer::sum));
            }
        }
        return new DuplicateTally(
                counts.values().stream().mapToLong(Integer::longValue).sum(),
                counts.size(),
                counts.values().stream().filter(count -> count == 1).count());
    }

    private static boolean covers(KeyLog log, List<LogSpan> spans) throws IOException {
        return log.content().covers(spans);
    }

    private Optional<DuplicateTally> logged(List<LogSpan> spans) throws IOException {
        KeyIndex index = index();
        return index.intake(PLAYS, log().content(), spans).map(intake -> {
            try (intake) {
                return intake.duplicates();
            }
        });
    }

    /** Steps that were stopped are read again, in pieces that end elsewhere. */
    @ParameterizedTest
    @ValueSource(ints = {EACH_OFFSET, 7})
    void handsOutEachKeyOnceHoweverOftenItWasRead(int gaps) throws IOException {
        Random random = new Random(gaps);
        KeyLog log = log();
        for (int shard = 0; shard < SHARDS; shard++) {
            long next = 0;
            while (next < RECORDS) {
                long until = Math.min(RECORDS, next + 1 + random.nextInt(RECORDS / 2));
                read(log, shard, next, until, gaps);
                next = random.nextInt(3) == 0 ? next : until;
            }
        }
        List<LogSpan> spans = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            spans.add(new LogSpan(shard, 1_000L + shard, 61_003));
            spans.add(new LogSpan(shard, 70_000, 70_000));
            spans.add(new LogSpan(shard, 80_000, RECORDS));
        }
        assertThat(logged(spans)).contains(expected(spans, gaps));
    }

    @Test
    void doesNotCoverWhatWasNotRead() throws IOException {
        KeyLog log = log();
        read(log, 0, 100, 200, EACH_OFFSET);
        read(log, 0, 201, 300, EACH_OFFSET);
        assertThat(covers(log, List.of(new LogSpan(0, 100, 200)))).isTrue();
        assertThat(covers(log, List.of(new LogSpan(0, 100, 300)))).isFalse();
        assertThat(covers(log, List.of(new LogSpan(0, 99, 101)))).isFalse();
        assertThat(covers(log, List.of(new LogSpan(0, 299, 301)))).isFalse();
        assertThat(covers(log, List.of(new LogSpan(0, 150, 160), new LogSpan(1, 0, 1))))
                .isFalse();
        assertThat(logged(List.of(new LogSpan(0, 100, 300)))).isEmpty();
    }

    /** A kill in the midst of writing leaves the pieces before it. */
    @Test
    void whatACrashCutOffIsNotThere() throws IOException {
        KeyLog log = log();
        read(log, 0, 0, 100, EACH_OFFSET);
        read(log, 0, 100, 200, EACH_OFFSET);
        try (FileChannel file = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 3);
        }
        assertThat(logged(List.of(new LogSpan(0, 0, 100)))).isPresent();
        assertThat(covers(log, List.of(new LogSpan(0, 0, 200)))).isFalse();
        KeyLog afterwards = log();
        read(afterwards, 0, 100, 200, EACH_OFFSET);
        List<LogSpan> all = List.of(new LogSpan(0, 0, 200));
        assertThat(logged(all)).contains(expected(all, EACH_OFFSET));
    }

    @Test
    void whatWasChangedOnDiskIsNotBelieved() throws IOException {
        read(log(), 0, 0, 100, EACH_OFFSET);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);
        assertThat(logged(List.of(new LogSpan(0, 0, 100)))).isEmpty();
    }

    @Test
    void aTopicThatWasCreatedAgainHasALogOfItsOwn() throws IOException {
        KeyIndex index = index();
        read(index.log(PLAYS, "topic 1", KEY), 0, 0, 100, EACH_OFFSET);
        KeyLog second = index.log(PLAYS, "topic 2", KEY);
        assertThat(covers(second, List.of(new LogSpan(0, 0, 100)))).isFalse();
        assertThat(covers(index.log(PLAYS, "topic 1", List.of("user_id")), List.of(new LogSpan(0, 0, 100))))
                .isFalse();
    }

    @Test
    void oldKeysLeaveTheDisk() throws IOException {
        KeyIndex index = index();
        KeyLog log = index.log(PLAYS, "topic 1", KEY);
        read(log, 0, 0, 100, EACH_OFFSET);
        Path old = file();
        clock.set(clock.instant().plus(Duration.ofHours(3)));
        read(log, 0, 100, 200, EACH_OFFSET);
        assertThat(covers(log, List.of(new LogSpan(0, 0, 200)))).isTrue();
        clock.set(clock.instant().plus(Duration.ofMinutes(90)));
        read(log, 0, 200, 300, EACH_OFFSET);
        assertThat(old).doesNotExist();
        assertThat(covers(log, List.of(new LogSpan(0, 0, 200)))).isFalse();
        assertThat(covers(log, List.of(new LogSpan(0, 100, 300)))).isTrue();
    }

    /** An unclean leader takes back offsets, and other records come to lie there. */
    @Test
    void whatWasReadLastHolds() throws IOException {
        KeyLogLane lane = log().lane();
        lane.begin(0, 0);
        for (long offset = 0; offset < 100; offset++) {
            lane.add(7, 0, offset);
        }
        lane.end(0, 100);
        read(log(), 0, 40, 60, EACH_OFFSET);
        List<LogSpan> middle = List.of(new LogSpan(0, 40, 60));
        assertThat(logged(middle)).contains(expected(middle, EACH_OFFSET));
        assertThat(logged(List.of(new LogSpan(0, 0, 100)))).contains(new DuplicateTally(100, 21, 20));
    }

    @Test
    void whatWasSealedLeavesTheDiskOnceNothingElseIsInItsFile() throws IOException {
        KeyLog log = log();
        read(log, 0, 0, 100, EACH_OFFSET);
        read(log, 1, 0, 100, EACH_OFFSET);
        Path first = file();
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        read(log, 0, 100, 200, EACH_OFFSET);
        log.forget(log.content(), Map.of(0, 100L, 1, 99L));
        assertThat(first).exists();
        log.forget(log.content(), Map.of(0, 200L, 1, 100L));
        assertThat(first).doesNotExist();
        assertThat(covers(log, List.of(new LogSpan(0, 100, 200)))).isTrue();
    }

    @Test
    void aDiskThatTakesNothingIsTriedAgainLater() throws IOException {
        KeyLog log = log();
        read(log, 0, 0, 100, EACH_OFFSET);
        Files.delete(file());
        read(log, 0, 100, 200, EACH_OFFSET);
        read(log, 0, 200, 300, EACH_OFFSET);
        assertThat(covers(log, List.of(new LogSpan(0, 200, 300)))).isFalse();
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        read(log, 0, 300, 400, EACH_OFFSET);
        assertThat(covers(log, List.of(new LogSpan(0, 300, 400)))).isTrue();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }
}
