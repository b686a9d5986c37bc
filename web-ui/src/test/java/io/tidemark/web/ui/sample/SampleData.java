package io.tidemark.web.ui.sample;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.aSource;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.SourceStatus;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Sample;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.testkit.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A made-up music service: two stores, a broker, and what is wrong with them. */
public final class SampleData {
    public static final Instant NOW = Instant.parse("2026-11-22T14:26:00Z");
    public static final DatasetId PLAYS = new DatasetId("warehouse:public.playback_started");
    public static final DatasetId TOPIC = new DatasetId("events:playback-started");
    public static final DatasetId ROYALTIES = new DatasetId("warehouse:public.royalty_daily");
    public static final DatasetId USERS = new DatasetId("warehouse:public.users");
    public static final DatasetId BROKEN = new DatasetId("warehouse:public.ad_billing");

    private final InMemoryStore store;
    private final SampleHours hours;

    public SampleData(InMemoryStore store, FakeHealth health) {
        this.store = store;
        this.hours = new SampleHours(store, health, NOW);
    }

    public void fill() {
        sources();
        datasets();
        rules();
        receivers();
        store.routes().save(SampleRoutes.tree());
        new SampleIncidents(store, NOW).fill();
    }

    private void sources() {
        store.sources()
                .save(aSource()
                        .described("Events of the apps")
                        .withOption("host", "db.internal")
                        .withOption("database", "warehouse")
                        .withOption("user", "tidemark_reader")
                        .withSecret("password", "s3cret")
                        .including("public.*")
                        .build());
        store.sources()
                .save(aSource()
                        .named("events")
                        .ofType("kafka")
                        .described("Delivery by topic")
                        .withOption("bootstrapServers", "broker-1.internal:9092")
                        .from(Origin.FILE)
                        .build());
        store.sources()
                .save(aSource().named("royalties").withOption("host", "down").build());
        status("warehouse", 6, null);
        status("events", 5, null);
        status(
                "royalties",
                0,
                new Failure(
                        ErrorCode.UNREACHABLE,
                        "Nothing answers at royalties-db.internal:5432 within 10 s. Start the server, or correct host and port of the source royalties."));
    }

    private void status(String source, int datasets, @Nullable Failure failure) {
        Instant crawled = NOW.minusSeconds(38);
        store.sources()
                .saveStatus(new SourceStatus(new SourceId(source), crawled, Duration.ofMillis(420), datasets, failure));
    }

    private void datasets() {
        hourly(
                aDataset()
                        .ownedBy("playback")
                        .tagged("tier-1", "royalties")
                        .withColumns(SampleColumns.COLUMNS)
                        .profiled(SampleColumns.PROFILING)
                        .build(),
                5);
        hourly(aDataset().named("public", "ad_impression").ownedBy("ads").build(), 2);
        hourly(aDataset().named("public", "search_query").ownedBy("search").build(), 1);
        hourly(
                aDataset()
                        .in("events")
                        .named("playback-started")
                        .ofKind(DatasetKind.TOPIC)
                        .ownedBy("playback")
                        .build(),
                1);
        hourly(
                aDataset()
                        .in("events")
                        .named("session-end")
                        .ofKind(DatasetKind.TOPIC)
                        .ownedBy("playback")
                        .build(),
                0);
        hourly(
                aDataset()
                        .in("events")
                        .named("playlist-update")
                        .ofKind(DatasetKind.TOPIC)
                        .build(),
                0);
        hourly(
                aDataset()
                        .in("events")
                        .named("recommendation-feedback-with-a-very-long-name-that-nobody-wanted-v2")
                        .ofKind(DatasetKind.TOPIC)
                        .ownedBy("recommendations")
                        .build(),
                1);
        Partitioning.TimeWindows daily =
                new Partitioning.TimeWindows("day", null, "event_time", Grain.DAY, ZoneOffset.UTC, Duration.ofHours(6));
        Dataset reports = aDataset()
                .named("public", "royalty_daily")
                .ownedBy("royalties")
                .cut(daily)
                .build();
        store.datasets().save(reports);
        hours.fill(reports, daily, 120, 2);
        users();
        store.datasets()
                .save(aDataset()
                        .named("public", "ad_billing")
                        .failing(
                                new Failure(
                                        ErrorCode.PERMISSION_DENIED,
                                        "The user tidemark_reader may not read public.ad_billing. Grant it: GRANT SELECT ON public.ad_billing TO tidemark_reader."))
                        .build());
        store.datasets()
                .save(aDataset()
                        .in("events")
                        .named("old-clicks")
                        .ofKind(DatasetKind.TOPIC)
                        .gone()
                        .build());
    }

