package io.tidemark.core.dataset;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a dataset within its source, as the store spells it: schema and table, or a topic. Nothing is folded or
 * trimmed; {@link #toString} quotes a part that is not a plain word.
 */
public record DatasetName(List<String> path) implements Comparable<DatasetName> {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$-]*");

    public DatasetName {
        path = List.copyOf(path);
        if (path.isEmpty() || path.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("A dataset name needs at least one part, and no empty one: " + path);
        }
    }

    public static DatasetName of(String... path) {
        return new DatasetName(List.of(path));
    }

    /** The last part: the table's or topic's own name. */
    public String leaf() {
        return path.getLast();
    }

    @Override
    public int compareTo(DatasetName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        if (path.size() == 1) {
            return path.getFirst();
        }
        return path.stream().map(DatasetName::quoted).collect(Collectors.joining("."));
    }

    private static String quoted(String part) {
        return PLAIN.matcher(part).matches() ? part : '"' + part.replace("\"", "\"\"") + '"';
    }
}
