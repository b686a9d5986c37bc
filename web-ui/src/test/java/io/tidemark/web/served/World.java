package io.tidemark.web.served;

import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aDelivery;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.aSource;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.anIncident;
import static io.tidemark.testkit.Builders.tenPlus;

import io.tidemark.core.arrival.Arrival;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.ResentBatch;
import io.tidemark.core.metric.TextExtremes;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.sample.SampleConsumers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A small world: one hourly table with a past, tables beside it, rules, incidents and receivers. */
public final class World {
    public static final String PASSWORD = "hunter2";
    public static final String HOOK = "http://127.0.0.1:9/secret-hook";
    public static final int TABLES = 23;
    public static final int INCIDENTS = 17;
    public static final int HOURS = 30;
    /** A rule whose bad rows of ten o'clock are sampled. */
    public static final String SAMPLED = "sampled";

    public static final DatasetId CITIES = new DatasetId("warehouse:public.cities");

    private final InMemoryStore store;

    private World(InMemoryStore store) {
        this.store = store;
    }

    /** A store with the world in it. */
    public static InMemoryStore filled() {
        InMemoryStore store = new InMemoryStore();
        new World(store).fill();
        return store;
    }

    private void samples() {
        store.rowSamples()
                .save(List.of(new RowSample(
                        Builders.PLAYS,
                        Builders.TEN,
                        new RuleId(SAMPLED),
                        "",
                        new Revision("r2"),
                        Builders.NOON,
                        List.of("id"),
                        Set.of(),
                        List.of(new SampledRow(List.of("7"))))));
    }

    private void fill() {
        store.sources().save(aSource().build());
        store.sources().save(aSource().named("filed").from(Origin.FILE).build());
        datasets();
        partitions();
        arrivals();
        profiles();
        samples();
        rules();
        incidents();
        receivers();
        new SampleConsumers(store.topicStandings(), Builders.NOON).fill(new DatasetId("filed:searches"));
    }

