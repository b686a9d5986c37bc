package io.tidemark.connector.postgresql;

import java.util.Optional;

/**
 * The figures behind the signal of a relation that holds rows itself.
 *
 * @param file number of the file; another one after the relation was rewritten
 */
record Heap(long file, long bytes, long inserted, long updated, long deleted) {
    private static final int FIGURES = 5;

    /** Empty when the signal lacks a figure. */
    static Optional<Heap> of(String signal) {
        String[] parts = signal.split(",", -1);
        if (parts.length != FIGURES) {
            return Optional.empty();
        }
        return Optional.of(
                new Heap(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]), number(parts[4])));
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }

    /** Whether, as far as the counters tell, rows were only added since. */
    boolean onlyGrewSince(Heap before) {
        return file == before.file
                && bytes >= before.bytes
                && inserted >= before.inserted
                && updated == before.updated
                && deleted == before.deleted;
    }

    String text() {
        return file + "," + bytes + "," + inserted + "," + updated + "," + deleted;
    }
}
