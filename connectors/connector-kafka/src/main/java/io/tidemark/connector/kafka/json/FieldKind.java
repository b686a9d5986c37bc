package io.tidemark.connector.kafka.json;

import io.tidemark.core.dataset.ColumnType;
import java.util.Set;
import java.util.stream.Collectors;

/** What a field's value looked like in one record. */
public enum FieldKind {
    NOTHING("null"),
    BOOLEAN("boolean"),
    WHOLE_NUMBER("number"),
    EPOCH("number"),
    FRACTION("number"),
    TEXT("string"),
    TIME_TEXT("string"),
    UUID("string"),
    ARRAY("array"),
    OBJECT("object");

    private final String json;

    FieldKind(String json) {
        this.json = json;
    }

    /** The narrowest type that fits all of what was seen; the order in which it was seen does not matter. */
    public static ColumnType typeOf(Set<FieldKind> seen) {
        Set<ColumnType> types = seen.stream()
                .filter(kind -> kind != NOTHING)
                .map(FieldKind::ownType)
                .collect(Collectors.toSet());
        if (types.isEmpty()) {
            return ColumnType.OTHER;
        }
        if (types.size() == 1) {
            return types.iterator().next();
        }
        boolean numbers = seen.stream().allMatch(kind -> kind == NOTHING || kind.json.equals("number"));
        if (numbers) {
            return types.contains(ColumnType.DECIMAL) ? ColumnType.DECIMAL : ColumnType.INTEGER;
        }
        return types.contains(ColumnType.ARRAY) || types.contains(ColumnType.JSON) ? ColumnType.JSON : ColumnType.TEXT;
    }

    /** JSON's own names of what was seen, for example {@code json number or string}. */
    public static String nativeTypeOf(Set<FieldKind> seen) {
        boolean onlyNothing = seen.stream().allMatch(kind -> kind == NOTHING);
        return seen.stream()
                .filter(kind -> onlyNothing || kind != NOTHING)
                .map(kind -> kind.json)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or ", "json ", ""));
    }

    private ColumnType ownType() {
        return switch (this) {
            case NOTHING -> ColumnType.OTHER;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case WHOLE_NUMBER -> ColumnType.INTEGER;
            case FRACTION -> ColumnType.DECIMAL;
            case EPOCH, TIME_TEXT -> ColumnType.TIMESTAMP_TZ;
            case TEXT -> ColumnType.TEXT;
            case UUID -> ColumnType.UUID;
            case ARRAY -> ColumnType.ARRAY;
            case OBJECT -> ColumnType.JSON;
        };
    }
}
