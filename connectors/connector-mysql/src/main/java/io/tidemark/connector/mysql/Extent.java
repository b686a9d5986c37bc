package io.tidemark.connector.mysql;

import io.tidemark.core.dataset.DatasetName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of a server a pass over the catalog is about: what is watched, or one table of it. */
record Extent(WatchedDatabases watched, @Nullable TableName one) {
    static Extent all(WatchedDatabases watched) {
        return new Extent(watched, null);
    }

    static Extent of(WatchedDatabases watched, DatasetName name) {
        return new Extent(watched, TableName.of(name));
    }

    String condition(String databaseColumn) {
        String all = watched.condition(databaseColumn);
        return one == null ? all : all + " AND " + databaseColumn + " = ? AND TABLE_NAME = ?";
    }

    List<String> parameters() {
        List<String> parameters = new ArrayList<>(watched.names());
        if (one != null) {
            parameters.add(one.database());
            parameters.add(one.table());
        }
        return parameters;
    }

    /** The server may compare names without regard to case and accents. */
    boolean holds(TableName table) {
        return one == null ? watched.include(table.database()) : one.equals(table);
    }
}
