package io.tidemark.web.ui.sample;

import static io.tidemark.testkit.Builders.aDelivery;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.anIncident;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.IncidentBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is wrong at the made-up music service. */
final class SampleIncidents {
    private static final DatasetId ADS = new DatasetId("warehouse:public.ad_impression");
    private static final DatasetId TOPIC = new DatasetId("events:playback-started");

    private final InMemoryStore store;
    private final Instant now;

    SampleIncidents(InMemoryStore store, Instant now) {
        this.store = store;
        this.now = now;
    }

    void fill() {
        missingHours();
        duplicates();
        lineage();
        save(anIncident()
                .withId(store.incidents().nextId())
                .of(TOPIC)
                .by("no-duplicates", RuleType.DUPLICATE_VALUES)
                .withSeverity(Severity.ERROR)
                .titled("6,022 duplicate rows in events:playback-started, key event_id")
                .failing(failure(
                        hour(9),
                        6_022,
                        new Range(Double.NEGATIVE_INFINITY, Double.NaN, 100),
                        "6,022 duplicate rows, at most 100 expected"))
                .openedAt(now.minus(Duration.ofHours(4)))
                .acknowledgedBy("maria")
                .build());
        save(anIncident()
                .withId(store.incidents().nextId())
                .of(ADS)
                .by("volume", RuleType.ROW_COUNT_CHANGE)
                .withSeverity(Severity.WARNING)
                .titled("Row count of warehouse:public.ad_impression is 39% below the usual")
                .failing(failure(
                        hour(6),
                        148_021,
                        new Range(181_000, 242_000, 303_000),
                        "148,021 rows, 39% below the usual 242,000"))
                .openedAt(now.minus(Duration.ofHours(7)))
                .build());
        save(anIncident()
                .withId(store.incidents().nextId())
                .of(ADS)
                .by("volume", RuleType.ROW_COUNT_CHANGE)
                .withSeverity(Severity.WARNING)
                .titled("Row count of warehouse:public.ad_impression is 61% below the usual")
                .healedOn(hour(2), now.minus(Duration.ofHours(10)))
                .openedAt(now.minus(Duration.ofHours(12)))
                .resolved(Resolution.HEALED, now.minus(Duration.ofHours(10)))
                .build());
    }

    private void missingHours() {
        IncidentBuilder builder = anIncident()
                .withId(store.incidents().nextId())
                .of(SampleData.PLAYS)
                .by("missing", RuleType.PARTITION_MISSING)
                .withSeverity(Severity.CRITICAL)
                .titled("2 hours of warehouse:public.playback_started are missing: 2026-11-22 11:00 to 12:00")
                .failing(failure(hour(11), 0, Range.ANY, "No rows at its deadline, 12:10"))
                .failing(failure(hour(12), 0, Range.ANY, "No rows at its deadline, 13:10"))
                .openedAt(now.minus(Duration.ofMinutes(136)));
        Incident incident = save(builder.build());
        for (int at : List.of(11, 12)) {
            store.partitions()
                    .save(List.of(Builders.aPartition()
                            .of(SampleData.PLAYS)
                            .at(hour(at))
                            .missing()
                            .build()));
            store.verdicts()
                    .save(List.of(
                            aVerdict()
                                    .of(SampleData.PLAYS)
                                    .at(hour(at))
                                    .by("missing", RuleType.PARTITION_MISSING)
                                    .withSeverity(Severity.CRITICAL)
                                    .violated(0, Range.ANY, "No rows at its deadline")
                                    .build(),
                            aVerdict()
                                    .of(SampleData.PLAYS)
                                    .at(hour(at))
                                    .by("volume", RuleType.ROW_COUNT_CHANGE)
                                    .withSeverity(Severity.WARNING)
                                    .skipped("no rows")
                                    .build()));
        }
        event(incident, 136, IncidentEvent.Kind.OPENED, "tidemark", "2026-11-22 11:00 is missing");
        event(incident, 76, IncidentEvent.Kind.PARTITION_ADDED, "tidemark", "2026-11-22 12:00 is missing, too");
        event(
                incident,
                60,
                IncidentEvent.Kind.COMMENTED,
                "maria",
                "The loader's pod was evicted; the platform team restarts it.");
        Delivery pager = aDelivery()
                .to("data-oncall")
                .about(incident.id().number())
                .createdAt(now.minus(Duration.ofMinutes(136)))
                .build();
        store.outbox()
                .add(List.of(
                        pager,
                        aDelivery()
                                .to("slack-data")
                                .about(incident.id().number())
                                .createdAt(now.minus(Duration.ofMinutes(136)))
                                .build()));
        store.outbox()
                .newest(10)
                .forEach(
                        delivery -> store.outbox()
                                .update(
                                        delivery.receiver().value().equals("slack-data")
                                                ? delivery.sent(now.minus(Duration.ofMinutes(135)))
                                                : delivery.retryAt(
                                                        now.plusSeconds(60),
                                                        "502 Bad Gateway from events.pagerduty.com; tried 3 times, next at 14:27")));
    }

