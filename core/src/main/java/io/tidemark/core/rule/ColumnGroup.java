package io.tidemark.core.rule;

import io.tidemark.core.dataset.ColumnType;

/** Types of column that a type of rule makes sense for. */
public enum ColumnGroup {
    ANY("any"),
    TEXT("texts"),
    JSON("texts or JSON"),
    NUMBER("numbers"),
    TIME("dates or times"),
    BOOLEAN("booleans"),
    /** Of which one is less than another. */
    ORDERED("numbers, dates or times"),
    /** Whose values are counted one by one. */
    COUNTED("texts or whole numbers");

    private final String words;

    ColumnGroup(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean holds(ColumnType type) {
        return switch (this) {
            case ANY -> true;
            case TEXT -> type == ColumnType.TEXT;
            case JSON -> type == ColumnType.TEXT || type == ColumnType.JSON;
            case NUMBER -> type.isNumeric();
            case TIME -> type.isTime();
            case BOOLEAN -> type == ColumnType.BOOLEAN;
            case ORDERED -> type.isNumeric() || type.isTime();
            case COUNTED -> type == ColumnType.TEXT || type == ColumnType.INTEGER;
        };
    }
}
