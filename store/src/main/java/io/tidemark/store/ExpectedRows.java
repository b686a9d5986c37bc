package io.tidemark.store;

import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** How many rows each partition should have, and the fewest it may, kept beside it from the verdicts that know. */
final class ExpectedRows {
    private static final Set<RuleType> EXPECTING = EnumSet.of(RuleType.ROW_COUNT_CHANGE, RuleType.TOPIC_THROUGHPUT);

    private final Upsert figures;

    ExpectedRows(JdbcOperations jdbc) {
        this.figures = Upsert.into(
                jdbc, "partitions", "from_time, until_time, expected_rows, low_rows", "dataset_id, key_text");
    }

    /** Of several verdicts on a partition the newest that has an expectation counts. */
    void take(Collection<Verdict> verdicts) {
        Map<List<String>, @Nullable Object[]> rows = new LinkedHashMap<>();
        verdicts.stream()
                .filter(verdict -> EXPECTING.contains(verdict.type()))
                .sorted(Comparator.comparing(Verdict::judgedAt))
                .forEach(verdict -> {
                    List<String> key = List.of(
                            verdict.dataset().value(), verdict.partition().text());
                    OutcomeColumns outcome = OutcomeColumns.of(verdict.outcome());
                    if (outcome.expected() != null || !rows.containsKey(key)) {
                        rows.put(key, row(verdict, outcome));
                    }
                });
        figures.save(rows.values());
    }

    private static @Nullable Object[] row(Verdict verdict, OutcomeColumns outcome) {
        return Upsert.row(
                SqlValues.fromTime(verdict.partition()),
                SqlValues.untilTime(verdict.partition()),
                outcome.expected(),
                outcome.expected() == null ? null : outcome.low(),
                verdict.dataset().value(),
                verdict.partition().text());
    }
}
