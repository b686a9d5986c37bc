package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.PartitionKey;
import java.util.Comparator;

/** The order in which partitions were delivered: windows by time, then the others by text. */
final class PartitionOrder implements Comparator<PartitionKey> {
    static final PartitionOrder INSTANCE = new PartitionOrder();

    private PartitionOrder() {}

    @Override
    public int compare(PartitionKey one, PartitionKey other) {
        if (one instanceof PartitionKey.Window earlier && other instanceof PartitionKey.Window later) {
            int byStart = earlier.compareTo(later);
            return byStart != 0 ? byStart : earlier.until().compareTo(later.until());
        }
        int windowsFirst = Boolean.compare(other instanceof PartitionKey.Window, one instanceof PartitionKey.Window);
        return windowsFirst != 0 ? windowsFirst : one.text().compareTo(other.text());
    }
}
