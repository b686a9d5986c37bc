package io.tidemark.app.contract;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Spelling;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The metrics of the standard's library as our rules have them. */
final class LibraryMetric {
    static final List<String> NAMES =
            List.of("nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount");
    private static final String UNIT = "unit";
    private static final String VALUES = "values";

    private final Spot check;
    private final Table table;
    private final Optional<Spot> column;
    private final Remarks remarks;

    LibraryMetric(Spot check, Table table, Optional<Spot> column, Remarks remarks) {
        this.check = check;
        this.table = table;
        this.column = column;
        this.remarks = remarks;
    }

    /** The rule that is asked for; empty where there is none, which is noted. */
    Optional<Wish> wish(Threshold threshold) {
        String metric = check.text("metric").orElse("");
        return switch (metric) {
            case "nullValues" -> ofColumn().map(name -> nulls(name, threshold));
            case "missingValues" -> ofColumn().flatMap(name -> missing(name, threshold));
            case "invalidValues" -> ofColumn().flatMap(name -> invalid(name, threshold));
            case "duplicateValues" -> duplicates(threshold);
            case "rowCount" -> rows(threshold);
            default -> {
                remarks.wrong(
                        check.field("metric"),
                        "there is no metric '" + metric + "'"
                                + Spelling.nearest(metric, NAMES)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; there are " + String.join(", ", NAMES)));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> ofColumn() {
        if (column.isEmpty()) {
            remarks.wrong(check.field("metric"), "is about one property; move the check into that property");
        }
        return column.flatMap(spot -> spot.text("name")).map(table::column);
    }

    private static Wish nulls(String column, Threshold threshold) {
        return threshold.percent()
                ? new Wish(RuleType.NULL_VALUES, column, Parameters.NONE, threshold.complement())
                : new Wish(RuleType.NULL_VALUES, column, Parameters.of(UNIT, "rows"), threshold.condition());
    }

    private Optional<Wish> missing(String column, Threshold threshold) {
        List<JsonNode> listed = list("missingValues");
        boolean nulls = listed.isEmpty() || listed.stream().anyMatch(JsonNode::isNull);
        List<String> texts = texts(listed);
        boolean blanks = listed.isEmpty() || texts.contains("");
        if (isText() && nulls && blanks && !threshold.percent()) {
            List<String> others = texts.stream().filter(text -> !text.isEmpty()).toList();
            String[] values = others.isEmpty() ? new String[] {""} : others.toArray(String[]::new);
            return Optional.of(
                    new Wish(RuleType.MISSING_VALUES, column, Parameters.of(VALUES, values), threshold.condition()));
        }
        String quoted = quoted(column);
        List<String> conditions = new ArrayList<>(nulls ? List.of(quoted + " IS NOT NULL") : List.of());
        List<String> literals = listed.isEmpty() ? List.of("''") : literals(listed);
        if (!literals.isEmpty()) {
            conditions.add(quoted + " NOT IN (" + String.join(", ", literals) + ")");
        }
        Parameters parameters = Parameters.of("expression", String.join(" AND ", conditions));
        return Optional.of(Wish.of(
                RuleType.ROW_EXPRESSION,
                threshold.percent() ? parameters.and(UNIT, "share") : parameters,
                threshold.condition()));
    }

    /** Whether the column holds texts, as far as the contract or the store says. */
    private boolean isText() {
        Optional<String> type = column.flatMap(spot -> spot.text("logicalType"));
        Optional<ColumnType> known =
                column.flatMap(spot -> spot.text("name")).flatMap(table::known).map(Column::type);
        return known.map(there -> there == ColumnType.TEXT)
                .orElse(type.isEmpty() || type.get().equals("string"));
    }

    private Optional<Wish> invalid(String column, Threshold threshold) {
        Spot arguments = check.field("arguments");
        List<String> valid = texts(list("validValues"));
        Optional<String> pattern = arguments.text("pattern");
        if (valid.isEmpty() == pattern.isEmpty()) {
            remarks.wrong(
                    check,
                    valid.isEmpty()
                            ? "lacks what is valid; add arguments with validValues or with a pattern"
                            : "has both validValues and a pattern; make two checks of it");
            return Optional.empty();
        }
        Wish wish = pattern.map(regex -> new Wish(
                        RuleType.PATTERN_MATCH, column, Parameters.of("pattern", regex), threshold.condition()))
                .orElseGet(() -> new Wish(
                        RuleType.VALUES_IN_SET,
                        column,
                        Parameters.of(VALUES, valid.toArray(String[]::new)),
                        threshold.condition()));
        return Optional.of(new Wish(wish.type(), column, share(wish.parameters(), threshold), wish.condition()));
    }

    private Optional<Wish> duplicates(Threshold threshold) {
        List<String> columns =
                column
                        .flatMap(spot -> spot.text("name"))
                        .map(List::of)
                        .orElseGet(() -> texts(list("properties")))
                        .stream()
                        .map(table::column)
                        .toList();
        if (columns.isEmpty()) {
            remarks.wrong(check, "lacks whose values; add arguments: {properties: [...]} or move it into a property");
            return Optional.empty();
        }
        Parameters parameters = Parameters.of("columns", columns.toArray(String[]::new));
        return Optional.of(Wish.of(RuleType.DUPLICATE_VALUES, share(parameters, threshold), threshold.condition()));
    }

    private Optional<Wish> rows(Threshold threshold) {
        if (threshold.percent()) {
            remarks.wrong(check.field(UNIT), "a number of rows is no percentage; take the unit out");
            return Optional.empty();
        }
        return Optional.of(Wish.of(RuleType.ROW_COUNT, Parameters.NONE, threshold.condition()));
    }

    private static Parameters share(Parameters parameters, Threshold threshold) {
        return threshold.percent() ? parameters.and(UNIT, "share") : parameters;
    }

    private List<JsonNode> list(String argument) {
        return check.field("arguments").items(argument).stream()
                .map(Spot::value)
                .toList();
    }

    private static List<String> texts(List<JsonNode> values) {
        return values.stream()
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> literals(List<JsonNode> values) {
        return values.stream()
                .filter(value -> !value.isNull())
                .map(value -> value.isNumber()
                        ? value.asString()
                        : "'" + value.asString().replace("'", "''") + "'")
                .collect(Collectors.toList());
    }

    static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }
}
