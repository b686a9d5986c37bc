package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import java.util.Set;

/** Says that a dataset has lost columns. */
final class GoneColumns {
    private GoneColumns() {}

    static Failure failure(DatasetDescription dataset, Set<String> columns) {
        return new Failure(
                ErrorCode.COLUMN_GONE,
                dataset.ref().name() + " has no column " + String.join(", ", columns)
                        + " any more; change the rules that use it");
    }
}
