package io.tidemark.connector.kafka.format;

import io.tidemark.connector.kafka.json.FieldKind;
import io.tidemark.connector.kafka.json.FieldValue;
import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.core.dataset.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The columns of rows without a header. */
final class CsvColumns {
    private CsvColumns() {}

    private static FieldValues room() {
        return new FieldValues(Wanted.of(List.of(), new BitSet()));
    }

    /** How many values every row has; 0 where they differ or there are few rows. */
    static int count(List<byte[]> rows, char separator) {
        CsvRow row = new CsvRow();
        FieldValues room = room();
        int columns = 0;
        for (byte[] bytes : rows) {
            room.clear();
            if (!row.split(bytes, 0, bytes.length, separator, room) || (columns != 0 && columns != row.size())) {
                return 0;
            }
            columns = row.size();
        }
        return rows.size() < 3 ? 0 : columns;
    }

    static List<String> names(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(i -> "column" + i).toList();
    }

    static List<Column> of(List<byte[]> rows, TopicFormat.Csv format) {
        CsvRow row = new CsvRow();
        FieldValue kinds = new FieldValue();
        FieldValues room = room();
        List<Set<FieldKind>> seen = new ArrayList<>();
        format.names().forEach(name -> seen.add(EnumSet.noneOf(FieldKind.class)));
        for (byte[] bytes : rows) {
            room.clear();
            if (row.split(bytes, 0, bytes.length, format.separator(), room) && row.size() == seen.size()) {
                for (int i = 0; i < row.size(); i++) {
                    seen.get(i).add(kinds.ofUntyped(format.names().get(i), row.text(i)));
                }
            }
        }
        return IntStream.range(0, seen.size())
                .mapToObj(i -> new Column(
                        format.names().get(i),
                        "csv(" + format.separator() + ") "
                                + FieldKind.nativeTypeOf(seen.get(i)).replaceFirst("json ", ""),
                        FieldKind.typeOf(seen.get(i)),
                        true))
                .toList();
    }
}
