package io.tidemark.connector.jdbc;

import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.expression.Query;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.QueryFigure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A query of a rule's own, which sees the rows of one partition where it reads the dataset. */
record QueryStatement(ProfileRequest request, StoreDialect dialect, Measure.Queried measure) {
    String sql(PartitionKey partition) {
        ScanRequest rows =
                new ScanRequest(request.dataset(), request.how(), List.of(partition), List.of(), request.timeout());
        String partitionRows = new RowsSql(dialect, rows).of(List.of("*"), "");
        String query =
                Query.of(measure.sql()).sql(dialect, request.dataset().ref().name(), partitionRows);
        return measure.rows()
                ? "SELECT COUNT(*) FROM (" + query + ") " + dialect.calcite().quoteIdentifier("found")
                : query;
    }

    static QueryFigure read(ResultSet row) throws SQLException {
        double value = row.getDouble(1);
        return row.wasNull() ? QueryFigure.NONE : new QueryFigure(value);
    }
}
