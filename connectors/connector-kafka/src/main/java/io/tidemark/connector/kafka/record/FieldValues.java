package io.tidemark.connector.kafka.record;

import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.TextBatch;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.dataset.ColumnType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record in numbered slots, without an object a value: texts stay where they lie in the record's bytes.
 * A reader writes each slot at most as often as the record has the field; the last one holds.
 */
public final class FieldValues {
    /** What {@link #eventMillis} says where there is no time. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final byte[] NO_BYTES = {};
    private static final byte NOTHING = ValueKind.NOTHING.code();
    private static final byte BOOLEAN = ValueKind.BOOLEAN.code();
    private static final byte TEXT = ValueKind.TEXT.code();

    private final TimeText times = new TimeText();
    private final ValueHash hasher = new ValueHash();
    private final byte[] kinds;
    private final boolean[] isTime;
    private final boolean[] unsettled;
    private final boolean[] hashed;
    private final long[] bits;
    private final long[] hashes;
    private final int[] froms;
    private final int[] untils;
    private final byte[][] sources;
    private byte[] scratch = new byte[512];
    private int used;

    public FieldValues(Wanted wanted) {
        int slots = wanted.paths().size();
        kinds = new byte[slots];
        isTime = new boolean[slots];
        wanted.times().stream().forEach(slot -> isTime[slot] = true);
        unsettled = new boolean[slots];
        hashed = new boolean[slots];
        bits = new long[slots];
        hashes = new long[slots];
        froms = new int[slots];
        untils = new int[slots];
        sources = new byte[slots][];
        Arrays.fill(sources, NO_BYTES);
        clear();
    }

    /** Empties all slots. */
    public void clear() {
        Arrays.fill(kinds, NOTHING);
        used = 0;
    }

    public void putNothing(int slot) {
        kinds[slot] = NOTHING;
    }

    public void putBoolean(int slot, boolean value) {
        put(slot, ValueKind.BOOLEAN, value ? 1 : 0);
    }

    public void putLong(int slot, long value) {
        put(slot, ValueKind.LONG, value);
    }

    public void putDouble(int slot, double value) {
        put(slot, ValueKind.DOUBLE, Double.doubleToRawLongBits(value));
    }

    /** A point in time; nanos are of the second. */
    public void putInstant(int slot, long second, int nano) {
        put(slot, ValueKind.INSTANT, second);
        froms[slot] = nano;
    }

    /** The text of a number, which stays as it is until the record was used. */
    public void putDecimal(int slot, byte[] bytes, int from, int until) {
        putBytes(slot, ValueKind.DECIMAL, bytes, from, until);
    }

    /** UTF-8, which stays as it is until the record was used. */
    public void putText(int slot, byte[] bytes, int from, int until) {
        putBytes(slot, ValueKind.TEXT, bytes, from, until);
    }

    /** UTF-8 of a nested value's JSON. */
    public void putJson(int slot, byte[] bytes, int from, int until) {
        putBytes(slot, ValueKind.JSON, bytes, from, until);
    }

    @SuppressWarnings("ReferenceEquality") // it is the same array that is meant
    private void putBytes(int slot, ValueKind kind, byte[] bytes, int from, int until) {
        put(slot, kind, 0);
        if (sources[slot] != bytes) { // the fetch buffer holds many records
            sources[slot] = bytes;
        }
        froms[slot] = from;
        untils[slot] = until;
    }

    private void put(int slot, ValueKind kind, long value) {
        kinds[slot] = kind.code();
        bits[slot] = value;
        hashed[slot] = false;
        unsettled[slot] = isTime[slot];
    }

    /** Room for so many bytes that live as long as the record, from {@link #used} on. */
    public byte[] room(int length) {
        if (scratch.length - used < length) {
            scratch = new byte[Math.max(2 * scratch.length, length)]; // what lies in the old one stays in use
            used = 0;
        }
        return scratch;
    }

    /** Where free room begins. */
    public int used() {
        return used;
    }

    /** Takes the room up to there. */
    public void take(int until) {
        used = until;
    }

    /** Reads a slot as a time once, if it is to be one; it stays as it is where it can't be. */
    private ValueKind settled(int slot) {
        if (unsettled[slot]) {
            unsettled[slot] = false;
            if (readTime(slot)) {
                kinds[slot] = ValueKind.INSTANT.code();
                bits[slot] = times.second();
                froms[slot] = times.nano();
            }
        }
        return ValueKind.of(kinds[slot]);
    }

    private boolean readTime(int slot) {
        return switch (ValueKind.of(kinds[slot])) {
            case TEXT -> times.read(sources[slot], froms[slot], untils[slot]);
            case LONG -> {
                times.readEpoch(bits[slot]);
                yield true;
            }
            case DOUBLE -> times.readEpoch(Double.longBitsToDouble(bits[slot]));
            case DECIMAL -> times.readEpoch(parsed(slot));
            case NOTHING, BOOLEAN, JSON, INSTANT -> false;
        };
    }

    /** A slot as a point in time, also one whose value is something else; {@link #NO_TIME} where it can't be read so. */
    public long eventMillis(int slot) {
        if (settled(slot) == ValueKind.INSTANT) {
            return bits[slot] * 1_000 + froms[slot] / 1_000_000;
        }
        return readTime(slot) ? times.epochMillis() : NO_TIME;
    }

    /** The code of a slot's kind once it is read as a time, if it is to be one. */
    byte settledKind(int slot) {
        if (unsettled[slot]) {
            settled(slot);
        }
        return kinds[slot];
    }

