package io.tidemark.connector.testkit;

import io.tidemark.core.dataset.ColumnType;

/** A column of a dataset that a test creates; the store under test chooses its native type. */
public record Field(String name, ColumnType type, boolean nullable) {
    public static Field nullable(String name, ColumnType type) {
        return new Field(name, type, true);
    }

    public static Field required(String name, ColumnType type) {
        return new Field(name, type, false);
    }
}
