package io.tidemark.connector.mysql;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are read: as the very texts that the server hashes. Only long texts are read whole although
 * the server hashes their digests; long binary values are read as digests.
 *
 * @param expression the text in SQL, of {@code {}}
 * @param digested whether the server hashes the text's digest
 */
record TextColumn(ColumnType type, String expression, boolean digested) {
    static TextColumn of(Column column) {
        boolean text = column.type() == ColumnType.TEXT;
        boolean digested = text && NativeTypes.isLong(column.nativeType());
        @Nullable String hashed = MysqlDialect.INSTANCE.hashes().hashed(column);
        if (text || column.type() == ColumnType.JSON) {
            return new TextColumn(column.type(), MysqlWords.EXACT_TEXT, digested);
        }
        return new TextColumn(column.type(), hashed == null ? "HEX({})" : hashed, false);
    }

    /** Whether a value is a text to its reader. */
    boolean isText() {
        return switch (type) {
            case TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER -> true;
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, DATE, TIMESTAMP, TIMESTAMP_TZ -> false;
        };
    }
}
