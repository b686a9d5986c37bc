package io.tidemark.connector.snowflake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** Rows as a stream of Arrow's, with the vectors and the metadata that Snowflake has for each type. */
final class ArrowRows {
    private static final ArrowType LONG = new ArrowType.Int(64, true);
    private static final ArrowType INT = new ArrowType.Int(32, true);

    private ArrowRows() {}

    /** @param rows each value in the words of JSON answers */
    static byte[] write(List<Kind> columns, List<? extends List<@Nullable String>> rows) {
        Schema schema = new Schema(columns.stream().map(ArrowRows::field).toList());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BufferAllocator memory = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory);
                ArrowStreamWriter writer = new ArrowStreamWriter(root, null, Channels.newChannel(bytes))) {
            root.allocateNew();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    @Nullable String text = rows.get(row).get(column);
                    if (text != null) {
                        set(root.getVector(column), row, text);
                    }
                }
            }
            root.setRowCount(rows.size());
            writer.start();
            if (!rows.isEmpty()) {
                writer.writeBatch();
            }
            writer.end();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field field(Kind kind) {
        Map<String, String> metadata = Map.of(
                "logicalType",
                kind.type().toUpperCase(Locale.ROOT),
                "precision",
                "" + kind.precision(),
                "scale",
                "" + kind.scale(),
                "byteLength",
                "16777216",
                "charLength",
                "0",
                "finalType",
                "T");
        return new Field(kind.name(), new FieldType(true, type(kind), null, metadata), children(kind));
    }

    private static ArrowType type(Kind kind) {
        return switch (kind.type()) {
            case "fixed" -> new ArrowType.Decimal(38, kind.scale(), 128);
            case "real" -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
            case "boolean" -> ArrowType.Bool.INSTANCE;
            case "date" -> new ArrowType.Date(DateUnit.DAY);
            case "time" -> LONG;
            case "timestamp_ntz", "timestamp_ltz", "timestamp_tz" -> ArrowType.Struct.INSTANCE;
            default -> ArrowType.Utf8.INSTANCE;
        };
    }

    private static List<Field> children(Kind kind) {
        Field epoch = new Field("epoch", FieldType.notNullable(LONG), null);
        Field fraction = new Field("fraction", FieldType.notNullable(INT), null);
        return switch (kind.type()) {
            case "timestamp_ntz", "timestamp_ltz" -> List.of(epoch, fraction);
            case "timestamp_tz" -> List.of(epoch, fraction, new Field("timezone", FieldType.notNullable(INT), null));
            default -> List.of();
        };
    }

    private static void set(FieldVector vector, int row, String text) {
        switch (vector) {
            case DecimalVector numbers -> numbers.setSafe(row, new BigDecimal(text).setScale(numbers.getScale()));
            case Float8Vector numbers -> numbers.setSafe(row, number(text));
            case BitVector flags -> flags.setSafe(row, Integer.parseInt(text));
            case DateDayVector days -> days.setSafe(row, Integer.parseInt(text));
            case BigIntVector nanos ->
                nanos.setSafe(row, new BigDecimal(text).movePointRight(9).longValueExact());
            case VarCharVector texts -> texts.setSafe(row, text.getBytes(StandardCharsets.UTF_8));
            case StructVector times -> set(times, row, text.split(" ", -1));
            default -> throw new IllegalArgumentException("No values of " + vector);
        }
    }

    private static double number(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** Seconds, nanoseconds, and where there is a zone its offset. */
    private static void set(StructVector times, int row, String[] parts) {
        BigDecimal seconds = new BigDecimal(parts[0]);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        times.setIndexDefined(row);
        times.getChild("epoch", BigIntVector.class).setSafe(row, whole.longValueExact());
        times.getChild("fraction", IntVector.class)
                .setSafe(row, seconds.subtract(whole).movePointRight(9).intValueExact());
        if (parts.length > 1) {
            times.getChild("timezone", IntVector.class).setSafe(row, Integer.parseInt(parts[1]));
        }
    }
}
