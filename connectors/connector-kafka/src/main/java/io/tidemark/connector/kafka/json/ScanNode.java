package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.PathNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A field as the scanner meets it: which of its fields came after which is remembered, so that the next name is compared
 * with one instead of looked up.
 */
final class ScanNode {
    private static final int MOST_NAMES = 256;

    private final int slot;
    private final int countSlot;
    private final boolean hasWanted;
    private final ScanName first = ScanName.beginning();
    private @Nullable ScanName[] table = new ScanName[16];
    private int names;

    private ScanNode(int slot, int countSlot, boolean hasWanted) {
        this.slot = slot;
        this.countSlot = countSlot;
        this.hasWanted = hasWanted;
    }

    static ScanNode of(PathNode field) {
        ScanNode node =
                new ScanNode(field.slot(), field.countSlot(), !field.within().isEmpty());
        field.within()
                .forEach((name, child) -> node.put(
                        new ScanName(('"' + name + '"').getBytes(StandardCharsets.UTF_8), ScanNode.of(child))));
        return node;
    }

    int slot() {
        return slot;
    }

    int countSlot() {
        return countSlot;
    }

    /** Whether any of its fields is wanted. */
    boolean hasWanted() {
        return hasWanted;
    }

    /** Before an object's first field. */
    ScanName beginning() {
        return first;
    }

    /** The name in quotes that lies there; one that is new is learnt, while there are few. */
    ScanName find(byte[] bytes, int from, int until) {
        int place = ScanName.hash(bytes, from, until) & (table.length - 1);
        while (table[place] != null) {
            ScanName name = table[place];
            if (name.is(bytes, from, until)) {
                return name;
            }
            place = (place + 1) & (table.length - 1);
        }
        ScanName unwanted = new ScanName(Arrays.copyOfRange(bytes, from, until), null);
        if (names < MOST_NAMES) {
            put(unwanted);
        }
        return unwanted;
    }

    private void put(ScanName name) {
        names++;
        if (2 * names > table.length) {
            @Nullable ScanName[] old = table;
            table = new ScanName[2 * old.length];
            for (ScanName known : old) {
                if (known != null) {
                    place(known);
                }
            }
        }
        place(name);
    }

    private void place(ScanName name) {
        int place = name.hash() & (table.length - 1);
        while (table[place] != null) {
            place = (place + 1) & (table.length - 1);
        }
        table[place] = name;
    }
}
