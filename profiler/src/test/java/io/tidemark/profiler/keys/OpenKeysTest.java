package io.tidemark.profiler.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.keys.Copy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenKeysTest {
    private static final List<String> KEY = List.of("event_id");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final int DATASETS = 30;
    private static final int HOURS = 8;
    private static final int MOST = 20;
    private static final int LARGE = 200_000;

    @TempDir
    private Path folder;

    private KeyIndex index() {
        return new KeyIndex(folder, Duration.ofDays(7), InstantSource.fixed(MIDNIGHT), 1 << 26, MOST);
    }

    private static DatasetId dataset(int number) {
        return new DatasetId("shop:public.t" + number);
    }

    private static PartitionKey hour(int hour) {
        Instant from = MIDNIGHT.plus(Duration.ofHours(hour));
        return new PartitionKey.Window(from, from.plus(Duration.ofHours(1)));
    }

    private static long seal(KeyIndex index, DatasetId dataset, int hour, int keys, int revision) {
        try (KeyIntake intake = index.intake(dataset)) {
            for (long key = 0; key < keys; key++) {
                intake.add(key * 31, 0, hour * (long) keys + key);
            }
            return index.seal(dataset, KEY, hour(hour), new Revision("r" + revision), intake)
                    .redeliveries()
                    .redelivered();
        }
    }

    /** As one that the system refuses to read: each partition that is sealed tries again. */
    @Test
    void whatCannotBeReadLeavesNothingInMemory() throws IOException {
        seal(index(), dataset(0), 0, 50, 1);
        seal(index(), dataset(0), 1, LARGE, 1);
        Path sealed;
        try (Stream<Path> files = Files.walk(folder)) {
            sealed = files.filter(file -> file.toString().endsWith(".keys"))
                    .findFirst()
                    .orElseThrow();
        }
        long before = mappedFiles(folder);
        Path unreadable = Files.createDirectory(sealed.resolveSibling("zz.keys"));
        KeyIndex index = index();
        for (int round = 0; round < 3; round++) {
            assertThatThrownBy(() -> seal(index, dataset(0), 2, 5, 1)).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(mappedFiles(folder)).isEqualTo(before);
        Files.delete(unreadable);
        seal(index, dataset(0), 2, 5, 1);
        assertThat(mappedFiles(folder)).isGreaterThan(before);
    }

    private static long mappedFiles(Path folder) throws IOException {
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            return maps.filter(line -> line.contains(folder.toString())).count();
        }
    }

    private void fill(KeyIndex index) {
        for (int hour = 0; hour < HOURS; hour++) {
            for (int number = 0; number < DATASETS; number++) {
                assertThat(seal(index, dataset(number), hour, 10, 0)).isEqualTo(hour == 0 ? 0 : 10);
            }
        }
    }

    @Test
    void manyDatasetsAreAnsweredForThoughFewAreInMemory() throws IOException {
        KeyIndex index = index();
        fill(index);
        for (int number = 0; number < DATASETS; number++) {
            assertThat(index.find(dataset(number), KEY, 31)).hasSize(HOURS);
            assertThat(index.holdings(dataset(number), KEY).keys()).isEqualTo(HOURS * 10L);
        }
        assertThat(index.mapped()).isLessThanOrEqualTo(MOST);
        assertThat(mappedFiles(folder)).isPositive().isLessThanOrEqualTo(MOST);
    }

    @Test
    void whatIsBeingReadStaysInMemoryUntilItWasRead() throws IOException {
        KeyIndex index = index();
        fill(index);
        List<Copy> copies = new ArrayList<>();
        index.copies(dataset(0), KEY, hour(1), copy -> {
            copies.add(copy);
            for (int number = 1; number < DATASETS; number++) {
                index.find(dataset(number), KEY, 31);
            }
        });
        assertThat(copies).hasSize(10).allMatch(copy -> copy.first().partition().equals(hour(0)));
        assertThat(mappedFiles(folder)).isLessThanOrEqualTo(MOST);
    }

    /** A deleted file that is still mapped keeps its place on disk. */
    @Test
    void largeFilesAreUnmappedAsSoonAsTheyAreReplaced() throws IOException {
        KeyIndex index = index();
        for (int revision = 0; revision < 5; revision++) {
            seal(index, dataset(0), 0, LARGE, revision);
        }
        assertThat(Files.size(new SegmentFiles(folder).file(dataset(0), hour(0))))
                .isGreaterThan(1 << 20);
        assertThat(mappedFiles(folder)).isEqualTo(1);
        index.drop(dataset(0), KEY, hour(0));
        assertThat(mappedFiles(folder)).isZero();
    }

    @Test
    void anotherKeyTakesThePlaceOfTheFormerOne() throws IOException {
        KeyIndex index = index();
        seal(index, dataset(0), 0, LARGE, 0);
        assertThat(index.find(dataset(0), List.of("order_id"), 31)).isEmpty();
        assertThat(mappedFiles(folder)).isZero();
        assertThat(index.find(dataset(0), KEY, 31)).isEmpty();
    }
}
