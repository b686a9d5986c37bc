package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Some records side by side, column by column, so that each measure runs over many values at once. */
public final class RecordBatch {
    /** The most records that a batch has room for. */
    public static final int MOST = 256;

    private static final int FEWEST = 32;
    private static final int VALUES = 1 << 14;

    private final PartitionKey[] partitions;
    private final RecordCursor.Kind[] kinds;
    private final int[] shards;
    private final long[] offsets;
    private final String[] faults;
    private final boolean[] readable;
    private final List<ColumnBatch> columns;
    private int size;
    private boolean positioned;

    /**
     * A batch without records.
     *
     * @param facets what is wanted of each column, in the order of {@link ScanRequest#columns}
     */
    public RecordBatch(List<Set<Facet>> facets) {
        int room = Math.clamp(VALUES / Math.max(1, facets.size()), FEWEST, MOST);
        this.partitions = new PartitionKey[room];
        Arrays.fill(partitions, PartitionKey.WHOLE);
        this.kinds = new RecordCursor.Kind[room];
        Arrays.fill(kinds, RecordCursor.Kind.RECORD);
        this.shards = new int[room];
        this.offsets = new long[room];
        this.readable = new boolean[room];
        this.faults = new String[room];
        Arrays.fill(faults, "");
        this.columns =
                facets.stream().map(wanted -> new ColumnBatch(wanted, room)).toList();
    }

    public int size() {
        return size;
    }

    /** The most records that it holds. */
    public int room() {
        return kinds.length;
    }

    public boolean isFull() {
        return size == kinds.length;
    }

    /** How many columns there are. */
    public int width() {
        return columns.size();
    }

    public ColumnBatch column(int column) {
        return columns.get(column);
    }

    public PartitionKey partition(int place) {
        return partitions[place];
    }

    public RecordCursor.Kind kind(int place) {
        return kinds[place];
    }

    /** Whether {@link #shard} and {@link #offset} are known: the records are those of a {@link Positioned} cursor. */
    public boolean isPositioned() {
        return positioned;
    }

    public int shard(int place) {
        return shards[place];
    }

    public long offset(int place) {
        return offsets[place];
    }

    /** What is wrong with an UNPARSEABLE record, where its cursor is {@link Explained}; else empty. */
    public String fault(int place) {
        return faults[place];
    }

    /** Whether the values of the record were read, whatever it counts as; of a {@link Positioned} cursor only. */
    public boolean hasValues(int place) {
        return readable[place];
    }

    /** After the last of the records from that place on that are of the same partition and kind. */
    @SuppressWarnings("ReferenceEquality") // most are the very same
    public int endOfRun(int from) {
        PartitionKey partition = partitions[from];
        RecordCursor.Kind kind = kinds[from];
        int end = from + 1;
        while (end < size
                && kinds[end] == kind
                && (partitions[end] == partition || partitions[end].equals(partition))) {
            end++;
        }
        return end;
    }

    /** After the last of the records in [from, until) that follow the first one in its shard. */
    public int endOfShard(int from, int until) {
        int end = from + 1;
        while (end < until && shards[end] == shards[from]) {
            end++;
        }
        return end;
    }

    /** Forgets all records. */
    public void clear() {
        size = 0;
        columns.forEach(column -> column.texts().clear());
    }

    /** Adds a record, whose values are written into the columns at the place that is {@link #size} now. */
    @SuppressWarnings("ReferenceEquality") // writing a reference costs the garbage collector, and most stay the same
    public void add(PartitionKey partition, RecordCursor.Kind kind) {
        if (partitions[size] != partition) {
            partitions[size] = partition;
        }
        if (kinds[size] != kind) {
            kinds[size] = kind;
        }
        size++;
    }

    /**
     * Adds the record of a shard that the cursor stands on, whose values were written into the columns at the place that is
     * {@link #size} now.
     */
    public <C extends RecordCursor & Positioned & Explained> void add(C cursor) {
        RecordCursor.Kind kind = cursor.kind();
        positioned = true;
        shards[size] = cursor.shard();
        offsets[size] = cursor.offset();
        readable[size] = isRead(kind) || cursor.isReadable();
        explain(kind == RecordCursor.Kind.UNPARSEABLE ? cursor.fault() : "");
        add(cursor.partition(), kind);
    }

    /** Adds the record that the cursor stands on; nothing is read of one that cannot be read. */
    void read(RecordCursor cursor) {
        RecordCursor.Kind kind = cursor.kind();
        readable[size] = isRead(kind);
        if (readable[size]) {
            for (int column = 0; column < columns.size(); column++) {
                columns.get(column).read(cursor, column, size);
            }
        }
        if (cursor instanceof Positioned record) {
            positioned = true;
            shards[size] = record.shard();
            offsets[size] = record.offset();
        }
        boolean hasFault = kind == RecordCursor.Kind.UNPARSEABLE && cursor instanceof Explained;
        explain(hasFault ? ((Explained) cursor).fault() : "");
        add(cursor.partition(), kind);
    }

    private static boolean isRead(RecordCursor.Kind kind) {
        return kind.isPlaced() && kind != RecordCursor.Kind.UNPARSEABLE;
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private void explain(String fault) {
        if (faults[size] != fault) {
            faults[size] = fault;
        }
    }
}
