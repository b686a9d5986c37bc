package io.tidemark.connector.postgresql;

import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row as {@code COPY (FORMAT binary)} sends it; values are read where they lie. */
final class CopyRow {
    private static final long EPOCH_DAYS = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long DAY = 86_400_000_000L;
    private static final long EPOCH = EPOCH_DAYS * DAY;
    /** What the server adds to the hash of an only element to get that of its array. */
    private static final long ARRAY_OF_ONE = 31;

    private static final int NULL = -1;
    private static final int SCRATCH = 64;

    private final CopyType[] types;
    private final int[] starts;
    private final int[] lengths;
    private final long[] hashes;
    private final boolean[] hashed;
    private final boolean[] numbered;
    private final double[] numbers;
    private final byte[] scratch = new byte[SCRATCH];
    private byte[] row = {};

    CopyRow(List<CopyType> types) {
        this.types = types.toArray(CopyType[]::new);
        this.starts = new int[this.types.length];
        this.lengths = new int[this.types.length];
        this.hashes = new long[this.types.length];
        this.hashed = new boolean[this.types.length];
        this.numbered = new boolean[this.types.length];
        this.numbers = new double[this.types.length];
    }

    /** Moves to the row that starts there. */
    void show(byte[] message, int from) {
        row = message;
        int at = from + Short.BYTES;
        for (int i = 0; i < starts.length; i++) {
            int length = Bytes.intAt(message, at);
            at += Integer.BYTES;
            starts[i] = at;
            lengths[i] = length;
            hashed[i] = false;
            numbered[i] = false;
            at += Math.max(0, length);
        }
    }

    boolean isNull(int column) {
        return lengths[column] == NULL;
    }

    boolean isTrue(int column) {
        return types[column] == CopyType.BOOL && !isNull(column) && row[starts[column]] != 0;
    }

    boolean isText(int column) {
        return switch (types[column]) {
            case TEXT, BPCHAR, CAST -> true;
            case BOOL, INT2, INT4, INT8, OID, FLOAT4, FLOAT8, NUMERIC, DATE, TIMESTAMP, TIMESTAMPTZ, UUID, BYTEA ->
                false;
        };
    }

    boolean text(int column, Utf8View view) {
        if (isNull(column) || !isText(column)) {
            return false;
        }
        view.show(row, starts[column], starts[column] + textLength(column));
        return true;
    }

    boolean isBlank(int column) {
        return isText(column) && !isNull(column) && textLength(column) == 0;
    }

    private int textLength(int column) {
        int length = lengths[column];
        if (types[column] == CopyType.BPCHAR) {
            while (length > 0 && row[starts[column] + length - 1] == ' ') {
                length--;
            }
        }
        return length;
    }

    double number(int column) {
        if (!numbered[column]) {
            numbered[column] = true;
            numbers[column] = readNumber(column);
        }
        return numbers[column];
    }

    private double readNumber(int column) {
        if (isNull(column)) {
            return Double.NaN;
        }
        int at = starts[column];
        return switch (types[column]) {
            case INT2, INT4, INT8, OID -> integer(column);
            case FLOAT4 -> Float.intBitsToFloat(Bytes.intAt(row, at));
            case FLOAT8 -> Double.longBitsToDouble(Bytes.longAt(row, at));
            case NUMERIC -> NativeNumeric.toDouble(row, at);
            case BOOL, TEXT, BPCHAR, DATE, TIMESTAMP, TIMESTAMPTZ, UUID, BYTEA, CAST -> Double.NaN;
        };
    }

    private long integer(int column) {
        int at = starts[column];
        return switch (types[column]) {
            case BOOL -> row[at];
            case INT2 -> Bytes.shortAt(row, at);
            case INT4, DATE -> Bytes.intAt(row, at);
            case OID -> Integer.toUnsignedLong(Bytes.intAt(row, at));
            case INT8, TIMESTAMP, TIMESTAMPTZ -> Bytes.longAt(row, at);
            case FLOAT4, FLOAT8, NUMERIC, TEXT, BPCHAR, UUID, BYTEA, CAST ->
                throw new IllegalStateException("Not an integer: " + types[column]);
        };
    }

