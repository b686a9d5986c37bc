package io.tidemark.connector.jdbc.words;

import io.tidemark.connector.jdbc.ValueHashes;
import io.tidemark.core.dataset.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hashes of values as texts; those of a partition come as one list with commas. */
public final class ListedHashes implements ValueHashes {
    private final Words words;
    private final Function<Column, String> exact;
    private final int longest;

    /**
     * Hashes in these words.
     *
     * @param exact what values of a column are grouped by
     * @param longest characters beyond which the store cuts a list
     */
    public ListedHashes(Words words, Function<Column, String> exact, int longest) {
        this.words = words;
        this.exact = exact;
        this.longest = longest;
    }

    @Override
    public @Nullable String hash(Column column) {
        @Nullable String text = text(column);
        return text == null ? null : words.find(Word.HASH, text);
    }

    /** The text of a column's value that is hashed; null when this column cannot be hashed. */
    public @Nullable String hashed(Column column) {
        @Nullable String text = text(column);
        return text == null ? null : text.replace("{}", exact.apply(column));
    }

    /** Zero has two signs, and one instant is written in many zones. */
    private @Nullable String text(Column column) {
        return switch (column.type()) {
            case TEXT -> "{}";
            case BOOLEAN -> words.get(Word.TRUTH);
            case BINARY -> words.find(Word.BYTES);
            case FLOAT -> words.get(Word.TEXT, "({} + 0)");
            case TIMESTAMP_TZ -> words.get(Word.TEXT, words.get(Word.PLAIN));
            case INTEGER, DECIMAL, DATE, TIMESTAMP, TIME, UUID -> words.get(Word.TEXT);
            case JSON, ARRAY, OTHER -> null;
        };
    }

    @Override
    public String isSampled(int bits) {
        return words.get(Word.SAMPLED).replace("$m", "" + ((1L << bits) - 1));
    }

    @Override
    public boolean collects() {
        return words.find(Word.LIST) != null;
    }

    @Override
    public String collect(Column column, int bits) {
        String hash = Objects.requireNonNull(hash(column)).replace("{}", exact.apply(column));
        String wanted =
                bits == 0 ? hash : "CASE WHEN " + isSampled(bits).replace("{}", hash) + " THEN " + hash + " END";
        return words.get(Word.LIST, wanted);
    }

    @Override
    public LongStream read(ResultSet row, int index) throws SQLException {
        @Nullable String list = row.getString(index);
        if (list == null || list.isEmpty()) {
            return LongStream.empty();
        }
        if (list.length() >= longest) {
            throw new SQLException("A list of hashes was cut after " + longest + " characters", "54000");
        }
        return Stream.of(list.split(",", -1)).mapToLong(Long::parseLong);
    }
}
