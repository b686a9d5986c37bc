package io.tidemark.core.metric;

import io.tidemark.core.dataset.ColumnType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The type that a text column's values are really of.
 *
 * @param share the share of the texts that are written so
 */
public record InferredType(ColumnType type, double share) {
    /** A stray placeholder among a hundred numbers does not make them texts. */
    private static final double LEAST = 0.99;

    private static final Map<Format, ColumnType> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put(Format.BOOLEAN, ColumnType.BOOLEAN);
        TYPES.put(Format.INTEGER, ColumnType.INTEGER);
        TYPES.put(Format.DECIMAL, ColumnType.DECIMAL);
        TYPES.put(Format.UUID, ColumnType.UUID);
        TYPES.put(Format.DATE, ColumnType.DATE);
        TYPES.put(Format.TIMESTAMP, ColumnType.TIMESTAMP_TZ);
        TYPES.put(Format.JSON, ColumnType.JSON);
    }

    /** The narrowest type that nearly all texts are written as; empty when they are just texts. */
    public static Optional<InferredType> of(FormatTally formats) {
        return TYPES.entrySet().stream()
                .map(entry -> new InferredType(entry.getValue(), formats.share(entry.getKey())))
                .filter(inferred -> inferred.share() >= LEAST)
                .findFirst();
    }
}
