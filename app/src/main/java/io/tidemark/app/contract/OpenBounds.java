package io.tidemark.app.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Bounds that a value does not reach, and multiples, as one SQL condition; and back from it. */
record OpenBounds(String column, Map<String, String> options) {
    static final List<String> NAMES = List.of("exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private static final Pattern BOUND = Pattern.compile(
            "\"((?:[^\"]|\"\")+)\" ([<>]) (?:(?:DATE|TIMESTAMP) '((?:[^']|'')*)'|(-?[0-9.]+(?:[eE][-+]?[0-9]+)?))");
    private static final Pattern MULTIPLE = Pattern.compile("MOD\\(\"((?:[^\"]|\"\")+)\", ([0-9.]+)\\) = 0");
    private static final String AND = " AND ";

    OpenBounds {
        options = new TreeMap<>(options);
    }

    /** @param type the contract's type of the column */
    String condition(String type) {
        String name = LibraryMetric.quoted(column);
        return NAMES.stream()
                .filter(options::containsKey)
                .map(option -> {
                    String text = String.valueOf(options.get(option));
                    return switch (option) {
                        case "exclusiveMinimum" -> name + " > " + literal(type, text);
                        case "exclusiveMaximum" -> name + " < " + literal(type, text);
                        default -> "MOD(" + name + ", " + text + ") = 0";
                    };
                })
                .collect(Collectors.joining(AND));
    }

    private static String literal(String type, String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return switch (type) {
            case "date" -> "DATE " + quoted;
            case "timestamp" -> "TIMESTAMP " + quoted;
            default -> text;
        };
    }

    /** The bounds that a condition stands for; empty where it says anything else. */
    static Optional<OpenBounds> of(String condition) {
        Map<String, String> options = new TreeMap<>();
        List<String> columns = new ArrayList<>();
        for (String piece : condition.split(AND, -1)) {
            Matcher bound = BOUND.matcher(piece);
            Matcher multiple = MULTIPLE.matcher(piece);
            if (bound.matches()) {
                String text =
                        bound.group(3) == null ? bound.group(4) : bound.group(3).replace("''", "'");
                options.put(bound.group(2).equals(">") ? NAMES.get(0) : NAMES.get(1), text);
                columns.add(bound.group(1));
            } else if (multiple.matches()) {
                options.put(NAMES.get(2), multiple.group(2));
                columns.add(multiple.group(1));
            } else {
                return Optional.empty();
            }
        }
        boolean isOne = columns.stream().distinct().count() == 1 && options.size() == columns.size();
        return isOne
                ? Optional.of(new OpenBounds(columns.getFirst().replace("\"\"", "\""), options))
                : Optional.empty();
    }
}
