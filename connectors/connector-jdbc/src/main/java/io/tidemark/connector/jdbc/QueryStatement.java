package io.tidemark.connector.jdbc;

import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.expression.Query;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.QueryFigure;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.List;

/** A query of a rule's own, which sees the rows of one partition where it reads the dataset. */
record QueryStatement(ProfileRequest request, StoreDialect dialect, Measure.Queried measure) {
    /** The class of states that tell of data. */
    private static final String MALFORMED = "22000";

    String sql(PartitionKey partition) {
        String query = rows(partition);
        return measure.rows()
                ? "SELECT COUNT(*) FROM (" + query + ") " + dialect.calcite().quoteIdentifier("found")
                : query;
    }

    /** The query itself. */
    String rows(PartitionKey partition) {
        ScanRequest rows =
                new ScanRequest(request.dataset(), request.how(), List.of(partition), List.of(), request.timeout());
        String partitionRows = new RowsSql(dialect, rows).of(List.of("*"), "");
        return Query.of(measure.sql()).sql(dialect, request.dataset().ref().name(), partitionRows);
    }

    /** Never through the driver's conversion, whose words about a value that is no number quote it. */
    static QueryFigure read(ResultSet row, boolean first) throws SQLException {
        if (!first) {
            throw new SQLDataException("the rule's query answers with more than one row", MALFORMED);
        }
        return switch (row.getObject(1)) {
            case null -> QueryFigure.NONE;
            case Number number -> new QueryFigure(number.doubleValue());
            default ->
                throw new SQLDataException(
                        "the rule's query answers with " + row.getMetaData().getColumnTypeName(1)
                                + " where a number is needed",
                        MALFORMED);
        };
    }
}
