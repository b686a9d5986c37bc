package io.tidemark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Sums over a dataset's windows of the last day, or over all datasets'. */
record LastDay(
        @Nullable Long rows,
        double judgedRows,
        double expectedRows,
        long duplicates,
        long rowsWithKey,
        int missing,
        int late) {
    static final LastDay NOTHING = new LastDay(null, 0, 0, 0, 0, 0, 0);

    static final String SUMS = " sum(row_count) as row_sum,"
            + " sum(case when state in ('CLOSED', 'REOPENED', 'MISSING') and expected_rows is not null"
            + " then row_count end) as judged_sum,"
            + " sum(case when state in ('CLOSED', 'REOPENED', 'MISSING') and row_count is not null"
            + " then expected_rows end) as expected_sum,"
            + " sum(duplicates) as duplicate_sum, sum(rows_with_key) as key_sum,"
            + " sum(case when state = 'MISSING' then 1 else 0 end) as missing_count,"
            + " sum(case when marks like '%LATE%' then 1 else 0 end) as late_count ";

    static LastDay read(ResultSet row) throws SQLException {
        return new LastDay(
                SqlValues.longOrNull(row, "row_sum"),
                row.getDouble("judged_sum"),
                row.getDouble("expected_sum"),
                row.getLong("duplicate_sum"),
                row.getLong("key_sum"),
                row.getInt("missing_count"),
                row.getInt("late_count"));
    }

    LastDay and(LastDay other) {
        return new LastDay(
                rows == null ? other.rows : Long.valueOf(other.rows == null ? rows : rows + other.rows),
                judgedRows + other.judgedRows,
                expectedRows + other.expectedRows,
                duplicates + other.duplicates,
                rowsWithKey + other.rowsWithKey,
                missing + other.missing,
                late + other.late);
    }

    @Nullable
    Double completeness() {
        return expectedRows == 0 ? null : Double.valueOf(judgedRows / expectedRows);
    }

    @Nullable
    Double duplicateRatio() {
        return rowsWithKey == 0 ? null : Double.valueOf((double) duplicates / rowsWithKey);
    }
}
