package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aSource;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.anIncident;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@code HealthReads} says in the list of datasets. */
public abstract class DatasetListContract {
    private final Dataset ads =
            aDataset().named("public", "ads").ownedBy("Growth").build();
    private final Dataset orders =
            aDataset().named("public", "orders").tagged("gold", "PII").build();
    private final Dataset searches =
            aDataset().in("lake").named("public", "searches").undivided().build();
    private final Dataset gone = aDataset().named("public", "gone").gone().build();

    protected abstract Ports ports();

    /** ads: ill, half full; orders: well, with duplicates; searches: well, undivided; gone: unknown. */
    @BeforeEach
    void fourDatasets() {
        ports().sources().save(aSource().build());
        ports().sources().save(aSource().named("lake").ofType("kafka").build());
        List.of(ads, orders, searches, gone).forEach(ports().datasets()::save);
        ports().partitions()
                .save(List.of(
                        aPartition().of(ads.id()).withRows(50).build(),
                        aPartition().of(ads.id()).at(tenPlus(-1)).missing().build(),
                        aPartition()
                                .of(ads.id())
                                .at(tenPlus(-30))
                                .withRows(7_777)
                                .build(),
                        aPartition()
                                .of(orders.id())
                                .withRows(200)
                                .marked(Mark.LATE)
                                .build(),
                        aPartition()
                                .of(orders.id())
                                .at(tenPlus(1))
                                .withRows(30)
                                .arriving()
                                .build(),
                        aPartition()
                                .of(searches.id())
                                .at(PartitionKey.WHOLE)
                                .withRows(10)
                                .build()));
        ports().profiles()
                .save(List.of(
                        aProfile()
                                .of(ads.id())
                                .withRows(50)
                                .with(
                                        new Measure.TimeRange("event_time"),
                                        InstantRange.of(TEN.from().plusSeconds(5)))
                                .build(),
                        aProfile().of(orders.id()).withDuplicates(2, 200).build(),
                        aProfile()
                                .of(searches.id())
                                .at(PartitionKey.WHOLE)
                                .withDuplicates(1, 10)
                                .build()));
        ports().verdicts().save(List.of(expecting(ads.id(), 100), expecting(orders.id(), 200)));
        open(anIncident().of(ads.id()).withSeverity(Severity.ERROR));
        open(anIncident().of(ads.id()).withSeverity(Severity.INFO));
        open(anIncident().of(orders.id()).withSeverity(Severity.INFO));
    }

    @Test
    void aLineTellsTheLastDay() {
        assertThat(ports().healthReads().dataset(ads.id()))
                .contains(new DatasetSummary(
                        ads,
                        "postgresql",
                        HealthStatus.UNHEALTHY,
                        2,
                        Severity.ERROR,
                        0.5,
                        null,
                        50L,
                        1,
                        0,
                        TEN.from().plusSeconds(5)));
        assertThat(ports().healthReads().dataset(orders.id()))
                .contains(new DatasetSummary(
                        orders, "postgresql", HealthStatus.HEALTHY, 1, Severity.INFO, 1.0, 0.01, 230L, 0, 1, null));
        assertThat(ports().healthReads().dataset(searches.id()))
                .contains(new DatasetSummary(
                        searches, "kafka", HealthStatus.HEALTHY, 0, null, null, 0.1, 10L, 0, 0, null));
        assertThat(ports().healthReads().dataset(gone.id()))
                .contains(new DatasetSummary(
                        gone, "postgresql", HealthStatus.UNKNOWN, 0, null, null, null, null, 0, 0, null));
        assertThat(ports().healthReads().dataset(new DatasetId("no:such"))).isEmpty();
    }

    @Test
    void theWorstComesFirst() {
        assertThat(ids(DatasetFilter.ALL)).containsExactly(ads.id(), gone.id(), orders.id(), searches.id());
    }

