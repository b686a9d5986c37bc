package io.tidemark.collector;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aSource;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Option;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.Relating;
import io.tidemark.connector.Relation;
import io.tidemark.connector.Relations;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineageCrawlTest {
    private static final DatasetId TABLE = new DatasetId("warehouse:public.play_started");
    private static final DatasetId VIEW = new DatasetId("warehouse:public.daily");
    private static final DatasetId TOPIC = new DatasetId("broker:play-started");

    private final MutableClock clock = MutableClock.atNoon();
    private final InMemoryStore store = new InMemoryStore(clock);
    private final Views views = new Views();
    private final Source warehouse = source("warehouse");
    private final Source broker = source("broker");
    private final LineageCrawl lineage = new LineageCrawl(
            new Connectors(List.of(views)),
            store.datasets(),
            store.lineage(),
            new TopicNames(store.sources(), store.datasets()),
            clock);

    private Source source(String id) {
        Source source = aSource().named(id).ofType("views").build();
        store.sources().save(source);
        return source;
    }

    private void there(DatasetId id, DatasetKind kind, String... name) {
        store.datasets()
                .save(aDataset()
                        .in(id.source().value())
                        .named(name)
                        .ofKind(kind)
                        .build());
    }

    private void tables() {
        there(TABLE, DatasetKind.TABLE, "public", "play_started");
        there(VIEW, DatasetKind.VIEW, "public", "daily");
    }

    private List<LineageEdge> edges() {
        return store.lineage().into(List.of(TABLE, VIEW));
    }

    @Test
    void whatTheCatalogTellsOfWatchedDatasetsIsKept() {
        tables();
        lineage.look(warehouse);
        assertThat(edges())
                .containsExactly(
                        new LineageEdge(TABLE, VIEW, LineageOrigin.VIEW, "the definition of the view reads it"));
    }

    @Test
    void itLooksAgainWhenDatasetsCameAndNowAndThen() {
        lineage.look(warehouse);
        lineage.look(warehouse);
        assertThat(views.looks).isEqualTo(1);
        tables();
        lineage.look(warehouse);
        assertThat(views.looks).isEqualTo(2);
        clock.advance(Duration.ofMinutes(10));
        lineage.look(warehouse);
        assertThat(views.looks).isEqualTo(3);
    }

    @Test
    void whatFailsLeavesTheLineageAsItWas() {
        tables();
        lineage.look(warehouse);
        views.away = new Failure(ErrorCode.UNREACHABLE, "nobody answers");
        clock.advance(Duration.ofMinutes(10));
        lineage.look(warehouse);
        assertThat(edges()).hasSize(1);
    }

    @Test
    void aTopicLeadsToTheOnlyTableOfItsName() {
        tables();
        there(TOPIC, DatasetKind.TOPIC, "play-started");
        views.relations = new Relations(List.of(), List.of());
        lineage.look(broker);
        assertThat(edges())
                .containsExactly(new LineageEdge(
                        TOPIC, TABLE, LineageOrigin.NAME, "the only table that has the name of the topic"));

        there(new DatasetId("warehouse:crm.play_started"), DatasetKind.TABLE, "crm", "play_started");
        clock.advance(Duration.ofMinutes(10));
        lineage.look(broker);
        assertThat(edges()).as("two tables of that name").isEmpty();
    }

    /** A store that tells how its datasets relate. */
    private static final class Views implements Connector, ConnectorFactory, Relating {
        private static final DatasetName BASE = DatasetName.of("public", "play_started");
        private Relations relations = new Relations(
                List.of(
                        new Relation(
                                BASE,
                                DatasetName.of("public", "daily"),
                                Relation.Kind.VIEW,
                                "the definition of the view reads it"),
                        new Relation(BASE, DatasetName.of("public", "unseen"), Relation.Kind.VIEW, "not watched")),
                List.of("public.odd: the view's definition is not understood"));
        private @Nullable Failure away;
        private int looks;

        @Override
        public Relations relations() {
            looks++;
            if (away != null) {
                throw away.asException();
            }
            return relations;
        }

        @Override
        public String type() {
            return "views";
        }

        @Override
        public List<Option> options() {
            return List.of();
        }

        @Override
        public Connector open(Source source) {
            return this;
        }

        @Override
        public void check() {}

        @Override
        public List<DatasetRef> datasets() {
            return List.of();
        }

        @Override
        public DatasetDescription describe(DatasetRef dataset) {
            throw new AssertionError("nothing is described");
        }

        @Override
        public PartitionListing partitions(
                DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
            throw new AssertionError("nothing is listed");
        }

        @Override
        public void close() {}
    }
}
