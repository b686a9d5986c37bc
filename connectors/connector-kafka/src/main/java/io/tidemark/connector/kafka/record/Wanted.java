package io.tidemark.connector.kafka.record;

import java.util.BitSet;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Which fields are wanted of each record: the slots of {@link FieldValues}, in this order.
 *
 * @param paths names of nested fields are joined by dots; {@code a.b} means the field b within a as well as one of that name
 * @param read which of them a reader is to fill
 * @param times which of them are to be read as points in time where they can
 */
public record Wanted(List<String> paths, BitSet read, BitSet times) {
    /** At the end of an array's path: how many elements it has. */
    public static final String COUNT = ".$count";

    public Wanted {
        paths = List.copyOf(paths);
    }

    /** Everything for one reader. */
    public static Wanted of(List<String> paths, BitSet times) {
        BitSet all = new BitSet();
        all.set(0, paths.size());
        return new Wanted(paths, all, times);
    }

    /** Each path that is to be read, with its slot. */
    public void each(ObjIntConsumer<String> reader) {
        read.stream().forEach(slot -> reader.accept(paths.get(slot), slot));
    }
}