    long micros(int column) {
        if (isNull(column)) {
            return RecordCursor.NO_TIME;
        }
        return switch (types[column]) {
            case DATE -> sinceEpoch(Bytes.intAt(row, starts[column]));
            case TIMESTAMP, TIMESTAMPTZ -> sinceEpoch(Bytes.longAt(row, starts[column]));
            case BOOL, INT2, INT4, INT8, OID, FLOAT4, FLOAT8, NUMERIC, TEXT, BPCHAR, UUID, BYTEA, CAST ->
                RecordCursor.NO_TIME;
        };
    }

    /** The bounds of the type are both infinities. */
    private static long sinceEpoch(int days) {
        if (days == Integer.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        return days == Integer.MIN_VALUE ? Micros.FIRST : (days + EPOCH_DAYS) * DAY;
    }

    private static long sinceEpoch(long micros) {
        if (micros > Long.MAX_VALUE - EPOCH) {
            return Long.MAX_VALUE;
        }
        return micros == Long.MIN_VALUE ? Micros.FIRST : micros + EPOCH;
    }

    long hash(int column) {
        if (!hashed[column]) {
            hashed[column] = true;
            hashes[column] = computeHash(column);
        }
        return hashes[column];
    }

    private long computeHash(int column) {
        int at = starts[column];
        return switch (types[column]) {
            case BOOL -> NativeHash.ofInt((int) integer(column), 0);
            case OID, INT2, INT4, INT8 -> NativeHash.ofLong(integer(column), integer(column));
            case DATE -> ARRAY_OF_ONE + NativeHash.ofInt((int) integer(column), 0);
            case TIMESTAMP, TIMESTAMPTZ -> NativeHash.ofLong(integer(column), 0);
            case FLOAT4, FLOAT8 -> NativeHash.ofDouble(number(column));
            case NUMERIC -> NativeNumeric.hash(row, at, scratch);
            case TEXT, BPCHAR, CAST -> NativeHash.ofBytes(row, at, textLength(column), 0);
            case UUID -> NativeHash.ofBytes(row, at, lengths[column], 0);
            case BYTEA -> ARRAY_OF_ONE + NativeHash.ofBytes(row, at, lengths[column], 0);
        };
    }

    /** Where the store folds a value into fewer bits before it hashes, the value itself is spread instead. */
    long fingerprint(int column) {
        return switch (types[column]) {
            case BOOL, DATE, OID, INT2, INT4, INT8, TIMESTAMP, TIMESTAMPTZ -> Bytes.mixed(integer(column));
            case NUMERIC -> NativeNumeric.fingerprint(row, starts[column], hash(column));
            case FLOAT4, FLOAT8, TEXT, BPCHAR, CAST, UUID, BYTEA -> hash(column);
        };
    }

    @Nullable
    Object value(int column) {
        if (isNull(column)) {
            return null;
        }
        int at = starts[column];
        return switch (types[column]) {
            case BOOL -> row[at] != 0;
            case INT2, INT4, INT8, OID -> integer(column);
            case FLOAT4, FLOAT8 -> number(column);
            case NUMERIC -> NativeNumeric.toNumber(row, at);
            case TEXT, BPCHAR, CAST -> new String(row, at, textLength(column), StandardCharsets.UTF_8);
            case DATE -> instant(micros(column), LocalDate.MIN.atStartOfDay(), LocalDate.MAX.atStartOfDay());
            case TIMESTAMP -> instant(micros(column), LocalDateTime.MIN, LocalDateTime.MAX);
            case TIMESTAMPTZ -> zoned(micros(column));
            case UUID -> new UUID(Bytes.longAt(row, at), Bytes.longAt(row, at + Long.BYTES)).toString();
            case BYTEA -> HexFormat.of().formatHex(row, at, at + lengths[column]);
        };
    }

    /** As the driver reads infinities. */
    private static Instant instant(long micros, LocalDateTime first, LocalDateTime last) {
        if (micros == Long.MAX_VALUE) {
            return last.toInstant(ZoneOffset.UTC);
        }
        return micros == Micros.FIRST ? first.toInstant(ZoneOffset.UTC) : Micros.instant(micros);
    }

    private static Instant zoned(long micros) {
        if (micros == Long.MAX_VALUE) {
            return OffsetDateTime.MAX.toInstant();
        }
        return micros == Micros.FIRST ? OffsetDateTime.MIN.toInstant() : Micros.instant(micros);
    }
}