    /** What follows from the missing hours, at the end of what is made of what. */
    private void lineage() {
        store.lineage()
                .save(new LineageEdge(
                        TOPIC, SampleData.PLAYS, LineageOrigin.NAME, "the only table that has the name of the topic"));
        for (DatasetId downstream : List.of(SampleData.ROYALTIES, ADS)) {
            store.lineage()
                    .save(new LineageEdge(
                            SampleData.PLAYS, downstream, LineageOrigin.VIEW, "the definition of the view reads it"));
        }
        save(anIncident()
                .withId(new IncidentId(901))
                .of(SampleData.ROYALTIES)
                .by("missing", RuleType.PARTITION_MISSING)
                .withSeverity(Severity.CRITICAL)
                .titled("Missing partition: 2 partitions from 2026-11-22T11:00Z")
                .failing(failure(hour(11), 0, Range.ANY, "No rows at its deadline, 12:10"))
                .causedBy(new IncidentId(1))
                .openedAt(now.minus(Duration.ofMinutes(130)))
                .build());
    }

    private void duplicates() {
        PartitionKey.Window window = hour(10);
        Range most = new Range(Double.NEGATIVE_INFINITY, Double.NaN, 100);
        Incident incident = save(anIncident()
                .withId(store.incidents().nextId())
                .of(SampleData.PLAYS)
                .by("no-duplicates", RuleType.DUPLICATE_VALUES)
                .withSeverity(Severity.ERROR)
                .titled("7,640 duplicate rows in warehouse:public.playback_started, key event_id")
                .failing(failure(
                        window, 7_640, most, "7,640 of 305,602 rows with a key are copies, at most 100 expected"))
                .openedAt(now.minus(Duration.ofHours(3)))
                .build());
        event(incident, 180, IncidentEvent.Kind.OPENED, "tidemark", "");
        store.rowSamples().save(List.of(SampleRows.of(incident, window, now)));
        store.partitions()
                .save(List.of(Builders.aPartition()
                        .of(SampleData.PLAYS)
                        .at(window)
                        .reopened()
                        .withVersion(2)
                        .withRows(305_602)
                        .changedAt(now.minus(Duration.ofHours(3)))
                        .closedAt(window.until().plusSeconds(600))
                        .build()));
        store.profiles()
                .save(List.of(Builders.aProfile()
                        .of(SampleData.PLAYS)
                        .at(window)
                        .withVersion(2)
                        .atRevision("r2")
                        .withRows(305_602)
                        .withDuplicates(7_640, 305_602)
                        .withNulls("country", 1_651)
                        .withNulls("event_id", 0)
                        .takenAt(now.minus(Duration.ofHours(3)))
                        .build()));
        store.verdicts()
                .save(List.of(
                        aVerdict()
                                .of(SampleData.PLAYS)
                                .at(window)
                                .by("no-duplicates", RuleType.DUPLICATE_VALUES)
                                .violated(
                                        7_640,
                                        most,
                                        "7,640 of 305,602 rows with a key are copies, at most 100 expected")
                                .build(),
                        aVerdict()
                                .of(SampleData.PLAYS)
                                .at(window)
                                .by("has-rows", RuleType.ROW_COUNT)
                                .passed(305_602, new Range(1, Double.NaN, Double.POSITIVE_INFINITY))
                                .build(),
                        aVerdict()
                                .of(SampleData.PLAYS)
                                .at(window)
                                .by("volume", RuleType.ROW_COUNT_CHANGE)
                                .withSeverity(Severity.WARNING)
                                .passed(305_602, new Range(223_500, 298_000, 372_500))
                                .build()));
        fact(window, PartitionFact.Kind.ARRIVED, window.from().plusSeconds(70), "41 rows");
        fact(window, PartitionFact.Kind.CLOSED, window.until().plusSeconds(600), "297,962 rows");
        fact(window, PartitionFact.Kind.REOPENED, now.minus(Duration.ofHours(3)), "changed after it was closed");
    }

    private void fact(PartitionKey.Window window, PartitionFact.Kind kind, Instant at, String note) {
        store.partitions()
                .addFacts(List.of(
                        new PartitionFact(SampleData.PLAYS, window, at, kind, new Revision("r1"), null, null, note)));
    }

    private void event(Incident incident, int minutesAgo, IncidentEvent.Kind kind, String who, String note) {
        store.incidents()
                .addEvents(List.of(
                        new IncidentEvent(incident.id(), now.minus(Duration.ofMinutes(minutesAgo)), kind, who, note)));
    }

    private Incident save(Incident incident) {
        return store.incidents().save(incident);
    }

    private static FailingPartition failure(
            PartitionKey.Window window, double observed, Range expected, String message) {
        return new FailingPartition(
                window,
                new Revision("r1"),
                observed,
                expected,
                message,
                window.until().plusSeconds(600),
                null);
    }

    private static PartitionKey.Window hour(int hour) {
        return Builders.hour(Instant.parse("2026-11-22T00:00:00Z").plus(Duration.ofHours(hour)));
    }
}
