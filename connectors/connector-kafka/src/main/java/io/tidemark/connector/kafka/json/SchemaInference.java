package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tells the fields of JSON records and their types; the order of the records does not matter. */
public final class SchemaInference {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 6;
    private static final int MOST_COLUMNS = 500;

    private final Map<String, Set<FieldKind>> kinds = new HashMap<>();
    private final FieldOrder order = new FieldOrder();
    private final FieldValue values = new FieldValue();

    /** One field of one record. */
    private record Leaf(String path, FieldKind kind) {}

    /** Takes a record into account; false when it is no JSON object. */
    public boolean add(byte[] record, int first, int until) {
        int from = JsonReader.start(record, first, until);
        List<Leaf> leaves = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), record, from, until - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            readObject(parser, "", 1, leaves);
        } catch (JacksonException e) {
            return false;
        }
        leaves.forEach(leaf -> kinds.computeIfAbsent(leaf.path(), path -> EnumSet.noneOf(FieldKind.class))
                .add(leaf.kind()));
        order.add(leaves.stream().map(Leaf::path).toList());
        return true;
    }

    public Schema schema() {
        return new Schema(order.sorted().stream()
                .filter(path -> !isOnlyParent(path))
                .limit(MOST_COLUMNS)
                .flatMap(this::columns)
                .toList());
    }

    /** An array is also counted. */
    private Stream<Column> columns(String path) {
        Set<FieldKind> seen = kindsOf(path);
        Column column = new Column(path, FieldKind.nativeTypeOf(seen), FieldKind.typeOf(seen), true);
        return column.type() == ColumnType.ARRAY
                ? Stream.of(column, new Column(path + Wanted.COUNT, "json count", ColumnType.INTEGER, true))
                : Stream.of(column);
    }

    /** Whether it was never more than null or an empty object where other records hold an object with fields. */
    private boolean isOnlyParent(String path) {
        Set<FieldKind> seen = kindsOf(path);
        return seen.stream().allMatch(kind -> kind == FieldKind.NOTHING || kind == FieldKind.OBJECT)
                && kinds.keySet().stream().anyMatch(other -> other.startsWith(path + "."));
    }

    private Set<FieldKind> kindsOf(String path) {
        return kinds.getOrDefault(path, Set.of());
    }

    private void readObject(JsonParser parser, String prefix, int depth, List<Leaf> leaves) {
        int before = leaves.size();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String path = prefix.isEmpty() ? name : prefix + "." + name;
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && depth < DEEPEST) {
                readObject(parser, path, depth + 1, leaves);
            } else {
                leaves.add(new Leaf(path, kind(parser, path, token)));
            }
        }
        if (leaves.size() == before && !prefix.isEmpty()) {
            leaves.add(new Leaf(prefix, FieldKind.OBJECT));
        }
    }

    private FieldKind kind(JsonParser parser, String path, JsonToken token) {
        if (token.isStructStart()) {
            parser.skipChildren();
            return token == JsonToken.START_ARRAY ? FieldKind.ARRAY : FieldKind.OBJECT;
        }
        if (token == JsonToken.VALUE_STRING) {
            return values.ofText(parser.getString());
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? FieldKind.WHOLE_NUMBER
                    : values.ofWholeNumber(path, parser.getLongValue());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return FieldKind.FRACTION;
        }
        return token == JsonToken.VALUE_NULL ? FieldKind.NOTHING : FieldKind.BOOLEAN;
    }
}
