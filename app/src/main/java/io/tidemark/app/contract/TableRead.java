package io.tidemark.app.contract;

import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What a contract asks of one table.
 *
 * @param settings how it would be watched; empty where nothing is said
 * @param columns its properties with the columns that they are
 */
record TableRead(Table table, List<Rule> rules, Optional<DatasetOverride> settings, List<Promised> columns) {
    /** A column as the contract has it; the type is empty where it has none. */
    record Promised(String column, String logicalType) {}

    TableRead {
        rules = List.copyOf(rules);
        columns = List.copyOf(columns);
    }
}
