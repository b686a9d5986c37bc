package io.tidemark.connector;

import io.tidemark.core.dataset.Column;
import java.util.OptionalLong;

/** The ability to say which fingerprint a value has in scans without reading a row. */
public interface Fingerprints {
    /**
     * What {@link RecordCursor#fingerprint} says of a value that is written like this; empty when no value of the column is,
     * or when that cannot be told.
     */
    OptionalLong fingerprint(Column column, String text);
}
