package io.tidemark.connector.kafka.avro;

import io.tidemark.connector.kafka.record.FieldValues;

/**
 * Reads or skips one value of the kinds that nearly all fields are of: one class, so that no method has to be looked up for
 * each field.
 *
 * @param amount how many bytes are skipped, or how many of an instant's units make a second
 */
record AvroScalar(Kind kind, int slot, int amount) implements AvroStep {
    /** What is done with the value. */
    enum Kind {
        NOTHING,
        BOOLEAN,
        WHOLE,
        FLOAT,
        DOUBLE,
        TEXT,
        MILLIS,
        INSTANT,
        SKIP,
        SKIP_WHOLE,
        SKIP_BYTES
    }

    private static final long MILLIS = 1_000;
    private static final int NANOS = 1_000_000_000;

    static AvroScalar of(Kind kind, int slot) {
        return new AvroScalar(kind, slot, 0);
    }

    static AvroScalar skip(int bytes) {
        return new AvroScalar(Kind.SKIP, 0, bytes);
    }

    @Override
    public void read(AvroInput input, FieldValues values) {
        switch (kind) {
            case NOTHING -> values.putNothing(slot);
            case BOOLEAN -> values.putBoolean(slot, input.one() != 0);
            case WHOLE -> values.putLong(slot, input.zigZag());
            case FLOAT -> values.putDouble(slot, Float.intBitsToFloat(input.littleInt()));
            case DOUBLE -> values.putDouble(slot, Double.longBitsToDouble(input.littleLong()));
            case TEXT -> putText(input, values);
            case MILLIS -> {
                long value = input.zigZag();
                long nanos = Math.floorMod(value, MILLIS) * (NANOS / MILLIS);
                values.putInstant(slot, Math.floorDiv(value, MILLIS), (int) nanos);
            }
            case INSTANT -> {
                long value = input.zigZag();
                long nanos = Math.floorMod(value, (long) amount) * (NANOS / amount);
                values.putInstant(slot, Math.floorDiv(value, (long) amount), (int) nanos);
            }
            case SKIP -> input.skip(amount);
            case SKIP_WHOLE -> input.zigZag();
            case SKIP_BYTES -> input.skip(input.zigZag());
        }
    }

    private void putText(AvroInput input, FieldValues values) {
        int length = input.length();
        int from = input.at();
        input.skip(length);
        values.putText(slot, input.bytes(), from, from + length);
    }
}
