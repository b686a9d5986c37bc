package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.States;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** A statement whose rows hold the states of a partition each. */
interface StateStatement {
    String sql();

    /** Adds what a row of the answer says. */
    void read(ResultSet row, Map<PartitionKey, States> answer) throws SQLException;
}
