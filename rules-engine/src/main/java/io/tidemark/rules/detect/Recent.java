package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The latest few numbers of each of some slots, with their medians at hand. */
final class Recent {
    private final int memory;
    private final double[][] numbers;
    private final int[] counts;
    private final double[] medians;
    private final double[] scratch;

    Recent(int slots, int memory) {
        this.memory = memory;
        numbers = new double[slots][memory];
        counts = new int[slots];
        medians = new double[slots];
        scratch = new double[memory];
    }

    void add(int slot, double number) {
        numbers[slot][counts[slot] % memory] = number;
        counts[slot]++;
        refresh(slot);
    }

    /** How many numbers the slot has ever got. */
    int count(int slot) {
        return counts[slot];
    }

    /** The median of the slot's latest numbers, NaN for none. */
    double median(int slot) {
        return counts[slot] == 0 ? Double.NaN : medians[slot];
    }

    private void refresh(int slot) {
        int size = Math.min(counts[slot], memory);
        System.arraycopy(numbers[slot], 0, scratch, 0, size);
        medians[slot] = Quantiles.median(scratch, size);
    }

    void write(DataOutput out) throws IOException {
        for (int slot = 0; slot < counts.length; slot++) {
            out.writeInt(counts[slot]);
            for (int i = 0; i < Math.min(counts[slot], memory); i++) {
                out.writeDouble(numbers[slot][i]);
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (int slot = 0; slot < counts.length; slot++) {
            counts[slot] = in.readInt();
            for (int i = 0; i < Math.min(counts[slot], memory); i++) {
                numbers[slot][i] = in.readDouble();
            }
            if (counts[slot] > 0) {
                refresh(slot);
            }
        }
    }
}
