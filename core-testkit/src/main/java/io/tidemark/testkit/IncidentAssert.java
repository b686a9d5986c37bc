package io.tidemark.testkit;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Severity;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What can be said of an incident. */
public final class IncidentAssert extends AbstractAssert<IncidentAssert, Incident> {
    IncidentAssert(Incident actual) {
        super(actual, IncidentAssert.class);
    }

    public IncidentAssert isOpen() {
        return hasStatus(IncidentStatus.OPEN);
    }

    public IncidentAssert isAcknowledged() {
        return hasStatus(IncidentStatus.ACKNOWLEDGED);
    }

    public IncidentAssert isResolved(Resolution how) {
        hasStatus(IncidentStatus.RESOLVED);
        Assertions.assertThat(actual.resolution()).as("resolution").isEqualTo(how);
        return this;
    }

    public IncidentAssert hasStatus(IncidentStatus status) {
        Assertions.assertThat(actual.status()).as("status of %s", actual.id()).isEqualTo(status);
        return this;
    }

    public IncidentAssert hasSeverity(Severity severity) {
        Assertions.assertThat(actual.severity()).as("severity").isEqualTo(severity);
        return this;
    }

    /** Exactly these partitions still fail, in this order. */
    public IncidentAssert failsOn(PartitionKey... partitions) {
        Assertions.assertThat(actual.stillFailing())
                .as("partitions on which %s fails", actual.id())
                .extracting(FailingPartition::partition)
                .containsExactly(partitions);
        return this;
    }
}
