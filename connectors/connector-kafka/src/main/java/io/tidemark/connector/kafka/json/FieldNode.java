package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.PathNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** A field as Jackson's parser meets it: names are matched while they are decoded. */
final class FieldNode {
    private final PathNode path;
    private final FieldNode[] children;
    private final @Nullable PropertyNameMatcher matcher;

    FieldNode(PathNode path, JsonFactory json) {
        Map<String, PathNode> within = path.within();
        this.path = path;
        this.children = within.values().stream()
                .map(child -> new FieldNode(child, json))
                .toArray(FieldNode[]::new);
        this.matcher = json.constructNameMatcher(
                within.keySet().stream().map(Named::fromString).toList(), false);
    }

    PropertyNameMatcher matcher() {
        if (matcher == null) {
            throw new IllegalStateException("Jackson matches any names");
        }
        return matcher;
    }

    FieldNode child(int match) {
        return children[match];
    }

    boolean hasChildren() {
        return children.length > 0;
    }

    int slot() {
        return path.slot();
    }

    int countSlot() {
        return path.countSlot();
    }
}
