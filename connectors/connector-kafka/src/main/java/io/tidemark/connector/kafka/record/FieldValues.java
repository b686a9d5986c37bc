package io.tidemark.connector.kafka.record;

import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
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
 * A reader writes each slot at most as often as the record has the field; the last one holds. Some records are kept side by
 * side for who wants to look at a column's values one after the other.
 */
public final class FieldValues {
    /** What {@link #eventMillis} says where there is no time. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final byte NOTHING = ValueKind.NOTHING.code();
    private static final byte BOOLEAN = ValueKind.BOOLEAN.code();
    private static final byte LONG = ValueKind.LONG.code();
    private static final byte DOUBLE = ValueKind.DOUBLE.code();
    private static final byte TEXT = ValueKind.TEXT.code();
    private static final byte INSTANT = ValueKind.INSTANT.code();
    private static final byte UNSETTLED = ValueKind.UNSETTLED;
    private static final int SMALLEST_ROOM = 512;

    private final TimeText times = new TimeText();
    private final ValueHash hasher = new ValueHash();
    private final byte[] unsettled;
    private Cells cells;
    private byte[] kinds;
    private long[] bits;
    private int first;
    private byte[] scratch = new byte[SMALLEST_ROOM];
    private int used;

    public FieldValues(Wanted wanted) {
        unsettled = new byte[wanted.paths().size()];
        wanted.times().stream().forEach(slot -> unsettled[slot] = UNSETTLED);
        cells = new Cells(unsettled.length, 1);
        kinds = cells.kinds();
        bits = cells.bits();
    }

    /** Makes room for so many records side by side, none of which is there yet. */
    public void makeRoom(int records) {
        if (cells.records() < records) {
            cells = new Cells(unsettled.length, records);
            kinds = cells.kinds();
            bits = cells.bits();
        }
        moveTo(0);
    }

    /** Moves to a record, counted from 0; moving to the first one forgets the texts that were written for all of them. */
    public void moveTo(int record) {
        first = record * unsettled.length;
        if (record == 0) {
            used = 0;
        }
    }

    /** Empties all slots. */
    public void clear() {
        Arrays.fill(kinds, first, first + unsettled.length, NOTHING);
        if (first == 0) {
            used = 0;
        }
    }

    public void putNothing(int slot) {
        kinds[first + slot] = NOTHING;
    }

    public void putBoolean(int slot, boolean value) {
        kinds[first + slot] = BOOLEAN;
        bits[first + slot] = value ? 1 : 0;
    }

    public void putLong(int slot, long value) {
        kinds[first + slot] = (byte) (LONG | unsettled[slot]);
        bits[first + slot] = value;
    }

    public void putDouble(int slot, double value) {
        kinds[first + slot] = (byte) (DOUBLE | unsettled[slot]);
        bits[first + slot] = Double.doubleToRawLongBits(value);
    }

    /** A point in time; nanos are of the second. */
    public void putInstant(int slot, long second, int nano) {
        putInstantAt(first + slot, second, nano);
    }

    private void putInstantAt(int cell, long second, int nano) {
        kinds[cell] = INSTANT;
        bits[cell] = second;
        cells.nanos()[cell] = nano;
    }

    /** The text of a number, which stays as it is while the record is kept. */
    public void putDecimal(int slot, byte[] source, int from, int until) {
        kinds[first + slot] = (byte) (ValueKind.DECIMAL.code() | unsettled[slot]);
        cells.lie(first + slot, source, from, until);
    }

    /** UTF-8, which stays as it is while the record is kept. */
    public void putText(int slot, byte[] source, int from, int until) {
        kinds[first + slot] = (byte) (TEXT | unsettled[slot]);
        cells.lie(first + slot, source, from, until);
    }

    /** UTF-8 of a nested value's JSON. */
    public void putJson(int slot, byte[] source, int from, int until) {
        kinds[first + slot] = ValueKind.JSON.code();
        cells.lie(first + slot, source, from, until);
    }

    /** Room for so many bytes that live as long as the record is kept, from {@link #used} on. */
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

    Cells cells() {
        return cells;
    }

    /** Reads the cells of a slot in the first records as times, where it is to be one. */
    void settle(int slot, int records) {
        if (unsettled[slot] == 0) {
            return;
        }
        int cell = slot;
        for (int i = 0; i < records; i++) {
            settled(cell);
            cell += unsettled.length;
        }
    }

    /** Reads a cell as a time once, if it is to be one; it stays as it is where it can't be. */
    private byte settled(int cell) {
        if ((kinds[cell] & UNSETTLED) != 0) {
            kinds[cell] &= ~UNSETTLED;
            if (readTime(cell)) {
                putInstantAt(cell, times.second(), times.nano());
            }
        }
        return kinds[cell];
    }

    private ValueKind kind(int cell) {
        return ValueKind.of(settled(cell));
    }

