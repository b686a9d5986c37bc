package io.tidemark.core.dataset;

import java.util.List;
import java.util.Optional;

/** The columns of a dataset, in the store's order. */
public record Schema(List<Column> columns) {
    public static final Schema EMPTY = new Schema(List.of());

    public Schema {
        columns = List.copyOf(columns);
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
