package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.ResentBatch;
import io.tidemark.core.metric.Tally;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@code Profiles} does. */
public abstract class ProfilesContract {
    private static final MetricId ROWS = MetricId.of(MetricName.ROW_COUNT);

    protected abstract Ports ports();

    @Test
    void aProfileWithEveryMeasureIsFoundAsItWas() {
        Profile profile = aProfile()
                .withNulls("country", 3)
                .withDuplicates(2, 998)
                .withLateRows(17)
                .with(new Measure.BlankCount("Sp\"alte"), new Tally(1))
                .with(new Measure.TrueCount("paid"), new Tally(400))
                .with(new Measure.NumberStats("amount"), new NumberSummary(10, -1.5, 1e300, 0.1, 2.25))
                .with(new Measure.NumberStats("nothing"), NumberSummary.ZERO)
                .with(
                        new Measure.TimeRange("event_time"),
                        new InstantRange(TEN.from(), TEN.from().plusNanos(1_000)))
                .with(new Measure.TimeRange("never"), InstantRange.EMPTY)
                .with(
                        new Measure.Redeliveries(List.of("event_id")),
                        new RedeliveryTally(
                                1_000,
                                7,
                                2,
                                List.of(
                                        new Redelivery(
                                                tenPlus(-3), 7, List.of(new ResentBatch(1, 70, 76, 2, 10, 16, 7))),
                                        new Redelivery(TEN, 2, List.of()))))
                .with(new Measure.MisplacedRows(), new Tally(5))
                .with(new Measure.OutsideRows("event_time", Duration.ofMinutes(5)), new Tally(5))
                .with(new Measure.UnparseableRows(), new Tally(Long.MAX_VALUE))
                .without(
                        new Measure.NullCount("gone"),
                        new Failure(ErrorCode.COLUMN_GONE, "column \"gone\" is no longer there"))
                .build();
        ports().profiles().save(List.of(profile));
        assertThat(ports().profiles().newest(PLAYS, TEN)).contains(profile);
    }

    @Test
    void aNumberThatIsNotFiniteSurvives() {
        Profile profile = aProfile()
                .with(
                        new Measure.NumberStats("wild"),
                        new NumberSummary(
                                2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN))
                .build();
        ports().profiles().save(List.of(profile));
        assertThat(ports().profiles().newest(PLAYS, TEN)).contains(profile);
    }

    @Test
    void metricsBeyondThoseOfTheStatesAreKept() {
        Profile plain = aProfile().build();
        Map<MetricId, MetricValue> metrics = new LinkedHashMap<>(plain.metrics());
        metrics.put(MetricId.of(MetricName.BYTES), new MetricValue.Known(64_000));
        metrics.put(MetricId.of(MetricName.MEAN, "x"), new MetricValue.Undefined("no values"));
        metrics.put(
                MetricId.of(MetricName.MAX, "x"), new MetricValue.Failed(new Failure(ErrorCode.TIMEOUT, "took 30 s")));
        Profile richer =
                new Profile(PLAYS, TEN, plain.revision(), 1, plain.takenAt(), plain.states(), metrics, plain.cost());
        ports().profiles().save(List.of(richer));
        assertThat(ports().profiles().newest(PLAYS, TEN)).contains(richer);
    }

    @Test
    void everyRevisionIsKeptNewestFirst() {
        Profile first = aProfile().build();
        Profile second =
                aProfile().atRevision("r2").withVersion(2).withRows(1_100).build();
        ports().profiles().save(List.of(first));
        ports().profiles().save(List.of(second));
        assertThat(ports().profiles().revisions(PLAYS, TEN)).containsExactly(second, first);
        assertThat(ports().profiles().newest(PLAYS, TEN)).contains(second);
    }

    @Test
    void aProfileOfTheSameVersionIsReplaced() {
        ports().profiles().save(List.of(aProfile().withNulls("country", 3).build()));
        Profile again = aProfile().withRows(7).takenAt(NOON.plusSeconds(1)).build();
        ports().profiles().save(List.of(again));
        assertThat(ports().profiles().revisions(PLAYS, TEN)).containsExactly(again);
        assertThat(ports().profiles().metrics(PLAYS)).containsExactly(ROWS);
    }

    @Test
    void theNewestOfSeveralPartitionsComeTogether() {
        Profile whole = aProfile().at(PartitionKey.WHOLE).build();
        Profile ten = aProfile().withVersion(2).build();
        ports().profiles()
                .save(List.of(
                        aProfile().build(),
                        ten,
                        whole,
                        aProfile().at(tenPlus(1)).build()));
        assertThat(ports().profiles().newest(PLAYS, List.of(TEN, PartitionKey.WHOLE, tenPlus(9))))
                .containsExactlyInAnyOrder(ten, whole);
        assertThat(ports().profiles().newest(PLAYS, List.of())).isEmpty();
    }

    @Test
    void aSeriesTakesTheNewestValueOfEachWindowByTime() {
        ports().profiles()
                .save(List.of(
                        aProfile().at(tenPlus(1)).withRows(11).build(),
                        aProfile().withRows(10).build(),
                        aProfile().at(tenPlus(2)).withRows(12).build(),
                        aProfile().at(PartitionKey.WHOLE).withRows(99).build()));
        ports().profiles()
                .save(List.of(
                        aProfile().at(tenPlus(1)).withVersion(2).withRows(111).build()));
        assertThat(ports().profiles().series(PLAYS, ROWS, TEN.from(), tenPlus(2).from()))
                .containsExactly(new MetricPoint(TEN, 10), new MetricPoint(tenPlus(1), 111));
        assertThat(ports().profiles().series(aDataset().in("lake").build().id(), ROWS, TEN.from(), NOON))
                .isEmpty();
    }

    @Test
    void aSeriesLeavesOutWhatIsUndefined() {
        ports().profiles()
                .save(List.of(aProfile().withRows(0).withNulls("country", 0).build()));
        MetricId completeness = MetricId.of(MetricName.COMPLETENESS, "country");
        assertThat(ports().profiles().series(PLAYS, completeness, TEN.from(), NOON))
                .isEmpty();
        assertThat(ports().profiles().metrics(PLAYS)).contains(completeness);
    }

    @Test
    void anOlderVersionThatIsSavedLateLeavesTheSeriesAlone() {
        ports().profiles().save(List.of(aProfile().withVersion(2).withRows(2).build()));
        ports().profiles().save(List.of(aProfile().withVersion(1).withRows(1).build()));
        assertThat(ports().profiles().series(PLAYS, ROWS, TEN.from(), NOON)).containsExactly(new MetricPoint(TEN, 2));
    }

    @Test
    void theMetricsOfADatasetAreThoseOfItsNewestProfiles() {
        ports().profiles().save(List.of(aProfile().withNulls("country", 1).build()));
        ports().profiles()
                .save(List.of(
                        aProfile().withVersion(2).withNulls("played_ms", 1).build()));
        assertThat(ports().profiles().metrics(PLAYS))
                .containsExactlyInAnyOrder(
                        ROWS,
                        MetricId.of(MetricName.NULL_COUNT, "played_ms"),
                        MetricId.of(MetricName.COMPLETENESS, "played_ms"));
    }
}
