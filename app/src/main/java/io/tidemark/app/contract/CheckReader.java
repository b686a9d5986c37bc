package io.tidemark.app.contract;

import io.tidemark.app.config.ConfigReader;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/** Reads the checks of a contract: those of the library, those in SQL, and rules of our own. */
final class CheckReader {
    /** The engine of checks that are rules as our YAML has them. */
    static final String ENGINE = "tidemark";

    private static final Expressions EXPRESSIONS =
            ServiceLoader.load(Expressions.class).findFirst().orElse(Expressions.NONE);
    private static final List<String> ROWS = List.of("rows", "row", "count");
    private static final List<String> PERCENT = List.of("percent", "%");

    private final Table table;
    private final RuleNames names;
    private final Remarks remarks;

    CheckReader(Table table, RuleNames names, Remarks remarks) {
        this.table = table;
        this.names = names;
        this.remarks = remarks;
    }

    /**
     * The rule that a check is; empty where it is none, which is noted.
     *
     * @param column the property that it stands in; empty in an object
     */
    Optional<Rule> rule(Spot check, Optional<Spot> column) {
        Part.CHECK.noteOthers(check, remarks);
        String kind = check.text("type").orElse("library");
        return switch (kind) {
            case "text" -> lost(check, "is a text for people; nothing checks it");
            case "custom" -> custom(check);
            case "sql" -> ours(check, column, query(check, column));
            case "library" -> ours(check, column, library(check, column));
            default -> {
                remarks.wrong(check.field("type"), "is one of library, sql, text, custom, not '" + kind + "'");
                yield Optional.empty();
            }
        };
    }

    /** A check that nobody else runs: one that cannot be read leaves a promise open. */
    private Optional<Rule> ours(Spot check, Optional<Spot> column, Optional<Wish> wish) {
        if (wish.isEmpty()) {
            remarks.unread(
                    table.name(), column.flatMap(spot -> spot.text("name")).orElse(""), check);
        }
        return wish.flatMap(found -> named(check, column, found));
    }

    private Optional<Wish> library(Spot check, Optional<Spot> column) {
        if (!check.has("metric") && check.has("rule")) {
            remarks.lost(
                    check.field("rule"),
                    "is a name of standard 3.0; write 'metric' and one of " + String.join(", ", LibraryMetric.NAMES)
                            + " to have it checked");
            return Optional.empty();
        }
        if (!check.has("metric")) {
            remarks.wrong(check, "lacks a metric; it is one of " + String.join(", ", LibraryMetric.NAMES));
            return Optional.empty();
        }
        Optional<Threshold> threshold = threshold(check);
        return threshold.flatMap(there -> new LibraryMetric(check, table, column, remarks).wish(there));
    }

    private Optional<Threshold> threshold(Spot check) {
        String unit = check.text("unit").orElse("rows").toLowerCase(Locale.ROOT);
        if (!ROWS.contains(unit) && !PERCENT.contains(unit)) {
            remarks.lost(check.field("unit"), "is neither rows nor percent; the check is left out");
            return Optional.empty();
        }
        return Threshold.of(check, PERCENT.contains(unit), remarks);
    }

    private Optional<Wish> query(Spot check, Optional<Spot> column) {
        Optional<String> text = check.text("query");
        if (text.isEmpty()) {
            remarks.wrong(check, "lacks its query");
            return Optional.empty();
        }
        String sql = filled(text.get(), column);
        Optional<String> why = EXPRESSIONS.wrongQuery(sql, List.of());
        if (why.isPresent()) {
            remarks.lost(check.field("query"), "cannot be read here and is left out: " + why.get());
            return Optional.empty();
        }
        return Threshold.of(check, false, remarks)
                .map(threshold -> Wish.of(RuleType.SQL_METRIC, Parameters.of("query", sql), threshold.condition()));
    }

    private String filled(String query, Optional<Spot> column) {
        String sql = query.strip().replaceAll(";$", "");
        for (String word : List.of("table", "object")) {
            sql = sql.replace("${" + word + "}", table.inSql()).replace("{" + word + "}", table.inSql());
        }
        Optional<String> name = column.flatMap(spot -> spot.text("name")).map(table::column);
        for (String word : name.isPresent() ? List.of("column", "property") : List.<String>of()) {
            String quoted = LibraryMetric.quoted(name.get());
            sql = sql.replace("${" + word + "}", quoted).replace("{" + word + "}", quoted);
        }
        return sql;
    }

    private Optional<Rule> custom(Spot check) {
        String engine = check.text("engine").orElse("");
        if (!engine.equals(ENGINE)) {
            return lost(check, "is a check of the engine '" + engine + "', which has to run it");
        }
        try {
            Rule rule = ConfigReader.rule(check.field("implementation").value());
            names.take(rule.id());
            return Optional.of(rule.withTarget(table.target()));
        } catch (TidemarkException e) {
            remarks.wrong(check.field("implementation"), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Rule> lost(Spot check, String why) {
        remarks.lost(check, why);
        return Optional.empty();
    }

    private Optional<Rule> named(Spot check, Optional<Spot> column, Wish wish) {
        String said = check.text("name")
                .or(() -> check.text("description"))
                .orElse(wish.type().title());
        if (check.has("name") && check.has("description")) {
            remarks.lost(check.field("description"), "a rule has one name, which is the check's 'name'");
        }
        dimension(check, wish.type());
        String part = check.text("name").orElse(check.text("metric").orElse("sql"));
        return Optional.of(names.rule(
                table,
                new RuleNames.Said(
                        Marks.of(check, Marks.RULE),
                        column.flatMap(spot -> spot.text("name")).orElse(""),
                        part,
                        said,
                        severity(check)),
                wish));
    }

    private void dimension(Spot check, RuleType type) {
        Optional<String> said = check.text("dimension");
        if (said.isPresent() && !said.get().equals(Dimensions.of(type.dimension()))) {
            remarks.lost(check.field("dimension"), "a rule's dimension is that of its type");
        }
    }

    private Severity severity(Spot check) {
        String text = check.text("severity").orElse("error");
        return Arrays.stream(Severity.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> {
                    remarks.lost(
                            check.field("severity"), "is none of info, warning, error, critical; it becomes error");
                    return Severity.ERROR;
                });
    }
}
