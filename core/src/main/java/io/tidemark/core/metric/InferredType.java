package io.tidemark.core.metric;

import io.tidemark.core.dataset.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a text column seems to hold, by the formats of its texts. */
public final class InferredType {
    /** The share of texts that must fit; the rest are taken for mistakes. */
    public static final double ENOUGH = 0.99;

    /** From the narrowest to the widest: every integer is a decimal number too. */
    private static final List<Map.Entry<Format, ColumnType>> TYPES = List.of(
            Map.entry(Format.BOOLEAN, ColumnType.BOOLEAN),
            Map.entry(Format.INTEGER, ColumnType.INTEGER),
            Map.entry(Format.DECIMAL, ColumnType.DECIMAL),
            Map.entry(Format.DATE, ColumnType.DATE),
            Map.entry(Format.TIMESTAMP, ColumnType.TIMESTAMP_TZ),
            Map.entry(Format.UUID, ColumnType.UUID),
            Map.entry(Format.JSON, ColumnType.JSON));

    private InferredType() {}

    /** The first type that 99 % of the texts can be read as, else text; empty when there are no texts. */
    public static Optional<ColumnType> of(FormatTally formats) {
        if (formats.values() == 0) {
            return Optional.empty();
        }
        return Optional.of(TYPES.stream()
                .filter(type -> formats.share(type.getKey()) >= ENOUGH)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ColumnType.TEXT));
    }
}