    private void datasets() {
        store.datasets().save(aDataset().ownedBy("player").tagged("core").build());
        store.datasets().save(aDataset().named("public", "cities").undivided().build());
        store.datasets().save(aDataset().named("events", "Odd Name").build());
        store.datasets()
                .save(aDataset()
                        .in("filed")
                        .named("searches")
                        .ofKind(DatasetKind.TOPIC)
                        .failing(new Failure(ErrorCode.UNREACHABLE, "The broker is away"))
                        .build());
        IntStream.range(0, TABLES)
                .mapToObj("t%02d"::formatted)
                .map(name -> aDataset().named("public", name).build())
                .forEach(store.datasets()::save);
        store.datasets()
                .addChanges(List.of(
                        new SchemaChange(PLAYS, Builders.NOON, SchemaChange.Kind.COLUMN_ADDED, "country", "", "text")));
        store.datasets()
                .replaceFileOverrides(List.of(new DatasetOverride(
                        DatasetSelector.of(PLAYS.value()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "player",
                        null,
                        Origin.FILE)));
    }

    private void partitions() {
        for (int hour = 0; hour < HOURS; hour++) {
            PartitionKey key = tenPlus(hour - HOURS + 1);
            store.partitions()
                    .save(List.of(
                            hour % 10 == 0
                                    ? aPartition().at(key).missing().build()
                                    : aPartition().at(key).build()));
        }
        store.partitions()
                .save(List.of(
                        aPartition()
                                .withVersion(2)
                                .marked(Mark.LATE)
                                .withRows(900)
                                .build(),
                        aPartition().of(CITIES).at(PartitionKey.WHOLE).build()));
        store.partitions()
                .addFacts(List.of(new PartitionFact(
                        PLAYS, TEN, Builders.NOON, PartitionFact.Kind.CAME_LATE, new Revision("r2"), 400L, 900L, "")));
    }

    /** Six hours of the day before that had nine of ten rows at their deadline and all an hour after their end. */
    private void arrivals() {
        store.arrivals()
                .save(
                        PLAYS,
                        IntStream.range(-28, -22)
                                .mapToObj(hour -> new Arrival(
                                        tenPlus(hour),
                                        new TreeMap<>(
                                                Map.of(Duration.ofMinutes(10), 900L, Duration.ofHours(1), 1_000L))))
                                .toList());
    }

    private void profiles() {
        store.profiles()
                .save(List.of(
                        aProfile().withRows(400).build(),
                        aProfile()
                                .withVersion(2)
                                .atRevision("r2")
                                .withRows(900)
                                .withNulls("country", 9)
                                .withNulls("event_id", 0)
                                .withDuplicates(3, 900)
                                .with(
                                        new Measure.Redeliveries(List.of("event_id")),
                                        new RedeliveryTally(
                                                900,
                                                12,
                                                0,
                                                List.of(new Redelivery(
                                                        tenPlus(-2),
                                                        12,
                                                        List.of(new ResentBatch(2, 70, 81, 1, 40, 51, 12))))))
                                .with(
                                        new Measure.TopValues("country"),
                                        new FrequentValues(Map.of("SE", 600L, "DE", 250L), 41, 7))
                                .with(
                                        new Measure.Formats("country"),
                                        new FormatTally(891, Map.of(Format.ISO_COUNTRY, 891L)))
                                .with(
                                        new Measure.TopValues("email"),
                                        new FrequentValues(Map.of("ada@example.org", 3L), 0, 0))
                                .with(
                                        new Measure.TextRange("email"),
                                        new TextExtremes("ada@example.org", "zoe@example.org"))
                                .with(new Measure.Masks("email"), new FrequentValues(Map.of("A@A.A", 3L), 0, 0))
                                .with(
                                        new Measure.Delay("event_time", "ingested_at"),
                                        new LogHistogram(
                                                0,
                                                new TreeMap<>(Map.of(LogHistogram.bin(30), 900L)),
                                                new TreeMap<>(),
                                                29,
                                                30.5))
                                .costing(new ProfileCost("stream", 1, 900, 64_000, Duration.ofMillis(40)))
                                .without(
                                        new Measure.NumberStats("played_ms"),
                                        new Failure(ErrorCode.COLUMN_GONE, "There is no column played_ms any more"))
                                .build(),
                        aProfile()
                                .of(CITIES)
                                .at(PartitionKey.WHOLE)
                                .withDuplicates(1, 4)
                                .build()));
        store.verdicts()
                .save(List.of(
                        aVerdict().build(),
                        aVerdict()
                                .by("late", RuleType.PARTITION_LATE)
                                .violated(Double.NaN, Range.ANY, "It was 40 min late")
                                .build(),
                        aVerdict()
                                .by("change", RuleType.ROW_COUNT_CHANGE)
                                .skipped("not enough history")
                                .build()));
    }

    private void rules() {
        PolicyId core = new PolicyId("core");
        store.policies().save(new Policy(core, "Core", DatasetSelector.ALL, List.of(), Map.of(), true, Origin.USER));
        store.rules().save(aRule().build());
        store.rules()
                .save(aRule().withId("default.row-count").from(Origin.BUILT_IN).build());
        store.rules().save(aRule().withId("filed").from(Origin.FILE).build());
    }

    private void incidents() {
        for (int i = 0; i < INCIDENTS; i++) {
            IncidentId id = store.incidents().nextId();
            store.incidents()
                    .save(anIncident()
                            .withId(id)
                            .withSeverity(i % 2 == 0 ? Severity.ERROR : Severity.INFO)
                            .of(i == 0 ? CITIES : PLAYS)
                            .build());
            store.incidents()
                    .addEvents(List.of(new IncidentEvent(
                            id, Builders.NOON, IncidentEvent.Kind.OPENED, IncidentEvent.OURSELVES, "")));
        }
    }

    private void receivers() {
        store.receivers().save(aReceiver().withSecret("url", HOOK).build());
        store.receivers()
                .save(aReceiver()
                        .named("filed")
                        .withSecret("url", HOOK)
                        .madeBy(Origin.FILE)
                        .build());
        store.outbox().add(List.of(aDelivery().build()));
    }
}
