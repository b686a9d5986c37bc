package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.suggest.Rejections;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rejected suggestions in the table {@code rejected_suggestions}. */
final class SqlRejections implements Rejections {
    private final JdbcClient client;
    private final Upsert rejections;

    SqlRejections(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.rejections = Upsert.into(jdbc, "rejected_suggestions", "rejected_by, rejected_at", "dataset_id, rule_id");
    }

    @Override
    public void add(DatasetId dataset, RuleId suggested, String who, Instant now) {
        rejections.save(List.<Object[]>of(Upsert.row(who, SqlValues.time(now), dataset.value(), suggested.value())));
    }

    @Override
    public Set<RuleId> of(DatasetId dataset) {
        return client
                .sql("select rule_id from rejected_suggestions where dataset_id = ?")
                .param(dataset.value())
                .query((row, number) -> new RuleId(row.getString("rule_id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
