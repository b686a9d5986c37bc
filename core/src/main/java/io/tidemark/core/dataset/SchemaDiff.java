package io.tidemark.core.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what changed between two schemas of one dataset. */
public final class SchemaDiff {
    private SchemaDiff() {}

    public static List<SchemaChange> between(DatasetId dataset, Schema before, Schema after, Instant at) {
        List<SchemaChange> changes = new ArrayList<>();
        for (Column column : after.columns()) {
            Optional<Column> old = before.column(column.name());
            if (old.isEmpty()) {
                changes.add(new SchemaChange(
                        dataset, at, SchemaChange.Kind.COLUMN_ADDED, column.name(), "", column.nativeType()));
            } else {
                changes.addAll(ofColumn(dataset, old.get(), column, at));
            }
        }
        for (Column column : before.columns()) {
            if (after.column(column.name()).isEmpty()) {
                changes.add(new SchemaChange(
                        dataset, at, SchemaChange.Kind.COLUMN_REMOVED, column.name(), column.nativeType(), ""));
            }
        }
        if (!sharedOrder(before, after).equals(sharedOrder(after, before))) {
            changes.add(new SchemaChange(
                    dataset,
                    at,
                    SchemaChange.Kind.ORDER_CHANGED,
                    "",
                    String.join(", ", before.names()),
                    String.join(", ", after.names())));
        }
        changes.addAll(ofKeys(dataset, before.keys(), after.keys(), at));
        return changes;
    }

    /** What was not told before is not new. */
    private static List<SchemaChange> ofKeys(DatasetId dataset, Keys before, Keys after, Instant at) {
        List<SchemaChange> changes = new ArrayList<>();
        if (before.known() && after.known()) {
            Map<String, String> old = before.byName();
            Map<String, String> now = after.byName();
            Set<String> names = new TreeSet<>(old.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                String was = old.getOrDefault(name, "");
                String is = now.getOrDefault(name, "");
                if (!was.equals(is)) {
                    changes.add(new SchemaChange(dataset, at, SchemaChange.Kind.KEY_CHANGED, name, was, is));
                }
            }
        }
        return changes;
    }

    private static List<SchemaChange> ofColumn(DatasetId dataset, Column old, Column column, Instant at) {
        List<SchemaChange> changes = new ArrayList<>();
        if (!old.nativeType().equals(column.nativeType())) {
            changes.add(new SchemaChange(
                    dataset, at, SchemaChange.Kind.TYPE_CHANGED, column.name(), old.nativeType(), column.nativeType()));
        }
        if (old.nullable() != column.nullable()) {
            changes.add(new SchemaChange(
                    dataset,
                    at,
                    SchemaChange.Kind.NULLABILITY_CHANGED,
                    column.name(),
                    nullability(old),
                    nullability(column)));
        }
        return changes;
    }

    private static String nullability(Column column) {
        return column.nullable() ? "nullable" : "not null";
    }

    private static List<String> sharedOrder(Schema one, Schema other) {
        return one.names().stream()
                .filter(name -> other.column(name).isPresent())
                .toList();
    }
}
