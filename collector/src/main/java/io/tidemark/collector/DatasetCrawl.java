package io.tidemark.collector;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.dataset.SchemaDiff;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at one dataset: schema, settings, and which of its partitions are due; stores nothing. */
public final class DatasetCrawl {
    private final Datasets datasets;
    private final Partitions partitions;
    private final InstantSource clock;
    private final Duration lookback;

    /**
     * @param lookback windows that ended longer ago are not looked at
     */
    public DatasetCrawl(Datasets datasets, Partitions partitions, InstantSource clock, Duration lookback) {
        this.datasets = datasets;
        this.partitions = partitions;
        this.clock = clock;
        this.lookback = lookback;
    }

    CrawledDataset crawl(Source source, Connector connector, DatasetRef ref, List<DatasetOverride> overrides) {
        Instant now = clock.instant();
        DatasetId id = DatasetId.of(source.id(), ref.name());
        Optional<Dataset> before = datasets.find(id);
        DatasetDescription described = connector.describe(ref);
        DatasetSettings settings = settings(id, before, described, overrides);
        boolean sameHow = before.map(old -> old.settings().partitioning().equals(settings.partitioning()))
                .orElse(true);
        boolean sameCut = sameHow || keepsItsWindows(before.orElseThrow(), settings);
        String cursor = before.isPresent() && sameHow ? before.get().cursor() : "";
        requireTimeColumn(id, settings.partitioning(), described.schema());
        PartitionListing listing =
                connector.partitions(described, settings.partitioning(), cursor, now.minus(lookback));
        Dataset after = new Dataset(
                id,
                source.id(),
                ref.name(),
                ref.kind(),
                described.schema(),
                settings,
                Availability.AVAILABLE,
                null,
                listing.cursor(),
                before.map(Dataset::discoveredAt).orElse(now),
                now);
        List<SchemaChange> changes =
                before.map(old -> changes(old, described.schema(), now)).orElse(List.of());
        List<Partition> known = sameCut ? partitions.ofDataset(id, now.minus(lookback)) : List.of();
        DueFinder.Found found = new DueFinder(after, listing, known, now).find();
        return new CrawledDataset(after, changes, !sameCut, found.due(), found.expected());
    }

    /** Another lateness moves deadlines only, but for topics, whose hours hold what was delivered until then. */
    private static boolean keepsItsWindows(Dataset before, DatasetSettings after) {
        return before.kind() != DatasetKind.TOPIC
                && before.settings().partitioning().cutsLike(after.partitioning());
    }

    private static List<SchemaChange> changes(Dataset before, Schema after, Instant now) {
        boolean neverKnown = before.schema().columns().isEmpty();
        return neverKnown ? List.of() : SchemaDiff.between(before.id(), before.schema(), after, now);
    }

    /** A guess is kept for life, so that a dataset isn't cut differently because a column went; people may change it. */
    private static DatasetSettings settings(
            DatasetId id, Optional<Dataset> before, DatasetDescription described, List<DatasetOverride> overrides) {
        DatasetSettings guess = new SettingsGuess(described).settings();
        boolean keepOld = before.isPresent()
                && before.get().settings().origin() == Origin.BUILT_IN
                && before.get().settings().partitioning() instanceof Partitioning.TimeWindows;
        return new Overrides(id, described.schema(), overrides)
                .over(keepOld ? before.get().settings() : guess);
    }

    private static void requireTimeColumn(DatasetId id, Partitioning how, Schema schema) {
        if (how instanceof Partitioning.TimeWindows windows
                && !schema.columns().isEmpty()
                && !windows.timeColumn().startsWith("$")
                && schema.column(windows.timeColumn()).isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.COLUMN_GONE,
                    "There is no column " + windows.timeColumn() + " in " + id
                            + " by which its partitions are cut; it was dropped or renamed: set another time column");
        }
    }

    /** The dataset with a failure; one that was never crawled enters the catalog with it. */
    CrawledDataset failed(Source source, DatasetRef ref, Failure failure) {
        Instant now = clock.instant();
        DatasetId id = DatasetId.of(source.id(), ref.name());
        Dataset dataset = datasets.find(id)
                .orElseGet(() -> new Dataset(
                        id,
                        source.id(),
                        ref.name(),
                        ref.kind(),
                        Schema.EMPTY,
                        new SettingsGuess(new DatasetDescription(ref, Schema.EMPTY, null, List.of())).settings(),
                        Availability.FAILING,
                        failure,
                        "",
                        now,
                        now));
        Availability availability = failure.code() == ErrorCode.DATASET_GONE ? Availability.GONE : Availability.FAILING;
        return CrawledDataset.only(mark(dataset, availability, failure));
    }

    /** The dataset, marked as not readable, and why. */
    Dataset mark(Dataset dataset, Availability availability, Failure failure) {
        return new Dataset(
                dataset.id(),
                dataset.source(),
                dataset.name(),
                dataset.kind(),
                dataset.schema(),
                dataset.settings(),
                availability,
                failure,
                dataset.cursor(),
                dataset.discoveredAt(),
                clock.instant());
    }
}
