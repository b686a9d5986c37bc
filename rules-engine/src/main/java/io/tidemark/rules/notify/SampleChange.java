package io.tidemark.rules.notify;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Changes of a made-up incident, INC-0, by which templates are tried out; real ones are numbered from 1. */
final class SampleChange {
    private static final IncidentId ID = new IncidentId(0);
    private static final String WHY = "812 rows, 4,000 or more are expected";

    private SampleChange() {}

    static IncidentChange opened(Instant now) {
        return change(IncidentStatus.OPEN, IncidentEvent.Kind.OPENED, "This is a test. " + WHY, now);
    }

    static IncidentChange resolved(Instant now) {
        return change(IncidentStatus.RESOLVED, IncidentEvent.Kind.RESOLVED, "this was a test", now);
    }

    private static IncidentChange change(IncidentStatus status, IncidentEvent.Kind kind, String note, Instant now) {
        boolean over = status == IncidentStatus.RESOLVED;
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        PartitionKey partition = new PartitionKey.Window(hour.minus(Duration.ofHours(1)), hour);
        FailingPartition failing = new FailingPartition(
                partition,
                new Revision("sample"),
                812,
                new Range(4_000, Double.NaN, Double.POSITIVE_INFINITY),
                WHY,
                now,
                over ? now : null);
        Incident incident = new Incident(
                ID,
                new DatasetId("warehouse:public.orders"),
                new RuleId("orders-not-too-few"),
                RuleType.ROW_COUNT,
                "",
                Severity.ERROR,
                status,
                RuleType.ROW_COUNT.title() + ": " + partition.text(),
                List.of(failing),
                now,
                now,
                "",
                "",
                over ? now : null,
                over ? Resolution.HEALED : null,
                0,
                null,
                1);
        return new IncidentChange(incident, new IncidentEvent(ID, now, kind, IncidentEvent.OURSELVES, note));
    }
}
