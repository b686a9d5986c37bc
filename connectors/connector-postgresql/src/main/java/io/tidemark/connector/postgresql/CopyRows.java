package io.tidemark.connector.postgresql;

import java.util.List;

/** Some rows as {@code COPY (FORMAT binary)} sends them: the messages, and where each field lies. */
final class CopyRows {
    private final byte[][] rows;
    private final CopyColumn[] columns;
    private int size;

    CopyRows(List<CopyType> types, int room) {
        this.rows = new byte[room][];
        this.columns = types.stream().map(type -> CopyColumn.of(type, rows)).toArray(CopyColumn[]::new);
    }

    int size() {
        return size;
    }

    CopyColumn column(int column) {
        return columns[column];
    }

    void clear() {
        size = 0;
    }

    /** Adds the row that starts there in a message. */
    void add(byte[] message, int from) {
        int place = size++;
        rows[place] = message;
        int at = from + Short.BYTES;
        for (CopyColumn column : columns) {
            int length = Bytes.intAt(message, at);
            at += Integer.BYTES;
            column.starts[place] = at;
            column.lengths[place] = length;
            at += Math.max(0, length);
        }
    }

    void removeLast() {
        size--;
    }
}
