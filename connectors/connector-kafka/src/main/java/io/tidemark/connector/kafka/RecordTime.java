package io.tidemark.connector.kafka;

import java.util.BitSet;
import java.util.List;

/**
 * The part that the records' own time, as Kafka keeps it, plays in a scan.
 *
 * @param places whether it says to which partition a record belongs
 * @param columns which of the wanted columns it is
 */
record RecordTime(boolean places, BitSet columns) {
    /** The name of the column that is the record's own time. */
    static final String COLUMN = "$timestamp";

    static RecordTime of(boolean places, List<String> columns) {
        BitSet own = new BitSet();
        for (int column = 0; column < columns.size(); column++) {
            own.set(column, columns.get(column).equals(COLUMN));
        }
        return new RecordTime(places, own);
    }

    boolean is(int column) {
        return columns.get(column);
    }
}
