package io.tidemark.connector.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record in the order of its fields: Long, BigDecimal, Double, String, Boolean, or Instant for every
 * time type; null for none.
 */
public record Row(List<@Nullable Object> values) {
    public Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Row of(@Nullable Object... values) {
        return new Row(Arrays.asList(values));
    }

    public @Nullable Object value(int field) {
        return values.get(field);
    }
}
