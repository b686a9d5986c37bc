package io.tidemark.connector.postgresql;

import java.util.Optional;

/**
 * What the cursor keeps of a plain table between two listings.
 *
 * @param heap its figures when it was last listed
 * @param snapshot what the last listing could see
 * @param owed rows that the counters told of and that no listing has found; negative for rows that were found before the
 *     counters told of them
 * @param indulged how many listings in a row still owed some
 * @param loaded the latest time of loading, in seconds of the epoch; 0 for none
 * @param marks of the windows from the horizon on
 */
record HeapState(Heap heap, Snapshot snapshot, long owed, int indulged, long loaded, WindowMarks marks) {
    private static final int PARTS = 6;

    static Optional<HeapState> parse(String text) {
        String[] parts = text.split(";", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return Heap.of(parts[0])
                .map(heap -> new HeapState(
                        heap,
                        new Snapshot(parts[1]),
                        Long.parseLong(parts[2]),
                        Integer.parseInt(parts[3]),
                        Long.parseLong(parts[4]),
                        WindowMarks.parse(parts[5])));
    }

    /** Whether a state owes rows; without a look at the rest of it. */
    static boolean owes(String text) {
        String[] parts = text.split(";", 4);
        return parts.length == 4 && !parts[2].equals("0");
    }

    /** Empty when there are too many windows to keep. */
    String text() {
        return marks.fits()
                ? heap.text() + ";" + snapshot.text() + ";" + owed + ";" + indulged + ";" + loaded + ";" + marks.text()
                : "";
    }
}
