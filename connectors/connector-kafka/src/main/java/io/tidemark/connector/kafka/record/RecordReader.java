package io.tidemark.connector.kafka.record;

/** Reads the wanted fields of one record after the other into their slots. Not for several threads. */
public interface RecordReader {
    /**
     * Whether the record could be read into slots that were empty; where it could not, {@link #fault} tells why and the
     * slots may hold anything.
     *
     * @param until after the record's last byte
     */
    boolean read(byte[] bytes, int from, int until, FieldValues into);

    /** Why the last record that could not be read could not be. */
    String fault();
}
