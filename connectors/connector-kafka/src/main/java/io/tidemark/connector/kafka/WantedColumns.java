package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The columns that a scan hands out, and the slots that they are in.
 *
 * @param eventSlot where the event time is
 */
record WantedColumns(Wanted wanted, List<Integer> slots, int eventSlot) {
    /** @param eventTime the path of the event time */
    static WantedColumns of(Schema schema, List<String> columns, String eventTime) {
        List<String> paths = new ArrayList<>(columns.stream().distinct().toList());
        if (!paths.contains(eventTime)) {
            paths.add(eventTime);
        }
        BitSet times = new BitSet();
        BitSet fields = new BitSet();
        for (int slot = 0; slot < paths.size(); slot++) {
            String path = paths.get(slot);
            boolean isTime = schema.column(path)
                    .filter(column -> column.type() == ColumnType.TIMESTAMP_TZ)
                    .isPresent();
            times.set(slot, isTime || !columns.contains(path));
            fields.set(slot, EnvelopeColumn.of(path).isEmpty());
        }
        return new WantedColumns(
                new Wanted(paths, fields, times),
                columns.stream().map(paths::indexOf).toList(),
                paths.indexOf(eventTime));
    }
}
