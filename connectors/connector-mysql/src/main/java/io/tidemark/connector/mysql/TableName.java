package io.tidemark.connector.mysql;

import io.tidemark.core.dataset.DatasetName;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A table or view of a database, spelt as the server spells it. */
record TableName(String database, String table) {
    /** From an answer's first two columns. */
    static TableName read(ResultSet row) throws SQLException {
        return new TableName(row.getString(1), row.getString(2));
    }

    static TableName of(DatasetName name) {
        return new TableName(name.path().getFirst(), name.leaf());
    }

    DatasetName dataset() {
        return DatasetName.of(database, table);
    }
}
