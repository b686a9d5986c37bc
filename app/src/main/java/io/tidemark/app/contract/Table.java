package io.tidemark.app.contract;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table or topic that a contract is about.
 *
 * @param name as the contract calls it
 * @param physicalName as its store does
 * @param dataset what is known of it here; empty for nothing
 * @param columns the names of its columns in the store, by the contract's
 */
record Table(
        String name,
        String physicalName,
        DatasetSelector target,
        Optional<Dataset> dataset,
        Map<String, String> columns) {
    Table {
        columns = Map.copyOf(columns);
    }

    /** The column of that name in the contract, as the store spells it where that is known. */
    String column(String contracts) {
        String physical = columns.getOrDefault(contracts, contracts);
        Schema schema = dataset.map(Dataset::schema).orElse(Schema.EMPTY);
        if (schema.column(physical).isPresent()) {
            return physical;
        }
        List<String> alike = schema.names().stream()
                .filter(name -> name.equalsIgnoreCase(physical))
                .toList();
        return alike.size() == 1 ? alike.getFirst() : physical;
    }

    Optional<Column> known(String contracts) {
        return dataset.flatMap(there -> there.schema().column(column(contracts)));
    }

    /** The table as SQL names it. */
    String inSql() {
        return dataset.map(there -> there.name().toString())
                .orElseGet(() -> DatasetName.of(physicalName.split("\\.", -1)).toString());
    }
}
