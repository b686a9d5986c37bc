package io.tidemark.core.rule;

import io.tidemark.core.dataset.ColumnType;

/** A column of a table of the health schema. */
public record HealthColumn(String name, ColumnType type, String meaning) {
    static HealthColumn word(String name, String meaning) {
        return new HealthColumn(name, ColumnType.TEXT, meaning);
    }

    static HealthColumn time(String name, String meaning) {
        return new HealthColumn(name, ColumnType.TIMESTAMP, meaning);
    }

    static HealthColumn flag(String name, String meaning) {
        return new HealthColumn(name, ColumnType.BOOLEAN, meaning);
    }

    static HealthColumn count(String name, String meaning) {
        return new HealthColumn(name, ColumnType.INTEGER, meaning);
    }

    static HealthColumn number(String name, String meaning) {
        return new HealthColumn(name, ColumnType.FLOAT, meaning);
    }
}
