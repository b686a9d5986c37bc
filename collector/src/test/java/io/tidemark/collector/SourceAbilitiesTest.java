package io.tidemark.collector;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aSource;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.FileListing;
import io.tidemark.connector.FileSizes;
import io.tidemark.connector.Option;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.Registering;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.rule.RuleReach;
import io.tidemark.core.topic.SubjectSight;
import io.tidemark.testkit.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a source can tell what a rule needs is known when the rule is saved. */
class SourceAbilitiesTest {
    private final InMemoryStore store = new InMemoryStore();

    /** Tells of files, and of schemas where it has a registry. */
    private record Able(boolean hasRegistry) implements Connector, ConnectorFactory, FileListing, Registering {
        @Override
        public String type() {
            return "able";
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
        public Map<PartitionKey, FileSizes> files(DatasetDescription dataset, List<PartitionKey> partitions) {
            return Map.of();
        }

        @Override
        public Map<DatasetRef, SubjectSight> subjects(List<DatasetRef> datasets) {
            return Map.of();
        }

        @Override
        public void check() {}

        @Override
        public List<DatasetRef> datasets() {
            return List.of();
        }

        @Override
        public DatasetDescription describe(DatasetRef dataset) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public PartitionListing partitions(
                DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public void close() {}
    }

    private Optional<String> missing(RuleReach reach, ConnectorFactory factory) {
        store.sources().save(aSource().ofType(factory.type()).build());
        return new SourceAbilities(new Connectors(List.of(factory)), store.sources())
                .missing(reach, aDataset().build());
    }

    @Test
    void whatASourceCanTellIsNotMissing() {
        assertThat(missing(RuleReach.FILES, new Able(true))).isEmpty();
        assertThat(missing(RuleReach.REGISTERED, new Able(true))).isEmpty();
        assertThat(missing(RuleReach.SQL, new FakeConnector())).isEmpty();
    }

    @Test
    void whatItCannotTellIsToldWithTheFix() {
        assertThat(missing(RuleReach.REGISTERED, new Able(false)))
                .hasValueSatisfying(why -> assertThat(why).contains("'warehouse'", "schemaRegistryUrl"));
        assertThat(missing(RuleReach.FILES, new FakeConnector()))
                .hasValueSatisfying(why -> assertThat(why).contains("tells of no files", "size_bytes"));
    }
}
