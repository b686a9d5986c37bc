package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import io.tidemark.connector.kafka.record.RecordReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads JSON objects by Jackson: knows all of JSON and says what is wrong with what is none. */
final class JacksonReader implements RecordReader {
    /** Numbers of up to that many characters are exact enough as a double. */
    static final int EXACT_DOUBLE = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();
    private static final ObjectReadContext CONTEXT = ObjectReadContext.empty();

    private final FieldNode root;
    private byte[] bytes = {};
    private int start;
    private FieldValues values;
    private String fault = "";

    JacksonReader(PathNode root, FieldValues values) {
        this.root = new FieldNode(root, JSON);
        this.values = values;
    }

    @Override
    public boolean read(byte[] record, int from, int until, FieldValues into) {
        bytes = record;
        start = from;
        values = into;
        try (JsonParser parser = JSON.createParser(CONTEXT, bytes, start, until - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return failed("it is no JSON object");
            }
            readObject(parser, root);
            return parser.nextToken() == null || failed("something follows after the JSON object");
        } catch (JacksonException e) {
            // Jackson's own words quote what the record holds.
            return failed("it is broken JSON at byte " + e.getLocation().getByteOffset());
        }
    }

    private boolean failed(String why) {
        fault = why;
        return false;
    }

    @Override
    public String fault() {
        return fault;
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
        } else if (field.slot() != PathNode.UNREAD) {
            readScalar(parser, field.slot(), token);
        }
    }

    private void readStructure(JsonParser parser, FieldNode field, JsonToken token) {
        long from = field.slot() == PathNode.UNREAD
                ? 0
                : parser.currentTokenLocation().getByteOffset();
        if (field.hasChildren() && token == JsonToken.START_OBJECT) {
            readObject(parser, field);
        } else if (field.countSlot() != PathNode.UNREAD && token == JsonToken.START_ARRAY) {
            values.putLong(field.countSlot(), count(parser));
        } else {
            parser.skipChildren();
        }
        if (field.slot() != PathNode.UNREAD) {
            int length = (int) (parser.currentLocation().getByteOffset() - from);
            values.putJson(field.slot(), bytes, start + (int) from, start + (int) from + length);
        }
    }

    private static int count(JsonParser parser) {
        int elements = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements++;
            parser.skipChildren();
        }
        return elements;
    }

    private void readScalar(JsonParser parser, int slot, JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            byte[] text = parser.getString().getBytes(StandardCharsets.UTF_8);
            values.putText(slot, text, 0, text.length);
        } else if (token == JsonToken.VALUE_NULL) {
            values.putNothing(slot);
        } else if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            values.putLong(slot, parser.getLongValue());
        } else if (token.isNumeric()) {
            readFraction(parser, slot, token);
        } else {
            values.putBoolean(slot, token == JsonToken.VALUE_TRUE);
        }
    }

    private void readFraction(JsonParser parser, int slot, JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT && parser.getStringLength() <= EXACT_DOUBLE) {
            double value = parser.getDoubleValue();
            if (Double.isFinite(value)) {
                values.putDouble(slot, value);
                return;
            }
        }
        byte[] text = parser.getString().getBytes(StandardCharsets.US_ASCII);
        values.putDecimal(slot, text, 0, text.length);
    }
}
