package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a SHOW statement looks into, with its names quoted.
 *
 * @param path names of database, schema and table, as far as they are given
 */
record ShowScope(String kind, List<String> path) {
    static ShowScope database(String database) {
        return new ShowScope("DATABASE", List.of(database));
    }

    static ShowScope schema(String database, String schema) {
        return new ShowScope("SCHEMA", List.of(database, schema));
    }

    /** The schema that holds a dataset. */
    static ShowScope schemaOf(DatasetName name) {
        return new ShowScope("SCHEMA", name.path().subList(0, 2));
    }

    static ShowScope dataset(DatasetRef dataset) {
        return new ShowScope(
                dataset.kind() == DatasetKind.VIEW ? "VIEW" : "TABLE",
                dataset.name().path());
    }

    boolean isDatabase() {
        return path.size() == 1;
    }

    /** In SQL, for example {@code IN SCHEMA "SHOP"."PUBLIC"}. */
    String sql() {
        return "IN " + kind + " " + quoted(path);
    }

    /** For people, for example {@code Schema "SHOP"."PUBLIC"}. */
    String words() {
        return (isDatabase() ? "Database " : "Schema ") + quoted(path);
    }

    static String quoted(List<String> path) {
        return quoted(path.toArray(String[]::new));
    }

    static String quoted(String... path) {
        return Arrays.stream(path)
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
    }
}
