package io.tidemark.connector.kafka.avro;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import java.util.List;

/** The steps that are made of other steps, and those of symbols. */
final class AvroSteps {
    private static final int DEEPEST = 100;

    private AvroSteps() {}

    /** One value after the other. */
    static final class Sequence implements AvroStep {
        private AvroStep[] steps;
        private int depth;

        Sequence(List<AvroStep> steps) {
            this.steps = steps.toArray(AvroStep[]::new);
        }

        void become(List<AvroStep> other) {
            steps = other.toArray(AvroStep[]::new);
        }

        @Override
        public void read(AvroInput input, FieldValues values) {
            if (depth > DEEPEST) {
                throw new AvroInput.Fault("it is nested more than " + DEEPEST + " deep");
            }
            depth++;
            try {
                for (AvroStep step : steps) {
                    if (step instanceof AvroScalar scalar) {
                        scalar.read(input, values);
                    } else {
                        step.read(input, values);
                    }
                }
            } finally {
                depth--;
            }
        }
    }

    /** A value of the branch that the record names. */
    record Choice(List<AvroStep> branches) implements AvroStep {
        @Override
        public void read(AvroInput input, FieldValues values) {
            branches.get(input.index(branches.size())).read(input, values);
        }
    }

    /** One of two values of which each is a scalar, as one that may be null. */
    record Either(AvroScalar first, AvroScalar second) implements AvroStep {
        @Override
        public void read(AvroInput input, FieldValues values) {
            (input.index(2) == 0 ? first : second).read(input, values);
        }
    }

    /** A value of one of these branches. */
    static AvroStep choice(List<AvroStep> branches) {
        return branches.size() == 2
                        && branches.getFirst() instanceof AvroScalar first
                        && branches.getLast() instanceof AvroScalar second
                ? new Either(first, second)
                : new Choice(branches);
    }

    /** Values in blocks, counted if that is wanted; a block that tells its size is jumped over. */
    record Blocks(AvroStep value, int countSlot) implements AvroStep {
        /** Elements may take no bytes at all, but not any number of them is believed. */
        private static final long MOST_EMPTY = 1_000_000;

        @Override
        public void read(AvroInput input, FieldValues values) {
            long count = 0;
            for (long block = input.zigZag(); block != 0; block = input.zigZag()) {
                if (block < 0) {
                    block = -block;
                    input.skip(input.zigZag());
                } else if (block > input.left() && block > MOST_EMPTY) {
                    throw new AvroInput.Fault("it has more elements than bytes");
                } else {
                    for (long i = 0; i < block; i++) {
                        value.read(input, values);
                    }
                }
                count += block;
            }
            if (countSlot != PathNode.UNREAD) {
                values.putLong(countSlot, count);
            }
        }
    }

    /** A symbol as its name. */
    static final class Symbol implements AvroStep {
        private final byte[][] names;
        private final int slot;

        Symbol(byte[][] names, int slot) {
            this.names = names.clone();
            this.slot = slot;
        }

        @Override
        public void read(AvroInput input, FieldValues values) {
            byte[] name = names[input.index(names.length)];
            values.putText(slot, name, 0, name.length);
        }
    }

    /** Reads a structure's parts, and then the whole again as JSON. */
    record AsJson(AvroStep parts, AvroJson json, int slot) implements AvroStep {
        @Override
        public void read(AvroInput input, FieldValues values) {
            int from = input.at();
            parts.read(input, values);
            byte[] text = json.text(input.bytes(), from, input.at());
            values.putJson(slot, text, 0, text.length);
        }
    }
}
