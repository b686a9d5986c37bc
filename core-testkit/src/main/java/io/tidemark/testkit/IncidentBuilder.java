package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds an incident: by default the open error INC-1, row count 0 on {@link Builders#TEN}. */
public final class IncidentBuilder {
    private IncidentId id = new IncidentId(1);
    private DatasetId dataset = Builders.PLAYS;
    private RuleId rule = new RuleId("row-count");
    private RuleType type = RuleType.ROW_COUNT;
    private String column = "";
    private Severity severity = Severity.ERROR;
    private IncidentStatus status = IncidentStatus.OPEN;
    private String title = "No rows in playback_started";
    private final List<FailingPartition> failures = new ArrayList<>();
    private Instant openedAt = Builders.NOON;
    private Instant updatedAt = Builders.NOON;
    private String acknowledgedBy = "";
    private String assignee = "";
    private @Nullable Instant resolvedAt;
    private @Nullable Resolution resolution;
    private int reopened;
    private @Nullable IncidentId cause;
    private int version;

    IncidentBuilder() {}

    public IncidentBuilder numbered(long number) {
        return withId(new IncidentId(number));
    }

    public IncidentBuilder withId(IncidentId number) {
        id = number;
        return this;
    }

    public IncidentBuilder of(DatasetId about) {
        dataset = about;
        return this;
    }

    public IncidentBuilder by(String ruleId, RuleType ofType) {
        rule = new RuleId(ruleId);
        type = ofType;
        return this;
    }

    public IncidentBuilder onColumn(String name) {
        column = name;
        return this;
    }

    public IncidentBuilder withSeverity(Severity how) {
        severity = how;
        return this;
    }

    public IncidentBuilder titled(String text) {
        title = text;
        return this;
    }

    /** Fails on that partition. Without any, {@link Builders#TEN} fails. */
    public IncidentBuilder failingOn(PartitionKey partition) {
        failures.add(failure(partition, null));
        return this;
    }

    /** Failed on that partition until then. */
    public IncidentBuilder healedOn(PartitionKey partition, Instant at) {
        failures.add(failure(partition, at));
        return this;
    }

    public IncidentBuilder failing(FailingPartition failure) {
        failures.add(failure);
        return this;
    }

    public IncidentBuilder openedAt(Instant when) {
        openedAt = when;
        updatedAt = when;
        return this;
    }

    public IncidentBuilder updatedAt(Instant when) {
        updatedAt = when;
        return this;
    }

    public IncidentBuilder acknowledgedBy(String who) {
        status = IncidentStatus.ACKNOWLEDGED;
        acknowledgedBy = who;
        return this;
    }

    public IncidentBuilder assignedTo(String who) {
        assignee = who;
        return this;
    }

    public IncidentBuilder resolved(Resolution how, Instant when) {
        status = IncidentStatus.RESOLVED;
        resolution = how;
        resolvedAt = when;
        updatedAt = when;
        return this;
    }

    public IncidentBuilder reopened(int times) {
        reopened = times;
        return this;
    }

    public IncidentBuilder causedBy(IncidentId upstream) {
        cause = upstream;
        return this;
    }

    public IncidentBuilder withVersion(int saves) {
        version = saves;
        return this;
    }

    public Incident build() {
        List<FailingPartition> all = failures.isEmpty() ? List.of(failure(Builders.TEN, null)) : failures;
        return new Incident(
                id,
                dataset,
                rule,
                type,
                column,
                severity,
                status,
                title,
                all,
                openedAt,
                updatedAt,
                acknowledgedBy,
                assignee,
                resolvedAt,
                resolution,
                reopened,
                cause,
                version);
    }

    private static FailingPartition failure(PartitionKey partition, @Nullable Instant healedAt) {
        Range atLeastOne = new Range(1, Double.NaN, Double.POSITIVE_INFINITY);
        return new FailingPartition(
                partition, new Revision("r1"), 0, atLeastOne, "0 rows at " + partition, Builders.NOON, healedAt);
    }
}
