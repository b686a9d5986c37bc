package io.tidemark.core.rule;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.metric.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule has the store count, in standard SQL: one filter for the rows that are tested and those that are counted. */
final class RowTests {
    private RowTests() {}

    /**
     * The test of a rule.
     *
     * @param column the column that it is about, null for none
     */
    static Measure.Tested of(Rule rule, @Nullable Column column) {
        TypeSpec spec = rule.type().spec();
        Parameters parameters = rule.parameters();
        if (spec.counts().isEmpty()) {
            String about = column == null ? "" : column.name();
            return new Measure.Tested(
                    about, "TRUE", condition(parameters.where().orElse("TRUE")));
        }
        return of(rule, column, spec.counts().of(parameters).orElse(List.of()));
    }

    /** The test that counts the rows that a rule finds bad, where it counts the good ones. */
    static Measure.Tested bad(Rule rule, @Nullable Column column) {
        return of(rule, column, rule.type().spec().samples());
    }

    private static Measure.Tested of(Rule rule, @Nullable Column column, List<String> pieces) {
        TypeSpec spec = rule.type().spec();
        Parameters parameters = rule.parameters();
        TestWords words = new TestWords(parameters, column);
        List<String> filled =
                pieces.stream().map(words::fill).flatMap(Optional::stream).toList();
        if (filled.isEmpty()) {
            throw new IllegalArgumentException("a rule of type " + spec.name() + " needs at least one of "
                    + spec.parameters().stream()
                            .map(RuleParameter::text)
                            .filter(name -> pieces.stream().anyMatch(piece -> piece.contains("{" + name)))
                            .collect(Collectors.joining(", ")));
        }
        String among = words.fill(spec.among()).orElse("TRUE");
        String filter = parameters.where().map(RowTests::condition).orElse("TRUE");
        return new Measure.Tested(column == null ? "" : column.name(), both(among, filter), either(filled));
    }

    private static String both(String among, String filter) {
        if (among.equals("TRUE")) {
            return filter;
        }
        return filter.equals("TRUE") ? among : among + " AND " + filter;
    }

    private static String either(List<String> pieces) {
        return pieces.size() == 1
                ? pieces.getFirst()
                : pieces.stream().map(piece -> "(" + piece + ")").collect(Collectors.joining(" OR "));
    }

    /** In parentheses, and safe from a comment at its end. */
    private static String condition(String sql) {
        return "(" + sql + "\n)";
    }
}