    @Test
    void everyFigureOrdersTheListAndTheUnknownComesLast() {
        assertThat(ids(sorted(DatasetFilter.Sort.NAME, false)))
                .containsExactly(ads.id(), gone.id(), orders.id(), searches.id());
        assertThat(ids(sorted(DatasetFilter.Sort.NAME, true)))
                .containsExactly(searches.id(), orders.id(), gone.id(), ads.id());
        assertThat(ids(sorted(DatasetFilter.Sort.STATUS, true)))
                .containsExactly(searches.id(), orders.id(), gone.id(), ads.id());
        assertThat(ids(sorted(DatasetFilter.Sort.INCIDENTS, true)))
                .containsExactly(ads.id(), orders.id(), gone.id(), searches.id());
        assertThat(ids(sorted(DatasetFilter.Sort.COMPLETENESS, false)))
                .containsExactly(ads.id(), orders.id(), gone.id(), searches.id());
        assertThat(ids(sorted(DatasetFilter.Sort.DUPLICATES, true)))
                .containsExactly(searches.id(), orders.id(), ads.id(), gone.id());
        assertThat(ids(sorted(DatasetFilter.Sort.ROWS, true)))
                .containsExactly(orders.id(), ads.id(), searches.id(), gone.id());
        assertThat(ids(sorted(DatasetFilter.Sort.NEWEST, true)))
                .containsExactly(ads.id(), gone.id(), orders.id(), searches.id());
    }

    @Test
    void eachPartOfAFilterNarrows() {
        assertThat(ids(filter("ORDER", null, null))).containsExactly(orders.id());
        assertThat(ids(filter("growth", null, null))).containsExactly(ads.id());
        assertThat(ids(filter("pii", null, null))).containsExactly(orders.id());
        assertThat(ids(filter("%", null, null))).isEmpty();
        assertThat(ids(filter("", HealthStatus.UNKNOWN, null))).containsExactly(gone.id());
        assertThat(ids(filter("", HealthStatus.HEALTHY, null))).containsExactly(orders.id(), searches.id());
        assertThat(ids(filter("", null, new SourceId("lake")))).containsExactly(searches.id());
        assertThat(ids(filter("ads", null, new SourceId("lake")))).isEmpty();
    }

    @Test
    void pagesFollowOneAnother() {
        assertThat(ports().healthReads().datasets(DatasetFilter.ALL, 1, 2))
                .extracting(summary -> summary.dataset().id())
                .containsExactly(gone.id(), orders.id());
        assertThat(ports().healthReads().datasets(DatasetFilter.ALL, 4, 2)).isEmpty();
    }

    @Test
    void theCursorGoesById() {
        assertThat(ports().healthReads().datasetsAfter("", 2))
                .extracting(summary -> summary.dataset().id())
                .containsExactly(searches.id(), ads.id());
        assertThat(ports().healthReads().datasetsAfter(gone.id().value(), 10))
                .extracting(summary -> summary.dataset().id())
                .containsExactly(orders.id());
    }

    private List<DatasetId> ids(DatasetFilter filter) {
        List<DatasetId> ids = ports().healthReads().datasets(filter, 0, 10).stream()
                .map(summary -> summary.dataset().id())
                .toList();
        assertThat(ports().healthReads().countDatasets(filter)).isEqualTo(ids.size());
        return ids;
    }

    private static DatasetFilter sorted(DatasetFilter.Sort sort, boolean descending) {
        return new DatasetFilter("", null, null, sort, descending);
    }

    private static DatasetFilter filter(String text, @Nullable HealthStatus status, @Nullable SourceId source) {
        return new DatasetFilter(text, status, source, DatasetFilter.Sort.NAME, false);
    }

    private static Verdict expecting(DatasetId dataset, double rows) {
        return aVerdict()
                .of(dataset)
                .by("usual", RuleType.ROW_COUNT_CHANGE)
                .passed(1, new Range(0, rows, Double.POSITIVE_INFINITY))
                .judgedAt(NOON)
                .build();
    }

    private void open(IncidentBuilder incident) {
        ports().incidents().save(incident.withId(ports().incidents().nextId()).build());
    }
}
