package io.tidemark.connector.postgresql;

import io.tidemark.connector.jdbc.ValueHashes;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's own hash functions, those of its hash partitioning, which a dump has to find unchanged in a newer server.
 * Texts are different when their bytes are, whatever the collation. Whole numbers hash alike whatever their width; as the
 * functions fold them to 32 bits, the number itself is the seed. Points in time are folded, too: of a million different
 * ones about a hundred share a hash. The function of numeric leaves out the sign, which therefore turns the highest
 * bit, whether a row is sampled being told without it; NaN and infinity share a hash.
 */
final class PostgresqlHashes implements ValueHashes {
    private static final String UNSIGNED_NUMERIC = "hash_numeric_extended({}, 0)";

    @Override
    public @Nullable String hash(Column column) {
        return switch (column.type()) {
            case BOOLEAN -> "hashint4extended(CAST({} AS integer), 0)";
            case INTEGER -> ofInteger(column.nativeType());
            case DECIMAL ->
                "(" + UNSIGNED_NUMERIC + " # CASE WHEN {} < 0 THEN BIGINT '" + Long.MIN_VALUE
                        + "' ELSE BIGINT '0' END)";
            case FLOAT -> "hashfloat8extended({}, 1)";
            case TEXT -> ofText(column.nativeType());
            case TIMESTAMP -> "timestamp_hash_extended(CAST({} AS timestamp), 0)";
            case TIMESTAMP_TZ -> "timestamp_hash_extended(timezone(INTERVAL '0', {}), 0)";
            case TIME -> "hashtextextended(CAST({} AS text) COLLATE \"C\", 0)";
            case UUID -> "uuid_hash_extended({}, 0)";
            case BINARY, DATE -> "hash_array_extended(ARRAY[{}], 0)";
            case JSON, ARRAY, OTHER -> null;
        };
    }

    private static String ofInteger(String type) {
        return switch (type) {
            case "bigint" -> "hashint8extended({}, {})";
            case "integer" -> "hashint4extended({}, {})";
            case "smallint" -> "hashint2extended({}, {})";
            default -> "hashint8extended(CAST({} AS bigint), CAST({} AS bigint))";
        };
    }

    private static String ofText(String type) {
        return "hashtextextended(" + asText(type) + " COLLATE \"C\", 0)";
    }

    /** What is text but not of that very type is cast to it. */
    static String asText(String type) {
        return type.equals("text") || type.startsWith("character varying") ? "{}" : "CAST({} AS text)";
    }

    @Override
    public String isSampled(int bits) {
        return "{} & " + ((1L << bits) - 1) + " = 0";
    }

    @Override
    public boolean collects() {
        return true;
    }

    @Override
    public String collect(Column column, int bits) {
        String hash = hash(column);
        String lowBits = column.type() == ColumnType.DECIMAL ? UNSIGNED_NUMERIC : hash;
        return "array_agg(" + hash + ") FILTER (WHERE "
                + (bits == 0 ? "{} IS NOT NULL" : lowBits + " & " + ((1L << bits) - 1) + " = 0") + ")";
    }

    @Override
    public LongStream read(ResultSet row, int index) throws SQLException {
        @Nullable String hashes = row.getString(index);
        return hashes == null ? LongStream.empty() : numbers(hashes);
    }

    /** The numbers of an array as PostgreSQL writes it, as in {@code {1,-2}}; the driver would make an object of each. */
    private static LongStream numbers(String array) {
        LongStream.Builder numbers = LongStream.builder();
        int end = array.length() - 1;
        int at = 1;
        while (at < end) {
            int comma = array.indexOf(',', at);
            int until = comma < 0 ? end : comma;
            numbers.add(Long.parseLong(array, at, until, 10));
            at = until + 1;
        }
        return numbers.build();
    }
}
