package io.tidemark.connector;

import io.tidemark.core.dataset.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a store knows of a dataset.
 *
 * @param partitionColumn the column that the store itself cuts the dataset by, null when it does not
 * @param declaredKey the columns of a primary key or unique constraint; empty when there is none
 */
public record DatasetDescription(
        DatasetRef ref, Schema schema, @Nullable String partitionColumn, List<String> declaredKey) {
    public DatasetDescription {
        declaredKey = List.copyOf(declaredKey);
    }
}
