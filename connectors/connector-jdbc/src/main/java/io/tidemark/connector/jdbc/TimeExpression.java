package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.ColumnType;

/**
 * An SQL expression that yields the start of a window.
 *
 * @param template SQL in which {@code {}} stands for the column
 * @param type {@link ColumnType#TIMESTAMP}, to be read as UTC, {@link ColumnType#TIMESTAMP_TZ}, or {@link
 *     ColumnType#DATE} for the window's first day in the zone's calendar
 * @param everNull whether it can be null for a row that lies between two bounds; such a row belongs to no window
 */
public record TimeExpression(String template, ColumnType type, boolean everNull) {
    /** An expression that is never null between two bounds. */
    public TimeExpression(String template, ColumnType type) {
        this(template, type, false);
    }
}
