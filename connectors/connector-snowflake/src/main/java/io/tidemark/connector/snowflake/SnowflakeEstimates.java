package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.Estimates;
import io.tidemark.connector.jdbc.FirstRows;
import io.tidemark.connector.jdbc.Session;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What EXPLAIN and a table's first rows tell: bytes, and not how many rows fit a filter, which a count then tells. */
final class SnowflakeEstimates implements Estimates {
    private static final Pattern ASSIGNED = Pattern.compile("\"(partitions|bytes)Assigned\"\\s*:\\s*(\\d+)");

    /** A micro-partition has some hundred thousand rows. */
    private static final long ROWS_OF_MICRO_PARTITION = 500_000;

    @Override
    public Optional<Estimate> of(Session session, DatasetDescription dataset, String sql) throws SQLException {
        String plan =
                String.join("", session.queryAsWritten("EXPLAIN USING JSON " + sql, row -> row.getString(1)));
        long partitions = 0;
        long bytes = 0;
        Matcher assigned = ASSIGNED.matcher(plan);
        while (assigned.find()) {
            long amount = Long.parseLong(assigned.group(2));
            if (assigned.group(1).equals("bytes")) {
                bytes = Math.max(bytes, amount);
            } else {
                partitions = Math.max(partitions, amount);
            }
        }
        return partitions == 0
                ? Optional.empty()
                : Optional.of(new Estimate(0, partitions * ROWS_OF_MICRO_PARTITION, bytes, ""));
    }

    @Override
    public Map<String, Double> distinctValues(Session session, DatasetDescription dataset) throws SQLException {
        return new FirstRows(session, SnowflakeDialect.INSTANCE).distinctValues(dataset);
    }
}
