package io.tidemark.core.rule;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.Spelling;
import io.tidemark.core.metric.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what is wrong with a rule on one dataset. */
record DatasetCheck(Rule rule, Expressions expressions, Abilities abilities) {
    static List<RuleProblem> withoutDataset(Rule rule, Expressions expressions) {
        return new DatasetCheck(rule, expressions, Abilities.ALL).withoutDataset();
    }

    private List<RuleProblem> withoutDataset() {
        List<RuleProblem> problems = new ArrayList<>();
        addSql(Schema.EMPTY, List.of(), problems);
        return problems;
    }

    List<RuleProblem> problems(Dataset dataset, Collection<Dataset> readable) {
        RuleReach reach = rule.type().spec().on();
        if (!reach.covers(dataset.kind())) {
            return List.of(new RuleProblem(
                    "datasets",
                    "rules of type " + rule.type().text() + " are for " + reach.words() + ", and " + dataset.id()
                            + " is a " + dataset.kind().name().toLowerCase(Locale.ROOT)));
        }
        Optional<String> missing = abilities.missing(reach, dataset);
        if (missing.isPresent()) {
            return List.of(new RuleProblem("datasets", missing.get()));
        }
        if (dataset.schema().columns().isEmpty()) {
            return withoutDataset();
        }
        List<RuleProblem> problems = new ArrayList<>();
        if (rule.type().isPerColumn()) {
            column(dataset).ifPresent(why -> problems.add(new RuleProblem("column", why)));
        }
        addColumns(dataset, problems);
        if (rule.type() == RuleType.KEY_OR_INDEX_CHANGED
                && !dataset.schema().keys().known()) {
            problems.add(new RuleProblem(
                    "datasets", "the source of " + dataset.id() + " does not tell of its keys and indexes"));
        }
        addLoading(dataset, problems);
        if (problems.isEmpty()) {
            addFigures(dataset, problems);
        }
        addSql(dataset.schema(), readable, problems);
        if (problems.isEmpty() && rule.type() == RuleType.REFERENTIAL_INTEGRITY) {
            addReferred(dataset, readable, problems);
        }
        if (problems.isEmpty() && (dataset.kind() == DatasetKind.TOPIC || rule.type() == RuleType.JSON_SCHEMA)) {
            addRecordTests(dataset, problems);
        }
        return problems;
    }

    /** A table that is not there, or has no such column. */
    private void addReferred(Dataset dataset, Collection<Dataset> readable, List<RuleProblem> problems) {
        for (RuleFigure figure : RuleFigures.of(rule, dataset)) {
            for (Measure<?> measure : figure.measures()) {
                if (measure instanceof Measure.Queried query) {
                    expressions
                            .wrongQuery(query.sql(), readable)
                            .ifPresent(why -> problems.add(new RuleProblem("parameters", why)));
                    return;
                }
            }
        }
    }

    private void addLoading(Dataset dataset, List<RuleProblem> problems) {
        boolean needed = rule.type() == RuleType.RELOAD_LAG || rule.type() == RuleType.UPDATE_CADENCE;
        boolean unknown = dataset.kind() != DatasetKind.TOPIC
                && !(dataset.settings().partitioning() instanceof Partitioning.TimeWindows how
                        && how.ingestColumn() != null);
        if (needed && unknown) {
            problems.add(new RuleProblem(
                    "datasets",
                    "nothing tells when rows of " + dataset.id() + " were loaded; name the column that does as"
                            + " ingestColumn in the dataset's settings"));
        }
    }

    /** What a store would compute and nobody can of single records. */
    private void addRecordTests(Dataset dataset, List<RuleProblem> problems) {
        try {
            for (RuleFigure figure : RuleFigures.of(rule, dataset)) {
                for (Measure<?> measure : figure.measures()) {
                    if (measure instanceof Measure.Tested test) {
                        expressions.tester(test, dataset.schema());
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            String where = dataset.kind() == DatasetKind.TOPIC
                    ? "; " + dataset.id() + " is a topic, whose records are tested one by one"
                    : "";
            problems.add(new RuleProblem("parameters", e.getMessage() + where));
        }
    }

    private Optional<String> column(Dataset dataset) {
        Glob wanted = new Glob(rule.column());
        ColumnGroup group = rule.type().spec().columns().orElse(ColumnGroup.ANY);
        List<Column> named = dataset.schema().columns().stream()
                .filter(column -> wanted.matches(column.name()))
                .toList();
        if (named.isEmpty()) {
            return Optional.of(
                    wanted.isExact()
                            ? missing(dataset, rule.column())
                            : "no column of " + dataset.id() + " fits '" + rule.column() + "'");
        }
        return named.stream().anyMatch(column -> group.holds(column.type()))
                ? Optional.empty()
                : Optional.of("rules of type " + rule.type().text() + " are for " + group.words() + ", and "
                        + named.getFirst().name() + " of " + dataset.id() + " is of type "
                        + named.getFirst().nativeType());
    }

    private void addColumns(Dataset dataset, List<RuleProblem> problems) {
        for (RuleParameter parameter : rule.type().spec().parameters()) {
            ParameterKind kind = parameter.name().kind();
            if (kind == ParameterKind.COLUMN || kind == ParameterKind.COLUMNS) {
                for (String name : rule.parameters().texts(parameter.text())) {
                    if (dataset.schema().column(name).isEmpty()) {
                        problems.add(new RuleProblem(ParameterCheck.field(parameter.text()), missing(dataset, name)));
                    }
                }
            }
        }
    }

    /** Values that are none of the column's type. */
    private void addFigures(Dataset dataset, List<RuleProblem> problems) {
        for (RuleFigure figure : RuleFigures.of(rule, dataset)) {
            if (figure.failure() != null) {
                problems.add(new RuleProblem("parameters", figure.failure().message()));
                return;
            }
        }
    }

    private void addSql(Schema schema, Collection<Dataset> readable, List<RuleProblem> problems) {
        for (RuleParameter parameter : rule.type().spec().parameters()) {
            rule.parameters()
                    .text(parameter.text())
                    .flatMap(text -> wrong(parameter.name().kind(), text, schema, readable))
                    .ifPresent(why -> problems.add(new RuleProblem(ParameterCheck.field(parameter.text()), why)));
        }
    }

    private Optional<String> wrong(ParameterKind kind, String text, Schema schema, Collection<Dataset> readable) {
        return switch (kind) {
            case CONDITION -> expressions.wrongCondition(text, schema);
            case QUERY ->
                expressions.wrongQuery(
                        text, rule.type().subject() == RuleType.Subject.HEALTH ? HealthTable.asDatasets() : readable);
            case TEXT, PATTERN, LIST, COLUMN, COLUMNS, NUMBER, BOUND, CHOICE -> Optional.empty();
        };
    }

    private static String missing(Dataset dataset, String name) {
        return dataset.id() + " has no column '" + name + "'"
                + Spelling.nearest(name, dataset.schema().names())
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; it has " + String.join(", ", dataset.schema().names()));
    }
}
