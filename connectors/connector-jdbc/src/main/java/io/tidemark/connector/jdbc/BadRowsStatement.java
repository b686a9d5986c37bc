package io.tidemark.connector.jdbc;

import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.sample.WantedRows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.jspecify.annotations.Nullable;

/** Reads out the rows of one partition that measures count, by the very conditions that they are counted by. */
final class BadRowsStatement {
    private static final String COPY = "copy_number";

    private final ProfileRequest request;
    private final StoreDialect dialect;
    private final WantedRows wanted;
    private final PartitionKey partition;

    BadRowsStatement(ProfileRequest request, StoreDialect dialect, WantedRows wanted, PartitionKey partition) {
        this.request = request;
        this.dialect = dialect;
        this.wanted = wanted;
        this.partition = partition;
    }

    /**
     * The statement.
     *
     * @param asOf the moment that it reads, as in {@link JdbcConnector#asOf}
     * @param most how many rows; 0 for all
     */
    String sql(String asOf, int most) {
        Optional<Measure.Queried> query = wanted.counted().stream()
                .filter(Measure.Queried.class::isInstance)
                .map(Measure.Queried.class::cast)
                .findFirst();
        return query.isPresent() ? new QueryStatement(request, dialect, query.get()).rows(partition) : rows(asOf, most);
    }

    private String rows(String asOf, int most) {
        Scope all = Scope.of(request.dataset(), request.how(), List.of(partition), dialect);
        Scope scope = partition instanceof PartitionKey.Window window ? all.only(window) : all;
        Relation relation = scope.relation();
        relation.at(asOf);
        relation.keep(scope.slices().within(scope.ranges()));
        CountedRows counted = new CountedRows(scope);
        number(relation, counted);
        RelBuilder builder = relation.builder();
        List<RexNode> conditions = wanted.counted().stream()
                .map(measure -> condition(builder, counted, measure))
                .flatMap(Optional::stream)
                .toList();
        relation.keep(List.of(builder.or(conditions)));
        builder.project(wanted.columns().stream().map(relation::field).toList(), wanted.columns(), true);
        if (most > 0) {
            builder.limit(0, most);
        }
        return relation.sql();
    }

    /** Copies of a key are told apart by their numbers. */
    private void number(Relation relation, CountedRows counted) {
        for (Measure<?> measure : wanted.counted()) {
            if (measure instanceof Measure.DuplicateRows copies) {
                RexNode number = relation.builder().alias(counted.copyNumber(copies, order(copies)), COPY);
                Set<String> columns = new LinkedHashSet<>(wanted.columns());
                columns.addAll(copies.key());
                relation.builder()
                        .project(Stream.concat(columns.stream().map(relation::field), Stream.of(number))
                                .toList());
            }
        }
    }

    private String order(Measure.DuplicateRows copies) {
        return switch (request.how()) {
            case Partitioning.TimeWindows windows -> {
                @Nullable String ingest = windows.ingestColumn();
                yield ingest == null ? windows.timeColumn() : ingest;
            }
            case Partitioning.Undivided whole -> copies.key().getFirst();
        };
    }

    private static Optional<RexNode> condition(RelBuilder builder, CountedRows counted, Measure<?> measure) {
        return switch (measure) {
            case Measure.NullCount m -> Optional.of(counted.of(m));
            case Measure.BlankCount m -> Optional.of(counted.of(m));
            case Measure.TrueCount m -> Optional.of(counted.of(m));
            case Measure.LateRows m -> Optional.of(counted.of(m));
            case Measure.OutsideRows m -> Optional.of(counted.of(m));
            case Measure.FutureRows m -> Optional.of(counted.of(m));
            case Measure.AncientRows m -> Optional.of(counted.of(m));
            case Measure.Matching m -> Optional.ofNullable(counted.of(m));
            case Measure.Tested m -> Optional.of(counted.of(m));
            case Measure.DuplicateRows m -> Optional.of(copy(builder, m));
            case Measure<?> m -> throw new IllegalArgumentException("It counts no rows: " + m);
        };
    }

    private static RexNode copy(RelBuilder builder, Measure.DuplicateRows measure) {
        List<RexNode> conditions = new ArrayList<>();
        conditions.add(builder.call(SqlStdOperatorTable.GREATER_THAN, builder.field(COPY), builder.literal(1)));
        measure.key().forEach(column -> conditions.add(builder.isNotNull(builder.field(column))));
        return builder.and(conditions);
    }
}