    private boolean readTime(int cell) {
        return switch (kind(cell)) {
            case TEXT -> times.read(source(cell), from(cell), until(cell));
            case LONG -> {
                times.readEpoch(bits[cell]);
                yield true;
            }
            case DOUBLE -> times.readEpoch(Double.longBitsToDouble(bits[cell]));
            case DECIMAL -> times.readEpoch(parsed(cell));
            case NOTHING, BOOLEAN, JSON, INSTANT -> false;
        };
    }

    /** A slot as a point in time, also one whose value is something else; {@link #NO_TIME} where it can't be read so. */
    public long eventMillis(int slot) {
        int cell = first + slot;
        if (settled(cell) == INSTANT) {
            return bits[cell] * 1_000 + cells.nanos()[cell] / 1_000_000;
        }
        return readTime(cell) ? times.epochMillis() : NO_TIME;
    }

    public boolean isNull(int slot) {
        return kinds[first + slot] == NOTHING;
    }

    public boolean isTrue(int slot) {
        return kinds[first + slot] == BOOLEAN && bits[first + slot] == 1;
    }

    /** Whether it is an empty text. */
    public boolean isBlank(int slot) {
        int cell = first + slot;
        return (kinds[cell] & ~UNSETTLED) == TEXT && from(cell) == until(cell);
    }

    /** As {@link RecordCursor#valueType}. */
    public byte valueType(int slot) {
        return ValueKind.type(settled(first + slot));
    }

    /** NaN where it is no number. */
    public double number(int slot) {
        return numberAt(first + slot);
    }

    double numberAt(int cell) {
        return switch (kind(cell)) {
            case LONG -> bits[cell];
            case DOUBLE -> Double.longBitsToDouble(bits[cell]);
            case DECIMAL -> parsed(cell);
            case NOTHING, BOOLEAN, TEXT, JSON, INSTANT -> Double.NaN;
        };
    }

    /** As {@link RecordCursor#micros}. */
    public long micros(int slot) {
        return microsAt(first + slot);
    }

    long microsAt(int cell) {
        if (settled(cell) != INSTANT) {
            return RecordCursor.NO_TIME;
        }
        long second = bits[cell];
        int nano = cells.nanos()[cell];
        return Math.abs(second) < Long.MAX_VALUE / 2_000_000
                ? second * 1_000_000 + nano / 1_000
                : Micros.of(Instant.ofEpochSecond(second, nano));
    }

    /** Shows a text or a structure's JSON; false where there is none. */
    public boolean text(int slot, Utf8View view) {
        int cell = first + slot;
        return switch (kind(cell)) {
            case TEXT, JSON -> {
                view.show(source(cell), from(cell), until(cell));
                yield true;
            }
            case NOTHING, BOOLEAN, LONG, DOUBLE, DECIMAL, INSTANT -> false;
        };
    }

    /** The same for equal values of one kind, also for numbers that are written in different ways. */
    public long hash(int slot) {
        return hashAt(first + slot);
    }

    long hashAt(int cell) {
        return switch (kind(cell)) {
            case NOTHING -> 0;
            case BOOLEAN -> hasher.ofBoolean(bits[cell] == 1);
            case LONG -> hasher.ofLong(bits[cell]);
            case DOUBLE -> hasher.ofDouble(Double.longBitsToDouble(bits[cell]));
            case DECIMAL -> hasher.ofDecimal(source(cell), from(cell), until(cell));
            case TEXT, JSON -> hasher.ofText(source(cell), from(cell), until(cell));
            case INSTANT -> hasher.ofInstant(bits[cell], cells.nanos()[cell]);
        };
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

    /** As {@link RecordCursor#value}. */
    public @Nullable Object value(int slot) {
        return valueAt(first + slot);
    }

    @Nullable
    Object valueAt(int cell) {
        return switch (kind(cell)) {
            case NOTHING -> null;
            case BOOLEAN -> bits[cell] == 1;
            case LONG -> bits[cell];
            case DOUBLE -> Double.longBitsToDouble(bits[cell]);
            case DECIMAL -> decimal(string(cell));
            case TEXT, JSON -> string(cell);
            case INSTANT -> Instant.ofEpochSecond(bits[cell], cells.nanos()[cell]);
        };
    }

    /** A text where the exponent is beyond all measure. */
    private static Object decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private double parsed(int cell) {
        double simple = ShortDecimal.parse(source(cell), from(cell), until(cell));
        return Double.isNaN(simple) ? Double.parseDouble(string(cell)) : simple;
    }

    private String string(int cell) {
        return new String(source(cell), from(cell), until(cell) - from(cell), StandardCharsets.UTF_8);
    }

    private byte[] source(int cell) {
        return cells.sources()[cell];
    }

    private int from(int cell) {
        return Cells.from(bits[cell]);
    }

    private int until(int cell) {
        return Cells.until(bits[cell]);
    }
}
