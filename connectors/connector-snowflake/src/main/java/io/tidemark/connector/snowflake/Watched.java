package io.tidemark.connector.snowflake;

import io.tidemark.core.dataset.DatasetName;
import java.util.List;

/** The databases of a source, and the schemas in them; all schemas when the list is empty. */
record Watched(List<String> databases, List<String> schemas) {
    Watched {
        databases = List.copyOf(databases);
        schemas = List.copyOf(schemas);
    }

    /** The parts that cover it, as SHOW names them. */
    List<ShowScope> scopes() {
        return databases.stream()
                .flatMap(database -> schemas.isEmpty()
                        ? List.of(ShowScope.database(database)).stream()
                        : schemas.stream().map(schema -> ShowScope.schema(database, schema)))
                .toList();
    }

    boolean covers(DatasetName name) {
        return name.path().size() == 3
                && databases.contains(name.path().get(0))
                && (schemas.isEmpty() || schemas.contains(name.path().get(1)));
    }
}
