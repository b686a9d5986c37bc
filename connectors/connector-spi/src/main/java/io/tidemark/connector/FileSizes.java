package io.tidemark.connector;

import java.util.List;
import java.util.OptionalDouble;

/** How large each file of a partition is, in bytes. */
public record FileSizes(List<Long> bytes) {
    public FileSizes {
        bytes = List.copyOf(bytes);
    }

    public int count() {
        return bytes.size();
    }

    /** Which share of the files is smaller; empty where there is none. */
    public OptionalDouble shareBelow(double size) {
        long small = bytes.stream().filter(file -> file < size).count();
        return bytes.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) small / bytes.size());
    }
}