    private void hourly(Dataset dataset, int trouble) {
        store.datasets().save(dataset);
        if (dataset.kind() == DatasetKind.TOPIC) {
            new SampleReading(store.gatherings()).fill(dataset.id(), trouble);
            new SampleConsumers(store.topicStandings(), NOW).fill(dataset.id());
        }
        if (dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows) {
            hours.fill(dataset, windows, 30, trouble);
        }
    }

    private void users() {
        store.datasets()
                .save(aDataset()
                        .named("public", "users")
                        .ownedBy("accounts")
                        .undivided()
                        .build());
        Partition whole = new Partition(
                USERS,
                PartitionKey.WHOLE,
                PartitionState.CLOSED,
                new Revision("r9"),
                2,
                4_120_077L,
                812_000_000L,
                NOW.minusSeconds(4000),
                NOW.minusSeconds(90_000),
                Set.of());
        store.partitions().save(List.of(whole));
        store.profiles()
                .save(List.of(
                        aProfile()
                                .of(USERS)
                                .at(PartitionKey.WHOLE)
                                .takenAt(NOW.minusSeconds(90_000))
                                .withRows(4_119_802)
                                .build(),
                        aProfile()
                                .of(USERS)
                                .at(PartitionKey.WHOLE)
                                .withVersion(2)
                                .atRevision("r9")
                                .takenAt(NOW.minusSeconds(4000))
                                .withRows(4_120_077)
                                .sampled(sample())
                                .costing(new ProfileCost("sample", 1, 82_404, 9_100_000, Duration.ofMillis(310)))
                                .build()));
        store.datasets()
                .addChanges(List.of(
                        new SchemaChange(
                                PLAYS,
                                NOW.minusSeconds(86_000),
                                SchemaChange.Kind.COLUMN_ADDED,
                                "played_ms",
                                "",
                                "bigint"),
                        new SchemaChange(
                                PLAYS,
                                NOW.minusSeconds(500_000),
                                SchemaChange.Kind.TYPE_CHANGED,
                                "country",
                                "character(2)",
                                "text")));
    }

    private static Sample sample() {
        return new Sample(
                0.02,
                Map.of(
                        new Measure.RowCount(), new Tally(82_404),
                        new Measure.NullCount("country"), new Tally(1_620),
                        new Measure.NumberStats("played_ms"), new NumberSummary(82_000, 0, 9_000, 811.5, 1e10)));
    }

    private void rules() {
        store.rules()
                .save(aRule().withId("has-rows")
                        .named("Partitions have rows")
                        .from(Origin.FILE)
                        .build());
        store.rules()
                .save(aRule().withId("volume")
                        .named("Volume as usual")
                        .ofType(RuleType.ROW_COUNT_CHANGE)
                        .when(new Condition.Change(Baseline.USUAL, 0.25, 0.25))
                        .withSeverity(Severity.WARNING)
                        .from(Origin.BUILT_IN)
                        .build());
        store.rules()
                .save(aRule().withId("missing")
                        .named("No hour is missing")
                        .ofType(RuleType.PARTITION_MISSING)
                        .mustNotOccur()
                        .withSeverity(Severity.CRITICAL)
                        .withRunbook("https://runbooks.example.org/missing-hours")
                        .from(Origin.BUILT_IN)
                        .build());
        store.rules()
                .save(aRule().withId("no-duplicates")
                        .named("Events arrive once")
                        .ofType(RuleType.DUPLICATE_VALUES)
                        .on("warehouse:public.playback_*", "events:*")
                        .when(Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, 100))
                        .build());
        store.rules()
                .save(aRule().withId("country-filled")
                        .named("Country is filled")
                        .ofType(RuleType.NULL_VALUES)
                        .on("warehouse:*")
                        .onColumn("country")
                        .when(Condition.Fixed.of(Operator.MUST_BE_GREATER_OR_EQUAL_TO, 0.98))
                        .withSeverity(Severity.INFO)
                        .disabled()
                        .build());
    }

    private void receivers() {
        store.receivers()
                .save(aReceiver()
                        .named("data-oncall")
                        .ofType(ReceiverType.PAGERDUTY)
                        .withSecret("routingKey", "r")
                        .from(Severity.CRITICAL)
                        .build());
        store.receivers()
                .save(aReceiver()
                        .named("slack-data")
                        .ofType(ReceiverType.SLACK)
                        .withSecret("url", "https://hooks.example.org/1")
                        .from(Severity.WARNING)
                        .madeBy(Origin.FILE)
                        .build());
        store.receivers()
                .save(aReceiver()
                        .named("lake-hook")
                        .ofType(ReceiverType.WEBHOOK)
                        .withSecret("url", "https://x.example.org")
                        .forDatasets("events:*")
                        .disabled()
                        .build());
    }
}
