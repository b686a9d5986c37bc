package io.tidemark.connector.mysql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.RowsSql;
import io.tidemark.connector.jdbc.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Samples of single rows, drawn by a hash of each row's key, for the servers draw none themselves. The check sum of a key
 * alone would draw neighbouring keys by a pattern, so it is multiplied by 2³² over the golden ratio (Knuth, "The Art of
 * Computer Programming", volume 3, section 6.4).
 */
final class KeySample {
    private static final double ALL = 0x1p32;

    private KeySample() {}

    /**
     * That a row is drawn; nothing for a dataset without a key in which every row has another value.
     *
     * @param dataset as the catalog describes it
     */
    static Optional<String> condition(DatasetDescription dataset, double fraction) {
        List<String> key = dataset.declaredKey();
        boolean whole = key.stream()
                .allMatch(name -> dataset.schema()
                        .column(name)
                        .filter(column -> !column.nullable())
                        .isPresent());
        if (key.isEmpty() || !whole) {
            return Optional.empty();
        }
        String columns = key.stream()
                .map(MysqlDialect.INSTANCE.calcite()::quoteIdentifier)
                .collect(Collectors.joining(", "));
        return Optional.of(
                "((CRC32(CONCAT_WS(',', " + columns + ")) * 2654435761) & 4294967295) < " + Math.round(fraction * ALL));
    }

    /** By the plan where an index leads to the rows, else by a count, which reads what the sample will read. */
    static OptionalLong rows(Session session, ScanRequest request) throws SQLException {
        RowsSql sql = new RowsSql(MysqlDialect.INSTANCE, request);
        List<PlannedRead> reads =
                session.queryAsWritten("EXPLAIN /*M!100600 PARTITIONS */ " + sql.of(List.of("1"), ""), PlannedRead::of);
        if (reads.size() == 1 && reads.getFirst().fits() > 0) {
            return OptionalLong.of(reads.getFirst().fits());
        }
        return OptionalLong.of(session.queryAsWritten(sql.of(List.of("COUNT(*)"), ""), row -> row.getLong(1))
                .getFirst());
    }
}
