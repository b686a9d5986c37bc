package io.tidemark.web.ui.incident;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.web.ui.rows.BadRowsList;
import io.tidemark.web.ui.words.PartitionNames;

/** Bad rows of an incident's newest partitions. */
record IncidentRows(Incident incident, BadRowReads rows) {
    private static final int MOST_PARTITIONS = 3;

    BadRowsList list() {
        BadRowsList list = new BadRowsList(rows, incident.dataset());
        incident.failures().reversed().stream()
                .filter(failure ->
                        !failure.isHealed() || incident.stillFailing().isEmpty())
                .limit(MOST_PARTITIONS)
                .map(FailingPartition::partition)
                .forEach(partition -> show(list, partition));
        return list;
    }

    private void show(BadRowsList list, PartitionKey partition) {
        list.show(partition, incident.rule(), incident.column(), PartitionNames.of(partition));
    }
}
