package io.tidemark.connector.kafka.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A field that is read, or that holds fields that are read. A path like {@code a.b} means the field {@code b} within
 * {@code a} as well as one field of that name.
 */
public final class PathNode {
    /** The slot of what is not read. */
    public static final int UNREAD = -1;

    /** Of which nothing is read. */
    public static final PathNode NOTHING = new PathNode();

    private final Map<String, PathNode> within = new LinkedHashMap<>();
    private int slot = UNREAD;
    private int countSlot = UNREAD;

    private PathNode() {}

    public static PathNode of(Wanted wanted) {
        PathNode root = new PathNode();
        wanted.each(root::add);
        return root;
    }

    private void add(String path, int intoSlot) {
        nodes(path).forEach(node -> node.slot = intoSlot);
        if (path.endsWith(Wanted.COUNT)) {
            nodes(path.substring(0, path.length() - Wanted.COUNT.length())).forEach(node -> node.countSlot = intoSlot);
        }
    }

    private List<PathNode> nodes(String path) {
        List<PathNode> found = new ArrayList<>();
        if (path.isEmpty()) {
            found.add(this);
            return found;
        }
        found.add(within.computeIfAbsent(path, name -> new PathNode()));
        for (int dot = path.indexOf('.', 1); dot > 0; dot = path.indexOf('.', dot + 1)) {
            String rest = path.substring(dot + 1);
            PathNode parent = within.computeIfAbsent(path.substring(0, dot), name -> new PathNode());
            if (!rest.isEmpty()) {
                found.addAll(parent.nodes(rest));
            }
        }
        return found;
    }

    public int slot() {
        return slot;
    }

    /** The slot for the number of elements, where the field is an array. */
    public int countSlot() {
        return countSlot;
    }

    public boolean isWanted() {
        return slot != UNREAD || countSlot != UNREAD || !within.isEmpty();
    }

    /** The fields within, by name. */
    public Map<String, PathNode> within() {
        return within.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** The field of that name; {@link #NOTHING} when it is not read. */
    public PathNode child(String name) {
        return within.getOrDefault(name, NOTHING);
    }
}
