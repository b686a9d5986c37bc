package io.tidemark.profiler;

import java.util.ArrayList;
import java.util.List;

/** The columns of a scan by their places, and what all partitions' accumulators remember of the texts in them. */
final class ScanColumns {
    private final List<String> names;
    private final RecordTests tests;
    private final List<Remembered> formats = new ArrayList<>();
    private final List<Remembered> masks = new ArrayList<>();

    ScanColumns(List<String> names) {
        this(names, RecordTests.NONE);
    }

    ScanColumns(List<String> names, RecordTests tests) {
        this.names = List.copyOf(names);
        this.tests = tests;
        for (int i = 0; i < names.size(); i++) {
            formats.add(new Remembered());
            masks.add(new Remembered());
        }
    }

    /** The tests of rules that run over the records. */
    RecordTests tests() {
        return tests;
    }

    int place(String column) {
        return names.indexOf(column);
    }

    int[] places(List<String> columns) {
        return columns.stream().mapToInt(this::place).toArray();
    }

    /** The formats that texts of a column fit. */
    Remembered formats(String column) {
        return formats.get(place(column));
    }

    /** The hashes of the masks of a column's texts. */
    Remembered masks(String column) {
        return masks.get(place(column));
    }
}
