package io.tidemark.connector.kafka.format;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.PathNode;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import java.util.List;

/** Reads records that are one row each: RFC 4180 with any separator; nothing between two separators is no value. */
final class CsvReader implements RecordReader {
    private final char separator;
    private final int[] slots;
    private final ColumnType[] types;
    private final CsvRow row = new CsvRow();
    private String fault = "";

    CsvReader(TopicFormat.Csv format, Schema schema, Wanted wanted) {
        PathNode root = PathNode.of(wanted);
        List<String> names = format.names();
        separator = format.separator();
        slots = names.stream().mapToInt(name -> root.child(name).slot()).toArray();
        types = names.stream()
                .map(name -> schema.column(name).map(Column::type).orElse(ColumnType.TEXT))
                .toArray(ColumnType[]::new);
    }

    @Override
    public boolean read(byte[] bytes, int from, int until, FieldValues into) {
        if (!TextReader.isText(bytes, from, until)) {
            fault = "it is no text in UTF-8";
            return false;
        }
        if (!row.split(bytes, from, until, separator, into)) {
            fault = "its quotes are not closed";
            return false;
        }
        if (row.size() != slots.length) {
            fault = "it has " + row.size() + " values, not " + slots.length;
            return false;
        }
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != PathNode.UNREAD) {
                row.put(i, slots[i], types[i], into);
            }
        }
        return true;
    }

    @Override
    public String fault() {
        return fault;
    }
}
