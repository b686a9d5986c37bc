package io.tidemark.testkit;

import io.tidemark.core.dataset.Partition;
import io.tidemark.core.incident.Incident;

/** Where assertions on domain types start: {@code assertThat(incident).isOpen()}. */
public final class DomainAssertions {
    private DomainAssertions() {}

    public static IncidentAssert assertThat(Incident incident) {
        return new IncidentAssert(incident);
    }

    public static PartitionAssert assertThat(Partition partition) {
        return new PartitionAssert(partition);
    }
}
