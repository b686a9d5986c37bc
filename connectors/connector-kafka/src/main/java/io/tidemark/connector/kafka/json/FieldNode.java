package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * A field that is read, or that holds fields that are read. A path like {@code a.b} means the field {@code b} within
 * {@code a} as well as one field of that name.
 */
final class FieldNode {
    static final int UNREAD = -1;

    private final Map<String, FieldNode> building = new LinkedHashMap<>();
    private FieldNode[] children = {};
    private @Nullable PropertyNameMatcher matcher;
    private int slot = UNREAD;
    private int countSlot = UNREAD;

    static FieldNode of(Wanted wanted) {
        FieldNode root = new FieldNode();
        wanted.each(root::add);
        return root;
    }

    private void add(String path, int intoSlot) {
        nodes(path).forEach(node -> node.slot = intoSlot);
        if (path.endsWith(Wanted.COUNT)) {
            nodes(path.substring(0, path.length() - Wanted.COUNT.length()))
                    .forEach(node -> node.countSlot = intoSlot);
        }
    }

    private List<FieldNode> nodes(String path) {
        List<FieldNode> found = new ArrayList<>();
        found.add(building.computeIfAbsent(path, name -> new FieldNode()));
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            found.addAll(building.computeIfAbsent(path.substring(0, dot), name -> new FieldNode())
                    .nodes(path.substring(dot + 1)));
        }
        return found;
    }

    /** To be called once, after the last field was added. */
    void compile(JsonFactory json) {
        children = building.values().toArray(FieldNode[]::new);
        matcher = json.constructNameMatcher(
                building.keySet().stream().map(Named::fromString).toList(), false);
        building.values().forEach(child -> child.compile(json));
    }

    PropertyNameMatcher matcher() {
        if (matcher == null) {
            throw new IllegalStateException("Fields are read after they were compiled");
        }
        return matcher;
    }

    FieldNode child(int match) {
        return children[match];
    }

    boolean hasChildren() {
        return !building.isEmpty();
    }

    int slot() {
        return slot;
    }

    /** The slot for the number of elements, where the field is an array. */
    int countSlot() {
        return countSlot;
    }

    /** The fields within, by name. */
    Map<String, FieldNode> within() {
        return building;
    }
}
