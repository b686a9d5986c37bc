package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.Estimates;
import io.tidemark.connector.jdbc.FirstRows;
import io.tidemark.connector.jdbc.Session;
import java.sql.SQLException;
import java.util.Map;

/** What a table's first rows tell. EXPLAIN tells bytes and not rows, which a count has to tell anyway. */
final class SnowflakeEstimates implements Estimates {
    @Override
    public Map<String, Double> distinctValues(Session session, DatasetDescription dataset) throws SQLException {
        return new FirstRows(session, SnowflakeDialect.INSTANCE).distinctValues(dataset);
    }
}
