package io.tidemark.core.rule;

import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.MetricName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines of one type in the table, {@code key: text} or {@code key parameter=choice: text}. */
final class TypeLines {
    private static final String METRIC = "metric";
    private static final String COUNTS = "counts";

    private final String name;
    private final Map<String, String> lines = new LinkedHashMap<>();

    TypeLines(String name) {
        this.name = name;
    }

    void add(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalStateException("Rule type " + name + ": no 'key: text': " + line);
        }
        lines.put(line.substring(0, colon), line.substring(colon + 2));
    }

    TypeSpec spec() {
        RuleSource reads = constant("reads", RuleSource.values());
        Choices<MetricName> metric = choices(METRIC, MetricName::of);
        if (reads == RuleSource.TEST && metric.isEmpty()) {
            Map<String, MetricName> found = new LinkedHashMap<>();
            found.put("rows", MetricName.FOUND_ROW_COUNT);
            found.put("share", MetricName.FOUND_RATIO);
            metric = new Choices<>(ParameterName.UNIT.text(), found);
        }
        Choices<List<String>> counts = choices(COUNTS, TypeLines::pieces);
        Choices<String> query = choices("query", text -> text);
        return new TypeSpec(
                name,
                Integer.parseInt(text("number")),
                text("title"),
                constant("dimension", Dimension.values()),
                reads,
                metric,
                parameters(List.of(metric, counts, query)),
                lines.getOrDefault("among", ""),
                counts,
                query,
                pieces(lines.getOrDefault("samples", "")),
                lines.containsKey("columns")
                        ? Optional.of(constant("columns", ColumnGroup.values()))
                        : Optional.empty(),
                usual(),
                constant("on", RuleReach.values()),
                lines.containsKey("event"),
                text("says"));
    }

    private List<RuleParameter> parameters(List<Choices<?>> choices) {
        Map<String, RuleParameter> all = new LinkedHashMap<>();
        for (String word : lines.getOrDefault("parameters", "").split(" ", -1)) {
            if (!word.isEmpty()) {
                ParameterName parameter = ParameterName.of(word.substring(0, word.length() - 1));
                List<String> formats = parameter == ParameterName.FORMAT ? formats() : List.of();
                all.put(parameter.text(), new RuleParameter(parameter, word.endsWith("!"), formats));
            }
        }
        for (Choices<?> chosen : choices) {
            if (!chosen.parameter().isEmpty()) {
                all.put(
                        chosen.parameter(),
                        new RuleParameter(ParameterName.of(chosen.parameter()), false, chosen.values()));
            }
        }
        return new ArrayList<>(all.values());
    }

    private static List<String> pieces(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("; ", -1));
    }

    private static List<String> formats() {
        return Arrays.stream(Format.values()).map(Format::text).toList();
    }

    private Optional<Condition> usual() {
        String text = lines.getOrDefault("condition", "");
        if (text.isEmpty()) {
            return Optional.of(new Condition.MustNotOccur());
        }
        if (text.equals("needed")) {
            return Optional.empty();
        }
        String[] words = text.split(" ", -1);
        return Optional.of(Condition.Fixed.of(Operator.of(words[0]), Double.parseDouble(words[1])));
    }

    private <T> Choices<T> choices(String key, Function<String, T> read) {
        Map<String, T> found = new LinkedHashMap<>();
        String parameter = "";
        for (Map.Entry<String, String> line : lines.entrySet()) {
            if (line.getKey().equals(key)) {
                found.put("", read.apply(line.getValue()));
            } else if (line.getKey().startsWith(key + " ")) {
                String[] choice = line.getKey().substring(key.length() + 1).split("=", 2);
                parameter = choice[0];
                found.put(choice[1], read.apply(line.getValue()));
            }
        }
        return new Choices<>(parameter, found);
    }

    private <T extends Enum<T>> T constant(String key, T[] values) {
        String wanted = text(key).toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Rule type " + name + ": " + key + " is no " + wanted));
    }

    private String text(String key) {
        String text = lines.get(key);
        if (text == null) {
            throw new IllegalStateException("Rule type " + name + " has no " + key);
        }
        return text;
    }
}
