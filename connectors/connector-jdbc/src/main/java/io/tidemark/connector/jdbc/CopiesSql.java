package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Partitioning;
import java.util.List;
import java.util.stream.Collectors;

/** The statement that reads a table without surplus copies; people run it, we never do. */
record CopiesSql(StoreDialect dialect, DatasetName table) {
    private static final String NUMBER = "copy_number";

    String without(Partitioning how, List<String> key) {
        String columns = key.stream().map(this::quoted).collect(Collectors.joining(", "));
        String unkeyed = key.stream().map(name -> quoted(name) + " IS NULL").collect(Collectors.joining(" OR "));
        String from = table.path().stream().map(this::quoted).collect(Collectors.joining("."));
        String number = quoted(NUMBER);
        return "SELECT * FROM (\n  SELECT t.*, ROW_NUMBER() OVER (PARTITION BY " + columns + " ORDER BY "
                + order(how, key) + ") AS " + number + "\n  FROM " + from + " t\n) numbered\nWHERE " + number
                + " = 1 OR " + unkeyed;
    }

    private String order(Partitioning how, List<String> key) {
        return switch (how) {
            case Partitioning.TimeWindows windows -> {
                String ingest = windows.ingestColumn();
                yield quoted(ingest == null ? windows.timeColumn() : ingest);
            }
            case Partitioning.Undivided whole -> quoted(key.getFirst());
        };
    }

    private String quoted(String name) {
        return dialect.calcite().quoteIdentifier(name);
    }
}
