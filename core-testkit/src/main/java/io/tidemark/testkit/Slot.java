package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.util.Comparator;

/** The place of a partition in the twins' maps. Sorts by dataset, then windows by time, then the others by text. */
record Slot(DatasetId dataset, String text) implements Comparable<Slot> {
    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::dataset)
            .thenComparing(slot -> !Character.isDigit(slot.text().charAt(0)))
            .thenComparing(Slot::text);

    static Slot of(DatasetId dataset, PartitionKey key) {
        return new Slot(dataset, key.text());
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
