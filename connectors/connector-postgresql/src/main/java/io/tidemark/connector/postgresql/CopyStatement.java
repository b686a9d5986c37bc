package io.tidemark.connector.postgresql;

import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.RowPlacement;
import io.tidemark.connector.jdbc.RowsSql;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Partitioning;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement that ships rows in binary.
 *
 * @param types how the values of each column are sent
 * @param timeColumn which of the columns places a row; −1 when none does
 * @param about the dataset's name
 */
record CopyStatement(String sql, List<CopyType> types, int timeColumn, RowPlacement placement, String about) {
    CopyStatement {
        types = List.copyOf(types);
    }

    /** The statement for a request; asks the server for the types of its columns, which domains hide. */
    static CopyStatement of(Session session, ScanRequest request, String sampling) throws SQLException {
        RowsSql rows = new RowsSql(PostgresqlDialect.INSTANCE, request);
        List<String> columns = new ArrayList<>(request.columns());
        int timeColumn = -1;
        if (request.how() instanceof Partitioning.TimeWindows how) {
            if (!columns.contains(how.timeColumn())) {
                columns.add(how.timeColumn());
            }
            timeColumn = columns.indexOf(how.timeColumn());
        }
        List<String> quoted = columns.stream().map(rows::quoted).toList();
        List<String> names = quoted.isEmpty() ? List.of() : session.columnTypes(rows.of(quoted, ""));
        List<CopyType> types = names.stream().map(CopyType::of).toList();
        List<String> expressions = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            expressions.add(types.get(i).expression(quoted.get(i)));
        }
        String sql = "COPY (" + rows.of(expressions, sampling) + ") TO STDOUT (FORMAT binary)";
        return new CopyStatement(
                sql,
                types,
                timeColumn,
                RowPlacement.of(request),
                request.dataset().ref().name().toString());
    }
}
