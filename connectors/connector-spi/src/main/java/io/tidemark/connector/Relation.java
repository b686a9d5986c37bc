package io.tidemark.connector;

import io.tidemark.core.dataset.DatasetName;

/**
 * That one dataset of a source is made of another one, or cannot be without it.
 *
 * @param reason how the store knows, in words
 */
public record Relation(DatasetName upstream, DatasetName downstream, Kind kind, String reason) {
    /** What relates two datasets. */
    public enum Kind {
        /** The definition of the one reads the other. */
        VIEW,
        /** Rows of the one refer to rows of the other. */
        FOREIGN_KEY
    }
}
