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
    /** Characters of a value that a sample keeps. */
    static final int LONGEST_CELL = 200;

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

    /** The same with long values cut. */
    static SampledRow shortened(ResultSet row) throws SQLException {
        return new SampledRow(of(row).cells().stream().map(ReadRow::cut).toList());
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.codePointCount(0, value.length()) <= LONGEST_CELL
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_CELL)) + "…";
    }
}
