package io.tidemark.connector.kafka.record;

import io.tidemark.connector.TextBatch;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one column of a batch, of which an object is made only when it is asked for. */
final class KeptValues {
    private static final byte[] NO_BYTES = {};
    private static final byte TEXT = ValueKind.TEXT.code();

    private final TextBatch shown;
    private final boolean hasShown;
    private final byte[] kinds;
    private final long[] bits;
    private final int[] nanos;
    private final byte[][] texts;

    /** @param shown where texts are, if they were asked for, too */
    KeptValues(int room, TextBatch shown, boolean hasShown) {
        this.shown = shown;
        this.hasShown = hasShown;
        this.kinds = new byte[room];
        this.bits = new long[room];
        this.nanos = new int[room];
        this.texts = new byte[room][];
        Arrays.fill(texts, NO_BYTES);
    }

    void takeNothing(int place) {
        kinds[place] = ValueKind.NOTHING.code();
    }

    void take(FieldValues values, int slot, byte kind, int place) {
        kinds[place] = kind;
        if (kind != TEXT || !hasShown) {
            takeOther(values, slot, place);
        }
    }

    private void takeOther(FieldValues values, int slot, int place) {
        switch (ValueKind.of(kinds[place])) {
            case NOTHING -> {}
            case BOOLEAN, LONG, DOUBLE -> bits[place] = values.bits(slot);
            case INSTANT -> {
                bits[place] = values.bits(slot);
                nanos[place] = values.nanos(slot);
            }
            case TEXT, JSON -> texts[place] = hasShown ? NO_BYTES : values.bytes(slot);
            case DECIMAL -> texts[place] = values.bytes(slot);
        }
    }

    /** As {@link FieldValues#value}. */
    @Nullable
    Object value(int place) {
        return switch (ValueKind.of(kinds[place])) {
            case NOTHING -> null;
            case BOOLEAN -> bits[place] == 1;
            case LONG -> bits[place];
            case DOUBLE -> Double.longBitsToDouble(bits[place]);
            case INSTANT -> Instant.ofEpochSecond(bits[place], nanos[place]);
            case DECIMAL -> FieldValues.decimal(FieldValues.string(texts[place], 0, texts[place].length));
            case TEXT, JSON ->
                hasShown
                        ? FieldValues.string(shown.bytes(place), shown.from(place), shown.until(place))
                        : FieldValues.string(texts[place], 0, texts[place].length);
        };
    }
}
