package io.tidemark.connector.snowflake;

import io.tidemark.connector.jdbc.Digest;

/**
 * What Snowflake tells of changes to a dataset without a look at its rows.
 *
 * @param reliable whether a change of the rows always moves the text
 */
record Signal(ShownDataset shown, boolean reliable, String text) {
    /** The signal of a dataset whose changes Snowflake does not tell: a view, or a table that lies elsewhere. */
    static Signal none(ShownDataset shown) {
        return new Signal(shown, false, "created:" + shown.created());
    }

    static Signal of(ShownDataset shown, String token) {
        return new Signal(shown, true, shown.created() + "," + shown.rows() + "," + shown.bytes() + "," + token);
    }

    boolean isEmpty() {
        Long rows = shown.rows();
        return reliable && rows != null && rows == 0;
    }

    String digest() {
        return Digest.of(text);
    }
}
