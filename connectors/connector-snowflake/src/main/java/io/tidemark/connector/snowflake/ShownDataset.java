package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import org.jspecify.annotations.Nullable;

/**
 * What SHOW tells of a table or view.
 *
 * @param created when it was created, as text; a table that is replaced has a new one
 * @param rows null when Snowflake does not keep count, as for a view or an external table
 * @param clusterBy the clustering key in SQL, empty when there is none
 * @param kept whether Snowflake counts its rows and bytes exactly itself
 * @param travels whether it can be read as of a moment in the past
 */
record ShownDataset(
        DatasetRef ref,
        String created,
        @Nullable Long rows,
        @Nullable Long bytes,
        String clusterBy,
        boolean kept,
        boolean travels) {

    static ShownDataset table(Answer row) {
        boolean elsewhere = row.isYes("is_external") || row.isYes("is_iceberg") || row.isYes("is_hybrid");
        @Nullable Long retention = row.number("retention_time");
        return new ShownDataset(
                new DatasetRef(name(row), DatasetKind.TABLE),
                row.orEmpty("created_on"),
                row.number("rows"),
                row.number("bytes"),
                row.orEmpty("cluster_by"),
                !elsewhere && row.number("rows") != null,
                !elsewhere && retention != null && retention > 0);
    }

    static ShownDataset view(Answer row) {
        return new ShownDataset(
                new DatasetRef(name(row), DatasetKind.VIEW), row.orEmpty("created_on"), null, null, "", false, false);
    }

    private static DatasetName name(Answer row) {
        return DatasetName.of(row.text("database_name"), row.text("schema_name"), row.text("name"));
    }

    boolean isOfSystem() {
        return ref.name().path().get(1).equals("INFORMATION_SCHEMA");
    }
}
