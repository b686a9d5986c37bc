package io.tidemark.connector.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WindowRangesTest {
    @Test
    void windowsThatTouchBecomeOneRangeInAnyOrder() {
        assertThat(WindowRanges.merge(List.of(hours(5, 6), hours(1, 2), hours(0, 1), hours(1, 2))))
                .containsExactly(hours(0, 2), hours(5, 6));
    }

    @Test
    void aWindowWithinAnotherAddsNothing() {
        assertThat(WindowRanges.merge(List.of(hours(0, 24), hours(3, 4)))).containsExactly(hours(0, 24));
    }

    private static PartitionKey.Window hours(int from, int until) {
        return new PartitionKey.Window(
                Instant.EPOCH.plus(Duration.ofHours(from)), Instant.EPOCH.plus(Duration.ofHours(until)));
    }
}
