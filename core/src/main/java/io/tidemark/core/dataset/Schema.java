package io.tidemark.core.dataset;

import java.util.List;
import java.util.Optional;

/** The columns of a dataset, in the store's order, and its keys. */
public record Schema(List<Column> columns, Keys keys) {
    public static final Schema EMPTY = new Schema(List.of());

    public Schema {
        columns = List.copyOf(columns);
    }

    /** Columns of which no keys are known. */
    public Schema(List<Column> columns) {
        this(columns, Keys.UNKNOWN);
    }

    public static Schema of(Column... columns) {
        return new Schema(List.of(columns));
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
