package io.tidemark.collector;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.DuePartition.Reason;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueFinderTest {
    private static final Dataset PLAYS = aDataset().build();

    private final List<Observation> seen = new ArrayList<>();
    private final List<Partition> known = new ArrayList<>();

    private DueFinder.Found find(boolean complete, Instant now) {
        return new DueFinder(PLAYS, new PartitionListing(seen, complete, "c"), known, now).find();
    }

    private void sees(int hour, String revision) {
        seen.add(Observation.of(tenPlus(hour), new Revision(revision)));
    }

    private void knows(int hour, String revision) {
        known.add(aPartition()
                .at(tenPlus(hour))
                .atRevision(revision)
                .withRows(100)
                .withVersion(1)
                .build());
    }

    private static List<PartitionKey> keys(List<DuePartition> due) {
        return due.stream().map(DuePartition::partition).toList();
    }

    @Test
    void aPartitionIsDueWhenItIsNewOrItsRevisionMoved() {
        knows(-3, "same");
        knows(-2, "old");
        sees(-3, "same");
        sees(-2, "new");
        sees(-1, "first");

        assertThat(keys(find(true, NOON).due())).containsExactly(tenPlus(-2), tenPlus(-1));
    }

    @Test
    void aPartitionThatLeftACompleteListingIsAbsent() {
        knows(-1, "r");

        assertThat(find(true, NOON).due()).singleElement().satisfies(due -> {
            assertThat(due.partition()).isEqualTo(tenPlus(-1));
            assertThat(due.reason()).isEqualTo(Reason.ABSENT);
        });
    }

    @Test
    void aPartitionThatIsNotInAPartialListingIsLeftAlone() {
        knows(-1, "r");

        assertThat(find(false, NOON).due()).isEmpty();
    }

    @Test
    void anArrivingPartitionClosesAtItsDeadlineAndNotBefore() {
        known.add(aPartition()
                .at(tenPlus(1))
                .arriving()
                .withRows(5)
                .withVersion(1)
                .build());
        Instant deadline = tenPlus(1).until().plus(Duration.ofMinutes(10));

        assertThat(find(false, deadline.minusMillis(1)).due()).isEmpty();
        assertThat(find(false, deadline).due())
                .singleElement()
                .satisfies(due -> assertThat(due.reason()).isEqualTo(Reason.CLOSE));
    }

    @Test
    void aReopenedPartitionClosesWhenACrawlFindsItQuiet() {
        known.add(aPartition()
                .at(tenPlus(-4))
                .reopened()
                .atRevision("r2")
                .withRows(5)
                .withVersion(2)
                .build());

        assertThat(find(false, NOON).due())
                .singleElement()
                .satisfies(due -> assertThat(due.reason()).isEqualTo(Reason.CLOSE));
    }

    @Test
    void anHourThatDidNotComeIsAbsentWhereEveryHourComes() {
        IntStream.range(-12, 1).filter(hour -> hour != -3).forEach(hour -> knows(hour, "r"));

        assertThat(find(false, NOON).due()).singleElement().satisfies(due -> {
            assertThat(due.partition()).isEqualTo(tenPlus(-3));
            assertThat(due.reason()).isEqualTo(Reason.ABSENT);
        });
    }

    @Test
    void theCurrentHourIsExpectedBeforeItsFirstRow() {
        IntStream.range(-12, 2).forEach(hour -> knows(hour, "r"));

        DueFinder.Found found = find(false, NOON.plusSeconds(60));
        assertThat(found.due()).isEmpty();
        assertThat(found.expected()).extracting(Partition::key).containsExactly(tenPlus(2));
    }

    @Test
    void aKnownMissingHourIsNotDueAgain() {
        IntStream.range(-12, 1).filter(hour -> hour != -3).forEach(hour -> knows(hour, "r"));
        known.add(aPartition().at(tenPlus(-3)).missing().build());

        assertThat(find(false, NOON).due()).isEmpty();
    }

    @Test
    void aDatasetThatComesAndGoesMissesNothing() {
        IntStream.range(-24, 1).filter(hour -> hour % 3 == 0).forEach(hour -> knows(hour, "r"));

        assertThat(find(false, NOON).due()).isEmpty();
    }

    @Test
    void anEmptyPartitionOfTheStoreIsNoPartition() {
        seen.add(new Observation(tenPlus(5), new Revision("r"), 0L, 0L, null));

        assertThat(find(true, NOON).due()).isEmpty();
    }
}
