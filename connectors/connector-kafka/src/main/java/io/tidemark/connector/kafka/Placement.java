package io.tidemark.connector.kafka;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;

/** Says to which of the requested partitions a record belongs, and how; it holds its last answer. */
sealed interface Placement permits WindowPlacement, WholePlacement {
    /**
     * Whether the record matters to one of the requested partitions.
     *
     * @param timed whether its event time could be read
     * @param event its event time in epoch milliseconds, where it could
     * @param delivered when it was delivered, in epoch milliseconds
     */
    boolean place(boolean timed, long event, long delivered);

    RecordCursor.Kind kind();

    PartitionKey partition();
}
