package io.tidemark.core.rule;

import io.tidemark.core.dataset.Column;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the holes of a test's SQL with what a rule says. */
record TestWords(Parameters parameters, @Nullable Column column) {
    /** {@code {name}}, {@code {name#default}} for numbers, {@code {name:each:between}} for lists of columns,
     * {@code {columns:filled}} for how many of them have a value. */
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(#[^}]*)?(?::([^:}]*))?(?::([^}]*))?}");

    /** The piece with its holes filled; empty where the rule doesn't say what belongs there. */
    Optional<String> fill(String piece) {
        Matcher holes = HOLE.matcher(piece);
        StringBuilder filled = new StringBuilder();
        while (holes.find()) {
            Optional<String> words = of(holes);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            holes.appendReplacement(filled, Matcher.quoteReplacement(words.get()));
        }
        return Optional.of(holes.appendTail(filled).toString());
    }

    private Optional<String> of(Matcher hole) {
        String name = hole.group(1);
        if (name.equals("filter")) {
            return Optional.of(hole.group());
        }
        if (name.equals("column")) {
            return Optional.ofNullable(column).map(Column::name).map(SqlWords::name);
        }
        String number = hole.group(2);
        if (number != null) {
            return parameters
                    .text(name)
                    .or(() -> Optional.of(number.substring(1)))
                    .filter(text -> !text.isEmpty())
                    .map(text -> SqlWords.number(name, text));
        }
        String each = hole.group(3);
        if (each != null) {
            return Optional.of(parameters.texts(name))
                    .filter(names -> !names.isEmpty())
                    .map(names -> list(names, each, hole.group(4)));
        }
        return plain(ParameterName.of(name));
    }

    private Optional<String> plain(ParameterName name) {
        List<String> texts = parameters.texts(name.text());
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String first = texts.getFirst();
        return Optional.of(
                switch (name.kind()) {
                    case CONDITION -> first + "\n";
                    case QUERY, CHOICE, NUMBER -> first;
                    case TEXT, PATTERN -> SqlWords.text(first);
                    case LIST -> texts.stream().map(text -> value(name, text)).collect(Collectors.joining(", "));
                    case COLUMN -> SqlWords.name(first);
                    case COLUMNS -> texts.stream().map(SqlWords::name).collect(Collectors.joining(", "));
                    case BOUND -> value(name, first);
                });
    }

    private String value(ParameterName name, String text) {
        return column == null ? SqlWords.text(text) : SqlWords.value(name.text(), text, column);
    }

    private static String list(List<String> columns, String each, @Nullable String between) {
        if (each.equals("filled")) {
            return columns.stream()
                    .map(name -> "CASE WHEN " + SqlWords.name(name) + " IS NULL THEN 0 ELSE 1 END")
                    .collect(Collectors.joining(" + "));
        }
        return between == null
                ? columns.stream()
                        .map(name -> "COALESCE(" + SqlWords.name(name) + ", 0)")
                        .collect(Collectors.joining(" " + each + " "))
                : columns.stream()
                        .map(name -> SqlWords.name(name) + " " + each)
                        .collect(Collectors.joining(" " + between + " "));
    }
}
