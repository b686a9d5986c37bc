package io.tidemark.connector.kafka;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads the wanted fields of one JSON record after the other, without building trees. Not for several threads. */
final class JsonFields {
    /** Numbers of up to that many characters are exact enough as a double. */
    private static final int EXACT_DOUBLE = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();
    private static final ObjectReadContext CONTEXT = ObjectReadContext.empty();

    private final FieldNode root = new FieldNode();
    private final TimeText times = new TimeText();
    private final int[] slotOfColumn;
    private final @Nullable Object[] values;
    private byte[] bytes = {};
    private int start;
    private boolean timed;
    private long eventMillis;

    /** @param eventTime the path of the event time; empty when that is not read from the record */
    JsonFields(Schema schema, List<String> columns, String eventTime) {
        slotOfColumn = columns.stream().mapToInt(columns::indexOf).toArray();
        values = new @Nullable Object[columns.size()];
        for (String column : columns) {
            root.add(column, columns.indexOf(column), isTime(schema, column));
        }
        if (!eventTime.isEmpty()) {
            root.addEventTime(eventTime);
        }
        root.compile(JSON);
    }

    private static boolean isTime(Schema schema, String column) {
        return schema.column(column).map(Column::type).orElse(ColumnType.OTHER) == ColumnType.TIMESTAMP_TZ;
    }

    /** Whether the record is one JSON object and nothing else. */
    boolean read(ByteBuffer record) {
        clear();
        int length = record.remaining();
        if (record.hasArray()) {
            bytes = record.array();
            start = record.arrayOffset() + record.position();
        } else {
            bytes = new byte[length];
            start = 0;
            record.get(record.position(), bytes);
        }
        try (JsonParser parser = JSON.createParser(CONTEXT, bytes, start, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            readObject(parser, root);
            if (parser.nextToken() == null) {
                return true;
            }
        } catch (JacksonException e) {
            // counted by the caller; what was read before the fault is not kept
        }
        clear();
        return false;
    }

    void clear() {
        Arrays.fill(values, null);
        timed = false;
    }

    /** Whether the last record had a readable event time. */
    boolean isTimed() {
        return timed;
    }

    long eventMillis() {
        return eventMillis;
    }

    @Nullable
    Object value(int column) {
        return values[slotOfColumn[column]];
    }

    private void readObject(JsonParser parser, FieldNode node) {
        PropertyNameMatcher matcher = node.matcher();
        for (int match = parser.nextNameMatch(matcher);
                match != PropertyNameMatcher.MATCH_END_OBJECT;
                match = parser.nextNameMatch(matcher)) {
            JsonToken token = parser.nextToken();
            if (match >= 0) {
                readValue(parser, node.child(match), token);
            } else if (token.isStructStart()) {
                parser.skipChildren();
            }
        }
    }

    private void readValue(JsonParser parser, FieldNode field, JsonToken token) {
        if (token.isStructStart()) {
            readStructure(parser, field, token);
            return;
        }
        boolean isTime = (field.isEventTime() || field.asInstant()) && readTime(parser, token);
        if (field.isEventTime()) {
            timed = isTime;
            eventMillis = times.epochMillis();
        }
        if (field.slot() != FieldNode.UNREAD) {
            values[field.slot()] = isTime && field.asInstant() ? times.instant() : scalar(parser, token);
        }
    }

    private void readStructure(JsonParser parser, FieldNode field, JsonToken token) {
        long from = field.slot() == FieldNode.UNREAD
                ? 0
                : parser.currentTokenLocation().getByteOffset();
        if (field.hasChildren() && token == JsonToken.START_OBJECT) {
            readObject(parser, field);
        } else {
            parser.skipChildren();
        }
        if (field.slot() != FieldNode.UNREAD) {
            int length = (int) (parser.currentLocation().getByteOffset() - from);
            values[field.slot()] = new String(bytes, start + (int) from, length, StandardCharsets.UTF_8);
        }
    }

    private boolean readTime(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return times.read(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        }
        if (token == JsonToken.VALUE_NUMBER_INT && isLong(parser)) {
            times.readEpoch(parser.getLongValue());
            return true;
        }
        return token == JsonToken.VALUE_NUMBER_FLOAT && times.readEpoch(parser.getDoubleValue());
    }

    private static @Nullable Object scalar(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return isLong(parser) ? (Object) parser.getLongValue() : parser.getDecimalValue();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return number(parser);
        }
        return token == JsonToken.VALUE_NULL ? null : (Object) (token == JsonToken.VALUE_TRUE);
    }

    private static Object number(JsonParser parser) {
        if (parser.getStringLength() <= EXACT_DOUBLE) {
            double value = parser.getDoubleValue();
            if (Double.isFinite(value)) {
                return value;
            }
        }
        BigDecimal exact = parser.getDecimalValue();
        return exact;
    }

    private static boolean isLong(JsonParser parser) {
        return parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }
}
