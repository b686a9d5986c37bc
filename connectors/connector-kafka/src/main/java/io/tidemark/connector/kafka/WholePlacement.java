package io.tidemark.connector.kafka;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;

/** Places every record in the one partition of a topic that is not divided. */
final class WholePlacement implements Placement {
    private RecordCursor.Kind kind = RecordCursor.Kind.RECORD;

    @Override
    public boolean place(boolean timed, long event, long delivered) {
        kind = timed ? RecordCursor.Kind.RECORD : RecordCursor.Kind.UNPARSEABLE;
        return true;
    }

    @Override
    public RecordCursor.Kind kind() {
        return kind;
    }

    @Override
    public PartitionKey partition() {
        return PartitionKey.WHOLE;
    }
}
