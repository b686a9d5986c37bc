package io.tidemark.connector.jdbc;

import io.tidemark.core.sample.SampledRow;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows for people: each value as the store writes it. */
final class ReadRow {
    private ReadRow() {}

    static List<String> columns(ResultSet row) throws SQLException {
        ResultSetMetaData answer = row.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= answer.getColumnCount(); i++) {
            names.add(answer.getColumnLabel(i));
        }
        return names;
    }

    static SampledRow of(ResultSet row) throws SQLException {
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            cells.add(row.getString(i));
        }
        return new SampledRow(cells);
    }
}
