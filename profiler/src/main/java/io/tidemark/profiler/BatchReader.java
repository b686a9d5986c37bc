package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;

/** Takes in the records of a batch at the places in [from, until), which are of one partition and kind. */
interface BatchReader {
    void add(RecordBatch batch, int from, int until);

    /** Shows it all records of a cursor, run by run. */
    static void read(RecordCursor cursor, RecordBatch batch, BatchReader reader) {
        do {
            cursor.fill(batch);
            int from = 0;
            while (from < batch.size()) {
                int until = batch.endOfRun(from);
                reader.add(batch, from, until);
                from = until;
            }
        } while (batch.isFull());
    }
}