    /** The code of a slot's kind as it was put, before it is read as a time. */
    byte kind(int slot) {
        return kinds[slot];
    }

    /** What a settled slot holds that is no text: the bits of a number, a truth value, or the second of a point in time. */
    long bits(int slot) {
        return bits[slot];
    }

    /** The nanoseconds of the second of a settled point in time. */
    int nanos(int slot) {
        return froms[slot];
    }

    /** A copy of a text's bytes. */
    byte[] bytes(int slot) {
        return Arrays.copyOfRange(sources[slot], froms[slot], untils[slot]);
    }

    /** Shows a batch the text of a slot that holds one; what lies in room that the next record takes is copied. */
    @SuppressWarnings("ReferenceEquality") // it is the same array that is meant
    void keepText(int slot, TextBatch texts, int place) {
        byte[] text = sources[slot];
        if (text == scratch) {
            texts.keep(place, text, froms[slot], untils[slot]);
        } else {
            texts.show(place, text, froms[slot], untils[slot]);
        }
    }

    public boolean isNull(int slot) {
        return kinds[slot] == NOTHING;
    }

    public boolean isTrue(int slot) {
        return kinds[slot] == BOOLEAN && bits[slot] == 1;
    }

    /** Whether it is an empty text. */
    public boolean isBlank(int slot) {
        return kinds[slot] == TEXT && froms[slot] == untils[slot];
    }

    /** NaN where it is no number. */
    public double number(int slot) {
        return switch (settled(slot)) {
            case LONG -> bits[slot];
            case DOUBLE -> Double.longBitsToDouble(bits[slot]);
            case DECIMAL -> parsed(slot);
            case NOTHING, BOOLEAN, TEXT, JSON, INSTANT -> Double.NaN;
        };
    }

    /** As {@link RecordCursor#micros}. */
    public long micros(int slot) {
        if (settled(slot) != ValueKind.INSTANT) {
            return RecordCursor.NO_TIME;
        }
        long second = bits[slot];
        return Math.abs(second) < Long.MAX_VALUE / 2_000_000
                ? second * 1_000_000 + froms[slot] / 1_000
                : Micros.of(Instant.ofEpochSecond(second, froms[slot]));
    }

    /** Shows a text or a structure's JSON; false where there is none. */
    public boolean text(int slot, Utf8View view) {
        return switch (settled(slot)) {
            case TEXT, JSON -> {
                view.show(sources[slot], froms[slot], untils[slot]);
                yield true;
            }
            case NOTHING, BOOLEAN, LONG, DOUBLE, DECIMAL, INSTANT -> false;
        };
    }

    /** The same for equal values of one kind, also for numbers that are written in different ways. */
    public long hash(int slot) {
        if (!hashed[slot]) {
            hashes[slot] = computed(slot);
            hashed[slot] = true;
        }
        return hashes[slot];
    }

    /** The {@link #hash} of the value that a caller writes so; empty for types of which one value has many texts. */
    public static OptionalLong hash(ColumnType type, String text) {
        ValueHash hasher = new ValueHash();
        return switch (type) {
            case TEXT, UUID -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                yield OptionalLong.of(hasher.ofText(bytes, 0, bytes.length));
            }
            case INTEGER -> {
                byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
                yield OptionalLong.of(hasher.ofDecimal(bytes, 0, bytes.length));
            }
            case BOOLEAN, DECIMAL, FLOAT, DATE, TIMESTAMP, TIMESTAMP_TZ, TIME, JSON, BINARY, ARRAY, OTHER ->
                OptionalLong.empty();
        };
    }

    private long computed(int slot) {
        return settledKind(slot) == TEXT
                ? hasher.ofText(sources[slot], froms[slot], untils[slot])
                : computedOther(slot);
    }

    private long computedOther(int slot) {
        return switch (settled(slot)) {
            case NOTHING -> 0;
            case BOOLEAN -> hasher.ofBoolean(bits[slot] == 1);
            case LONG -> hasher.ofLong(bits[slot]);
            case DOUBLE -> hasher.ofDouble(Double.longBitsToDouble(bits[slot]));
            case DECIMAL -> hasher.ofDecimal(sources[slot], froms[slot], untils[slot]);
            case TEXT, JSON -> hasher.ofText(sources[slot], froms[slot], untils[slot]);
            case INSTANT -> hasher.ofInstant(bits[slot], froms[slot]);
        };
    }

    /** As {@link RecordCursor#value}. */
    public @Nullable Object value(int slot) {
        return switch (settled(slot)) {
            case NOTHING -> null;
            case BOOLEAN -> bits[slot] == 1;
            case LONG -> bits[slot];
            case DOUBLE -> Double.longBitsToDouble(bits[slot]);
            case DECIMAL -> decimal(string(slot));
            case TEXT, JSON -> string(slot);
            case INSTANT -> Instant.ofEpochSecond(bits[slot], froms[slot]);
        };
    }

    /** A text where the exponent is beyond all measure. */
    static Object decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private double parsed(int slot) {
        double simple = ShortDecimal.parse(sources[slot], froms[slot], untils[slot]);
        return Double.isNaN(simple) ? Double.parseDouble(string(slot)) : simple;
    }

    private String string(int slot) {
        return string(sources[slot], froms[slot], untils[slot]);
    }

    static String string(byte[] utf8, int from, int until) {
        return new String(utf8, from, until - from, StandardCharsets.UTF_8);
    }
}
