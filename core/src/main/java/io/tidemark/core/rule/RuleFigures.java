package io.tidemark.core.rule;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Spelling;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.RecordColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a rule judges on a dataset, and what has to be measured for it. */
public final class RuleFigures {
    private final Rule rule;
    private final TypeSpec spec;
    private final Dataset dataset;

    private RuleFigures(Rule rule, Dataset dataset) {
        this.rule = rule;
        this.spec = rule.type().spec();
        this.dataset = dataset;
    }

    /** The figures of one rule on a dataset. */
    public static List<RuleFigure> of(Rule rule, Dataset dataset) {
        return new RuleFigures(rule, dataset).figures();
    }

    private List<RuleFigure> figures() {
        if (!spec.on().covers(dataset.kind())) {
            return List.of();
        }
        return switch (spec.reads()) {
            case ROWS -> spec.isTest(rule.parameters()) ? List.of(tested(null)) : List.of(rows());
            case COLUMN, STATE -> columns();
            case TEST -> spec.isPerColumn() ? columns() : List.of(tested(null));
            case KEY -> key();
            case INGEST -> ingest();
            case QUERY -> spec.isPerColumn() ? columns() : List.of(queried(null));
            case ARRIVAL, TOPIC, REGISTRY, HEALTH, LIFE, SCHEMA, DATASET -> List.of();
        };
    }

    private RuleFigure rows() {
        String size = rule.parameters().text(ParameterName.SMALL_BELOW.text()).orElse("");
        return RuleFigure.of("", MetricId.of(name(), size), Set.of());
    }

    private List<RuleFigure> columns() {
        Glob wanted = new Glob(rule.column());
        ColumnGroup group = spec.columns().orElse(ColumnGroup.ANY);
        List<RuleFigure> figures = new ArrayList<>();
        for (Column column : dataset.schema().columns()) {
            if (wanted.matches(column.name()) && group.holds(column.type()) && isWanted(column)) {
                figures.add(column(column));
            }
        }
        return figures.isEmpty() && wanted.isExact() && isNamed() ? List.of(unfit(group)) : figures;
    }

    /** A column that is left out of profiles is judged only by a rule that names it. */
    private boolean isWanted(Column column) {
        return dataset.settings().profiling().of(column.name()) != ProfileDepth.NONE
                || new Glob(rule.column()).isExact();
    }

    private boolean isNamed() {
        return rule.target().globs().stream()
                .map(Glob::new)
                .anyMatch(glob -> glob.isExact() && glob.matches(dataset.id().value()));
    }

    private RuleFigure unfit(ColumnGroup group) {
        String name = rule.column();
        Optional<Column> column = dataset.schema().column(name);
        Failure why = column.isPresent()
                ? new Failure(
                        ErrorCode.INVALID_SETTING,
                        "Rules of type " + spec.name() + " are for " + group.words() + ", and column " + name + " of "
                                + dataset.id() + " is of type "
                                + column.get().nativeType())
                : missing(name);
        return RuleFigure.failed(name, MetricId.of(name(), name), why);
    }

    private Failure missing(String name) {
        return new Failure(
                ErrorCode.COLUMN_GONE,
                dataset.id() + " has no column '" + name + "'"
                        + Spelling.nearest(name, dataset.schema().names())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("; take it out of rule " + rule.id() + ", or bring the column back"));
    }

    private RuleFigure column(Column column) {
        String name = column.name();
        if (spec.reads() == RuleSource.STATE) {
            return RuleFigure.of(
                    name, MetricId.of(name(), name), RuleMeasures.ofState(StateLook.of(rule.type()), column));
        }
        if (spec.reads() == RuleSource.QUERY) {
            return queried(column);
        }
        return spec.isTest(rule.parameters())
                ? tested(column)
                : RuleFigure.of(name, MetricId.of(name(), name), RuleMeasures.ofColumn(name(), name));
    }

    private RuleFigure tested(@Nullable Column column) {
        String about = column == null ? "" : column.name();
        return guarded(about, () -> {
            Measure.Tested measure = RowTests.of(rule, column);
            return RuleFigure.of(about, MetricId.of(name(), measure.key()), Set.of(measure));
        });
    }

    private RuleFigure queried(@Nullable Column column) {
        String about = column == null ? "" : column.name();
        return guarded(about, () -> {
            Measure.Queried measure = RowQueries.of(rule, dataset, column);
            return RuleFigure.of(about, MetricId.of(name(), measure.key()), Set.of(measure));
        });
    }

    private List<RuleFigure> key() {
        List<String> columns = rule.parameters().texts(ParameterName.COLUMNS.text());
        List<String> key = columns.isEmpty() ? dataset.settings().key() : columns;
        if (key.isEmpty()) {
            return List.of();
        }
        String joined = String.join(",", key);
        for (String column : key) {
            if (dataset.schema().column(column).isEmpty()) {
                return List.of(RuleFigure.failed(joined, MetricId.of(name(), joined), missing(column)));
            }
        }
        Set<Measure<?>> measures = columns.isEmpty() ? Set.of() : Set.of(new Measure.DuplicateRows(key));
        return List.of(RuleFigure.of(columns.isEmpty() ? "" : joined, MetricId.of(name(), joined), measures));
    }

    private boolean hasIngestColumn() {
        return dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows
                && windows.ingestColumn() != null;
    }

    /** Topics that are read as they come tell of themselves when a record was delivered. */
    private List<RuleFigure> ingest() {
        boolean fromBroker = rule.type() == RuleType.PRODUCER_TIMESTAMP_DELAY
                || (dataset.kind() == DatasetKind.TOPIC && !hasIngestColumn());
        if (fromBroker) {
            return List.of(RuleFigure.of("", MetricId.of(name(), RecordColumns.DELIVERED), Set.of()));
        }
        return dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows
                        && windows.ingestColumn() != null
                ? List.of(RuleFigure.of(
                        "",
                        MetricId.of(name(), Objects.requireNonNull(windows.ingestColumn())),
                        loading(windows, Objects.requireNonNull(windows.ingestColumn()))))
                : List.of();
    }

    private Set<Measure<?>> loading(Partitioning.TimeWindows windows, String ingest) {
        return rule.type() == RuleType.RELOAD_LAG
                ? Set.of(new Measure.TimeRange(ingest), new Measure.LateRows(ingest, windows.lateness()))
                : Set.of(new Measure.Delay(windows.timeColumn(), ingest));
    }

    private RuleFigure guarded(String about, Supplier<RuleFigure> figure) {
        try {
            return figure.get();
        } catch (IllegalArgumentException e) {
            return RuleFigure.failed(
                    about,
                    MetricId.of(name(), about),
                    new Failure(ErrorCode.INVALID_SETTING, "Rule " + rule.id() + ": " + e.getMessage()));
        }
    }

    private MetricName name() {
        return rule.metric().orElseThrow();
    }
}
