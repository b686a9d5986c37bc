package io.tidemark.connector;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a {@link RecordBatch}, each facet in an array by the record's place. Arrays of facets that
 * were not asked for are empty; hashes and fingerprints mean nothing where there is no value.
 */
public final class ColumnBatch {
    private final Set<Facet> facets;
    private final Facet[] wanted;
    private final boolean hasTexts;
    private final boolean[] nulls;
    private final boolean[] blanks;
    private final boolean[] truths;
    private final byte[] types;
    private final double[] numbers;
    private final long[] micros;
    private final long[] hashes;
    private final long[] fingerprints;
    private final TextBatch texts;
    private final @Nullable Object[] objects;
    private IntFunction<@Nullable Object> values;

    ColumnBatch(Set<Facet> facets, int room) {
        this.facets = facets.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(facets));
        this.wanted = this.facets.toArray(Facet[]::new);
        this.hasTexts = this.facets.contains(Facet.TEXT);
        this.nulls = new boolean[room];
        this.blanks = new boolean[room(Facet.BLANK)];
        this.truths = new boolean[room(Facet.TRUTH)];
        this.types = new byte[room(Facet.TYPE)];
        this.numbers = new double[room(Facet.NUMBER)];
        this.micros = new long[room(Facet.MICROS)];
        this.hashes = new long[room(Facet.HASH)];
        this.fingerprints = new long[room(Facet.FINGERPRINT)];
        this.texts = new TextBatch(room(Facet.TEXT));
        this.objects = new Object[room(Facet.OBJECT)];
        this.values = this::kept;
    }

    /** A text is made of its bytes, where these are here, only when it is asked for. */
    private @Nullable Object kept(int place) {
        return isTextAt(place)
                ? new String(
                        texts.bytes(place),
                        texts.from(place),
                        texts.until(place) - texts.from(place),
                        StandardCharsets.UTF_8)
                : objects[place];
    }

    private boolean isTextAt(int place) {
        return hasTexts && texts.isText(place);
    }

    private int room(Facet facet) {
        return has(facet) ? nulls.length : 0;
    }

    /** What was asked for, each in its array; hashes come before fingerprints. */
    public Set<Facet> facets() {
        return facets;
    }

    /** Whether that facet was asked for. */
    public boolean has(Facet facet) {
        return facets.contains(facet);
    }

    public boolean[] nulls() {
        return nulls;
    }

    public boolean[] blanks() {
        return blanks;
    }

    public boolean[] truths() {
        return truths;
    }

    /** Codes of {@link io.tidemark.core.metric.ValueType}, 0 where there is no value. */
    public byte[] types() {
        return types;
    }

    public double[] numbers() {
        return numbers;
    }

    public long[] micros() {
        return micros;
    }

    public long[] hashes() {
        return hashes;
    }

    public long[] fingerprints() {
        return fingerprints;
    }

    public TextBatch texts() {
        return texts;
    }

    /** The value at a place as {@link RecordCursor#value} has it. */
    public @Nullable Object value(int place) {
        return values.apply(place);
    }

    /** Has values made only when {@link #value} asks for them. */
    public void makeValues(IntFunction<@Nullable Object> made) {
        values = made;
    }

    /** Reads the record that the cursor stands on. */
    void read(RecordCursor cursor, int column, int place) {
        nulls[place] = cursor.isNull(column);
        for (Facet facet : wanted) {
            switch (facet) {
                case BLANK -> blanks[place] = cursor.isBlank(column);
                case TRUTH -> truths[place] = cursor.isTrue(column);
                case TYPE -> types[place] = cursor.valueType(column);
                case NUMBER -> numbers[place] = cursor.number(column);
                case MICROS -> micros[place] = cursor.micros(column);
                case TEXT -> texts.read(cursor, column, place);
                case HASH -> hashes[place] = nulls[place] ? 0 : cursor.hash(column);
                case FINGERPRINT -> fingerprints[place] = nulls[place] ? 0 : cursor.fingerprint(column);
                case OBJECT -> objects[place] = isTextAt(place) ? null : cursor.value(column);
            }
        }
    }
}
