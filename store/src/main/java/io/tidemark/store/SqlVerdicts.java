package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.rule.Verdicts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest verdicts in the table {@code verdicts}. */
final class SqlVerdicts implements Verdicts {
    private final JdbcClient client;
    private final Upsert verdicts;
    private final ExpectedRows expectedRows;

    SqlVerdicts(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.verdicts = Upsert.into(
                jdbc,
                "verdicts",
                "from_time, until_time, rule_type, severity, revision, outcome, observed, low, expected, high,"
                        + " message, failure_code, judged_at, shadow",
                "dataset_id, key_text, rule_id, column_name");
        this.expectedRows = new ExpectedRows(jdbc);
    }

    @Override
    public void save(Collection<Verdict> saved) {
        verdicts.save(saved.stream().map(SqlVerdicts::row).toList());
        expectedRows.take(saved);
    }

    @Override
    public List<Verdict> ofPartition(DatasetId dataset, PartitionKey partition) {
        return client
                .sql("select * from verdicts where dataset_id = ? and key_text = ?")
                .param(dataset.value())
                .param(partition.text())
                .query(SqlVerdicts::verdict)
                .list()
                .stream()
                .sorted(Comparator.comparing(Verdict::rule).thenComparing(Verdict::column))
                .toList();
    }

    @Override
    public List<Verdict> ofType(DatasetId dataset, RuleType type, String column, Instant from, Instant until) {
        return ofTypes(dataset, List.of(type), List.of(column), from, until);
    }

    @Override
    public List<Verdict> shadowed(Rule rule, Instant since, int limit) {
        return client.sql("select * from verdicts where rule_type = ? and rule_id = ? and shadow and outcome = ?"
                        + " and from_time >= ? order by from_time desc, dataset_id, column_name limit ?")
                .param(rule.type().text())
                .param(rule.id().value())
                .param(OutcomeColumns.Kind.VIOLATED.name())
                .param(SqlValues.time(since))
                .param(limit)
                .query(SqlVerdicts::verdict)
                .list();
    }

    /** The verdicts of these types on these columns, by time, then by rule. */
    List<Verdict> ofTypes(DatasetId dataset, List<RuleType> types, List<String> columns, Instant from, Instant until) {
        if (types.isEmpty()) {
            return List.of();
        }
        return client.sql("select * from verdicts where dataset_id = :dataset and rule_type in (:types)"
                        + " and from_time >= :from and from_time < :until and column_name in (:columns)"
                        + " order by from_time, rule_id, column_name")
                .param("dataset", dataset.value())
                .param("types", types.stream().map(RuleType::text).toList())
                .param("columns", columns)
                .param("from", SqlValues.time(from))
                .param("until", SqlValues.time(until))
                .query(SqlVerdicts::verdict)
                .list();
    }

    private static @Nullable Object[] row(Verdict verdict) {
        OutcomeColumns outcome = OutcomeColumns.of(verdict.outcome());
        return Upsert.row(
                SqlValues.fromTime(verdict.partition()),
                SqlValues.untilTime(verdict.partition()),
                verdict.type().text(),
                verdict.severity().name(),
                verdict.revision().marker(),
                outcome.kind().name(),
                outcome.observedOrNull(),
                outcome.low(),
                outcome.expected(),
                outcome.high(),
                outcome.message(),
                outcome.code(),
                SqlValues.time(verdict.judgedAt()),
                verdict.shadow(),
                verdict.dataset().value(),
                verdict.partition().text(),
                verdict.rule().value(),
                verdict.column());
    }

    private static Verdict verdict(ResultSet row, int number) throws SQLException {
        return new Verdict(
                new RuleId(row.getString("rule_id")),
                RuleType.of(row.getString("rule_type")),
                Severity.valueOf(row.getString("severity")),
                new DatasetId(row.getString("dataset_id")),
                SqlValues.key(row),
                row.getString("column_name"),
                new Revision(row.getString("revision")),
                OutcomeColumns.read(row),
                SqlValues.instant(row, "judged_at"),
                row.getBoolean("shadow"));
    }
}
