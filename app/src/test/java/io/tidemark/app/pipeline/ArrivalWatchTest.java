package io.tidemark.app.pipeline;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.arrival.Arrival;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.rules.judge.Judged;
import io.tidemark.testkit.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hour from 11 to 12, which may fill until 12:10. */
class ArrivalWatchTest {
    private static final Dataset PLAYS = aDataset().build();
    private static final PartitionKey.Window HOUR = tenPlus(1);
    private static final Instant END = HOUR.until();
    private static final Duration FIVE = Duration.ofMinutes(5);

    private final InMemoryStore store = new InMemoryStore();
    private final ArrivalWatch watch = new ArrivalWatch(store.partitions(), store.arrivals());

    private Map<Duration, Long> seen() {
        return store.arrivals().of(PLAYS.id(), List.of(HOUR)).stream()
                .findFirst()
                .orElse(Arrival.none(HOUR))
                .rowsByAge();
    }

    private void has(Partition partition) {
        store.partitions().save(List.of(partition));
    }

    private static Judged judged(Partition partition, Optional<Profile> profile, PartitionFact.Kind... facts) {
        return new Judged(
                partition,
                profile,
                Stream.of(facts)
                        .map(kind -> new PartitionFact(PLAYS.id(), HOUR, END, kind, new Revision("r"), null, null, ""))
                        .toList());
    }

    @Test
    void aCrawlThatFindsAnHourUnchangedNotesItsAge() {
        has(aPartition().at(HOUR).arriving().withRows(70).build());
        watch.crawled(PLAYS, END.plusSeconds(290));
        assertThat(seen()).isEmpty();
        watch.crawled(PLAYS, END.plusSeconds(350));
        assertThat(seen()).isEqualTo(Map.of(FIVE, 70L));
    }

    @Test
    void anHourThatIsExpectedHasNoRowsAtItsAges() {
        has(aPartition().at(HOUR).expected().build());
        watch.crawled(PLAYS, END.minusSeconds(59));
        watch.crawled(PLAYS, END.plusSeconds(1));
        assertThat(seen()).isEqualTo(Map.of(Duration.ZERO, 0L));
    }

    @Test
    void aProfileRightAfterTheCrawlCountsInItsPlace() {
        Partition arriving = aPartition().at(HOUR).arriving().withRows(70).build();
        has(arriving);
        watch.crawled(PLAYS, END.plusSeconds(250));
        watch.crawled(PLAYS, END.plusSeconds(310));
        watch.profiled(
                PLAYS,
                List.of(judged(aPartition().at(HOUR).arriving().withRows(90).build(), Optional.empty())),
                END.plusSeconds(312));
        assertThat(seen()).isEqualTo(Map.of(FIVE, 90L));
    }

    @Test
    void aSourceThatIsAwayTellsNothing() {
        has(aPartition().at(HOUR).arriving().withRows(70).build());
        Dataset failing =
                aDataset().failing(new Failure(ErrorCode.UNREACHABLE, "away")).build();
        watch.crawled(PLAYS, END.plusSeconds(250));
        watch.crawled(failing, END.plusSeconds(310));
        watch.crawled(PLAYS, END.plus(Duration.ofMinutes(9)));
        assertThat(seen()).as("nobody saw it at five minutes").isEmpty();
    }

    @Test
    void thePastThatNobodyWatchedIsReadFromLoadTimes() {
        Profile profile = aProfile()
                .at(HOUR)
                .withRows(1_000)
                .withLateRows(20)
                .with(
                        new Measure.TimeRange("ingested_at"),
                        new InstantRange(HOUR.from(), END.plus(Duration.ofMinutes(25))))
                .build();
        Partition closed = aPartition().at(HOUR).withRows(1_000).build();
        watch.profiled(
                PLAYS,
                List.of(judged(closed, Optional.of(profile), PartitionFact.Kind.ARRIVED, PartitionFact.Kind.CLOSED)),
                END.plus(Duration.ofMinutes(50)));
        assertThat(seen())
                .isEqualTo(Map.of(
                        Duration.ofMinutes(10), 980L, Duration.ofMinutes(15), 980L, Duration.ofMinutes(30), 1_000L));
    }

    @Test
    void whatIsTooOldIsForgottenWhenAnHourCloses() {
        store.arrivals().save(PLAYS.id(), List.of(new Arrival(tenPlus(-17 * 24), new TreeMap<>(Map.of(FIVE, 1L)))));
        watch.profiled(
                PLAYS,
                List.of(judged(aPartition().at(HOUR).build(), Optional.empty(), PartitionFact.Kind.CLOSED)),
                END.plus(Duration.ofMinutes(10)));
        assertThat(store.arrivals().since(PLAYS.id(), Instant.EPOCH))
                .extracting(Arrival::window)
                .containsExactly(HOUR);
    }
}
