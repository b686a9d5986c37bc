package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.ColumnType;

/**
 * An SQL expression that yields a point in time.
 *
 * @param template SQL in which {@code {}} stands for the column
 * @param type {@link ColumnType#TIMESTAMP}, to be read as UTC, or {@link ColumnType#TIMESTAMP_TZ}
 */
public record TimeExpression(String template, ColumnType type) {}
