package io.tidemark.connector.jdbc.words;

import io.tidemark.connector.jdbc.ColumnSql;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.metric.LogHistogram;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL over values in a store's words. */
public class WordedColumns implements ColumnSql {
    private final Words words;

    public WordedColumns(Words words) {
        this.words = words;
    }

    /** A glance at the length spares most texts the change of case. */
    @Override
    public @Nullable String isOneOf(Column column, Collection<String> texts) {
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        String list = texts.stream()
                .sorted()
                .map(text -> "'" + text.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        @Nullable String length = words.find(Word.LENGTH);
        return length == null
                ? null
                : "(" + length + " <= " + longest + " AND " + words.get(Word.LOWER) + " IN (" + list + "))";
    }

    @Override
    public @Nullable String isPadded(Column column) {
        return words.find(Word.PADDED);
    }

    @Override
    public @Nullable String isInfinite(Column column) {
        return switch (column.type()) {
            case FLOAT -> words.find(Word.INFINITE);
            case BOOLEAN,
                    INTEGER,
                    DECIMAL,
                    TEXT,
                    DATE,
                    TIMESTAMP,
                    TIMESTAMP_TZ,
                    TIME,
                    UUID,
                    JSON,
                    BINARY,
                    ARRAY,
                    OTHER -> words.get(Word.NEVER);
        };
    }

    @Override
    public @Nullable String isFinite(Column column) {
        return switch (column.type()) {
            case FLOAT -> words.find(Word.FINITE);
            case BOOLEAN,
                    INTEGER,
                    DECIMAL,
                    TEXT,
                    DATE,
                    TIMESTAMP,
                    TIMESTAMP_TZ,
                    TIME,
                    UUID,
                    JSON,
                    BINARY,
                    ARRAY,
                    OTHER -> "{} IS NOT NULL";
        };
    }

    @Override
    public @Nullable String length(Column column) {
        return words.find(Word.LENGTH);
    }

    @Override
    public @Nullable String inCodePointOrder(Column column) {
        return words.find(Word.ORDERED);
    }

    /** Zero has two signs, and one instant is written in many zones. */
    @Override
    public @Nullable String text(Column column) {
        return switch (column.type()) {
            case BOOLEAN -> words.find(Word.TRUTH);
            case BINARY -> words.find(Word.BYTES);
            case FLOAT -> words.find(Word.TEXT, "({} + 0)");
            case TIMESTAMP_TZ -> words.find(Word.TEXT, words.get(Word.PLAIN));
            case INTEGER, DECIMAL, TEXT, DATE, TIMESTAMP, TIME, UUID -> words.find(Word.TEXT);
            case JSON, ARRAY, OTHER -> null;
        };
    }

    @Override
    public @Nullable String bin() {
        @Nullable String bin = words.find(Word.BIN);
        return bin == null ? null : bin.replace("$g", "" + LogHistogram.LOG_GAMMA);
    }

    @Override
    public @Nullable String epochSeconds(Column column) {
        return words.find(Word.SECONDS, TimeWords.plain(words, column.type()));
    }
}
