package io.tidemark.core.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One row of a sample: its values as the store writes them, in the order of the sample's columns; null for none. */
public record SampledRow(List<@Nullable String> cells) {
    /** Characters of a value that a sample keeps. */
    private static final int LONGEST_CELL = 200;

    public SampledRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** The same with long values cut. */
    public SampledRow shortened() {
        List<@Nullable String> cut = new ArrayList<>();
        for (@Nullable String cell : cells) {
            cut.add(cell == null ? null : shortened(cell));
        }
        return new SampledRow(cut);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_CELL
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_CELL)) + "…";
    }

    /** The same with each value changed that there is. */
    SampledRow map(int column, UnaryOperator<String> change) {
        List<@Nullable String> changed = new ArrayList<>(cells);
        @Nullable String value = cells.get(column);
        changed.set(column, value == null ? null : change.apply(value));
        return new SampledRow(changed);
    }
}
