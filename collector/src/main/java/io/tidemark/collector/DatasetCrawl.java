package io.tidemark.collector;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.dataset.SchemaDiff;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.gather.Gatherings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at one dataset: schema, settings, and which of its partitions are due; stores nothing. */
public final class DatasetCrawl {
    private final Partitions partitions;
    private final Gatherings gatherings;
    private final InstantSource clock;
    private final Duration lookback;
    private final QuietDatasets quiet = new QuietDatasets();

    /**
     * @param lookback windows that ended longer ago are not looked at
     */
    public DatasetCrawl(Partitions partitions, Gatherings gatherings, InstantSource clock, Duration lookback) {
        this.partitions = partitions;
        this.gatherings = gatherings;
        this.clock = clock;
        this.lookback = lookback;
    }

    CrawledDataset crawl(
            SourceView view, DatasetRef ref, DatasetId id, Optional<Dataset> before, List<DatasetOverride> overrides) {
        Instant now = clock.instant();
        DatasetDescription described = view.describe(ref);
        DatasetSettings settings = settings(id, before, described, overrides);
        boolean sameHow = before.map(old -> old.settings().partitioning().equals(settings.partitioning()))
                .orElse(true);
        Optional<FollowedCrawl> followed = FollowedCrawl.of(view, gatherings, id, settings.partitioning());
        boolean sameCut = sameHow || keepsItsWindows(before.orElseThrow(), settings);
        String cursor = before.isPresent() && sameHow ? before.get().cursor() : "";
        requireTimeColumn(id, settings.partitioning(), described.schema());
        Partitioning listed = followed.map(FollowedCrawl::deliveries).orElse(settings.partitioning());
        PartitionListing listing = view.partitions(described, listed, cursor, now.minus(lookback));
        Dataset after = new Dataset(
                id,
                id.source(),
                ref.name(),
                ref.kind(),
                described.schema(),
                settings,
                Availability.AVAILABLE,
                null,
                listing.cursor(),
                before.map(Dataset::discoveredAt).orElse(now),
                now);
        boolean unmoved = listing.observations().isEmpty() && !listing.complete();
        if (unmoved && before.filter(old -> isSame(old, after)).isPresent() && quiet.contains(after, now)) {
            return CrawledDataset.quiet(before.get());
        }
        return look(before, after, sameCut, listing, followed);
    }

    /** Holds the listing against what is known of the dataset's partitions. */
    private CrawledDataset look(
            Optional<Dataset> before,
            Dataset after,
            boolean sameCut,
            PartitionListing listing,
            Optional<FollowedCrawl> followed) {
        DatasetId id = after.id();
        Instant now = after.crawledAt();
        List<SchemaChange> changes =
                before.map(old -> changes(old, after.schema(), now)).orElse(List.of());
        boolean allWorkedOff = partitions.due(id, 1).isEmpty();
        boolean keeps = sameCut
                && (before.isEmpty() || followed.map(FollowedCrawl::isKnown).orElse(true));
        List<Partition> known = keeps ? partitions.ofDataset(id, now.minus(lookback)) : List.of();
        DueFinder.Found found = due(after, listing, known, followed);
        boolean moved = !keeps
                || before.filter(old -> old.cursor().equals(after.cursor())).isEmpty();
        Optional<WantedReading> wanted = followed.flatMap(
                one -> moved ? Optional.of(one.wanted(after, listing)) : one.wantedByTime(after, known));
        if (allWorkedOff && found.due().isEmpty() && wanted.isEmpty()) {
            quiet.add(after, now);
        } else {
            quiet.remove(id);
        }
        return new CrawledDataset(after, false, changes, !keeps, found.due(), found.expected(), wanted);
    }

    /** Of a topic that is followed only time makes windows due. */
    private static DueFinder.Found due(
            Dataset after, PartitionListing listing, List<Partition> known, Optional<FollowedCrawl> followed) {
        Instant now = after.crawledAt();
        return followed.map(one -> new DueFinder(
                                after, PartitionListing.unchanged(listing.cursor()), known, now, one.seenUntil())
                        .find())
                .orElseGet(() -> new DueFinder(after, listing, known, now).find());
    }

    /** Whether both are the same but for the time of the crawl. */
    private static boolean isSame(Dataset before, Dataset after) {
        return before.availability() == after.availability()
                && before.failure() == null
                && before.kind() == after.kind()
                && before.cursor().equals(after.cursor())
                && before.settings().equals(after.settings())
                && before.schema().equals(after.schema());
    }

    /** Another lateness moves deadlines only. */
    private static boolean keepsItsWindows(Dataset before, DatasetSettings after) {
        return before.settings().partitioning().cutsLike(after.partitioning());
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
    CrawledDataset failed(DatasetRef ref, DatasetId id, Optional<Dataset> before, Failure failure) {
        Dataset dataset = before.orElseGet(() -> neverRead(ref, id, failure));
        Availability availability = failure.code() == ErrorCode.DATASET_GONE ? Availability.GONE : Availability.FAILING;
        return before.isEmpty()
                ? CrawledDataset.only(dataset.marked(availability, failure, clock.instant()))
                : away(dataset, availability, failure);
    }

    private Dataset neverRead(DatasetRef ref, DatasetId id, Failure failure) {
        Instant now = clock.instant();
        return new Dataset(
                id,
                id.source(),
                ref.name(),
                ref.kind(),
                Schema.EMPTY,
                new SettingsGuess(new DatasetDescription(ref, Schema.EMPTY, null, List.of())).settings(),
                Availability.FAILING,
                failure,
                "",
                now,
                now);
    }

    /** A known dataset that cannot be read; quiet when that is known too. */
    CrawledDataset away(Dataset dataset, Availability availability, Failure failure) {
        return dataset.availability() == availability && failure.equals(dataset.failure())
                ? CrawledDataset.quiet(dataset)
                : CrawledDataset.only(dataset.marked(availability, failure, clock.instant()));
    }
}
