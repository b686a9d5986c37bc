package io.tidemark.connector.snowflake;

import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.RowsSql;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Partitioning;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Samples of tables: by micro-partition where so many are drawn that they stand for all, else row by row, which reads
 * as much but ships and costs less than all rows.
 */
final class Sampled {
    /** The same rows each time, so that the same table gives the same sample. */
    private static final int SEED = 20_250_602;

    /** A micro-partition holds 16 MB at most, compressed. */
    private static final double BLOCK = 16e6;

    private static final int FEWEST_BLOCKS = 100;

    private Sampled() {}

    /**
     * The words after the table's name.
     *
     * @param blocks over about how many micro-partitions the rows are spread
     */
    static String clause(double fraction, double blocks) {
        String percent = BigDecimal.valueOf(fraction * 100)
                .round(MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
        String method = fraction * blocks < FEWEST_BLOCKS ? "BERNOULLI" : "SYSTEM";
        return "SAMPLE " + method + " (" + percent + ") SEED (" + SEED + ")";
    }

    static double blocks(ShownDataset shown, long rows) {
        Long all = shown.rows();
        Long bytes = shown.bytes();
        return all == null || bytes == null || all == 0 ? 0 : bytes / BLOCK * rows / all;
    }

    /** How many rows there are: of the whole as Snowflake keeps count, of windows by a count that its cache answers twice. */
    static OptionalLong rows(Session session, ScanRequest request, ShownDataset shown) throws SQLException {
        Long all = shown.rows();
        if (!shown.kept() || all == null) {
            return OptionalLong.empty();
        }
        if (request.how() instanceof Partitioning.Undivided) {
            return OptionalLong.of(all);
        }
        String sql = new RowsSql(SnowflakeDialect.INSTANCE, request).of(List.of("COUNT(*)"), "");
        return OptionalLong.of(
                session.queryAsWritten(sql, row -> row.getLong(1)).getFirst());
    }
}
