package io.tidemark.collector;

import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aSource;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrawlerTest {
    private static final DatasetId PLAYS = new DatasetId("warehouse:public.plays");
    private static final DatasetId ADS = new DatasetId("warehouse:public.ads");

    private final FakeConnector store = new FakeConnector()
            .table("plays", FakeConnector.EVENT_ID, FakeConnector.EVENT_TIME)
            .table("ads", FakeConnector.EVENT_ID, FakeConnector.EVENT_TIME);
    private final Source source = aSource().named("warehouse").ofType("fake").build();
    private final InMemoryStore memory = new InMemoryStore();
    private final MutableClock clock = MutableClock.atNoon();
    private final Catalog catalog = new Catalog(memory.datasets(), memory.partitions(), memory.gatherings());
    private final Crawler crawler = new Crawler(
            new Connectors(List.of(store)),
            memory.sources(),
            memory.datasets(),
            new DatasetCrawl(memory.partitions(), memory.gatherings(), clock, Duration.ofDays(35)),
            clock);

    private List<CrawledDataset> crawl() {
        List<CrawledDataset> found = new ArrayList<>();
        crawler.crawl(source, some -> {
            catalog.keep(some);
            found.addAll(some);
        });
        clock.advance(Duration.ofSeconds(60));
        return found;
    }

    private Dataset stored(DatasetId id) {
        return memory.datasets().find(id).orElseThrow();
    }

    @Test
    void everyWatchedDatasetEntersTheCatalog() {
        crawl();

        assertThat(memory.datasets().ofSource(source.id()))
                .extracting(Dataset::id)
                .containsExactly(ADS, PLAYS);
        assertThat(memory.sources().status(source.id()).orElseThrow().datasets())
                .isEqualTo(2);
    }

    @Test
    void aNewPartitionIsDueOnceUntilItsRevisionMoves() {
        store.sees("plays", Observation.of(tenPlus(0), new Revision("r1")));
        crawl();

        assertThat(memory.partitions().due(PLAYS, 10))
                .singleElement()
                .satisfies(due -> assertThat(due.revision()).isEqualTo(new Revision("r1")));
    }

    @Test
    void oneBrokenDatasetDoesNotStopTheOthers() {
        store.breakTable("ads", new Failure(ErrorCode.PERMISSION_DENIED, "may not read ads"));
        crawl();

        assertThat(stored(ADS).availability()).isEqualTo(Availability.FAILING);
        assertThat(stored(ADS).failure()).isEqualTo(new Failure(ErrorCode.PERMISSION_DENIED, "may not read ads"));
        assertThat(stored(PLAYS).availability()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void aDroppedTableIsGoneAndSaysSo() {
        crawl();
        store.drop("ads");
        crawl();

        assertThat(stored(ADS).availability()).isEqualTo(Availability.GONE);
        assertThat(stored(ADS).failure())
                .isNotNull()
                .satisfies(failure ->
                        assertThat(failure.message()).contains("public.ads").contains("dropped or renamed"));
    }

    @Test
    void aSourceThatIsAwayMarksItsDatasetsAndComesBack() {
        crawl();
        Failure away = new Failure(ErrorCode.UNREACHABLE, "nobody answers at db:5432");
        store.goAway(away);

        assertThat(crawl()).isEmpty();
        assertThat(stored(PLAYS).failure()).isEqualTo(away);
        assertThat(memory.sources().status(source.id()).orElseThrow().failure()).isEqualTo(away);
    }

    @Test
    void aColumnThatIsAddedIsASchemaChange() {
        crawl();
        Column quality = new Column("quality", "text", ColumnType.TEXT, true);
        store.table("plays", FakeConnector.EVENT_ID, FakeConnector.EVENT_TIME, quality);
        List<CrawledDataset> found = crawl();

        assertThat(found)
                .flatExtracting(CrawledDataset::changes)
                .extracting(SchemaChange::kind, SchemaChange::column)
                .containsExactly(tuple(SchemaChange.Kind.COLUMN_ADDED, "quality"));
    }

    @Test
    void aTimeColumnThatIsRenamedIsAFailureAndKeepsThePartitions() {
        store.sees("plays", Observation.of(tenPlus(0), new Revision("r1")));
        crawl();
        store.table("plays", FakeConnector.EVENT_ID, new Column("at", "timestamptz", ColumnType.TIMESTAMP_TZ, false));
        crawl();

        assertThat(stored(PLAYS).failure()).isNotNull().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.COLUMN_GONE);
            assertThat(failure.message()).contains("event_time").contains(PLAYS.value());
        });
        assertThat(memory.partitions().due(PLAYS, 10)).hasSize(1);
    }

    @Test
    void anotherLatenessKeepsThePartitionsAndAnotherGrainDoesNot() {
        memory.partitions().save(List.of(aPartition().of(PLAYS).build()));
        crawl();
        memory.datasets().saveOverride(PLAYS, override(null, Duration.ofHours(2)));
        crawl();
        assertThat(stored(PLAYS).settings().partitioning())
                .isInstanceOfSatisfying(
                        Partitioning.TimeWindows.class,
                        how -> assertThat(how.lateness()).isEqualTo(Duration.ofHours(2)));
        assertThat(memory.partitions().find(PLAYS, tenPlus(0))).isPresent();

        memory.datasets().saveOverride(PLAYS, override(Grain.DAY, Duration.ofHours(2)));
        crawl();
        assertThat(memory.partitions().find(PLAYS, tenPlus(0))).isEmpty();
    }

    private static DatasetOverride override(@Nullable Grain grain, Duration lateness) {
        return new DatasetOverride(
                DatasetSelector.of(PLAYS.value()), null, null, grain, null, lateness, null, null, null, Origin.USER);
    }

    @Test
    void aConnectorIsOpenedAgainWhenItsSourceIsChanged() {
        Connectors connectors = new Connectors(List.of(store));
        connectors.of(source);
        connectors.of(source);
        assertThat(store.opened()).isEqualTo(1);

        connectors.of(aSource()
                .named("warehouse")
                .ofType("fake")
                .withOption("host", "elsewhere")
                .build());
        assertThat(store.opened()).isEqualTo(2);
        assertThat(store.closed()).isEqualTo(1);
    }
}
