package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.feedback.Feedback;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.feedback.Stance;
import io.tidemark.core.rule.RuleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people said of values, in the table {@code feedback}. */
final class SqlFeedbacks implements Feedbacks {
    private final JdbcClient client;
    private final Upsert feedbacks;

    SqlFeedbacks(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.feedbacks = Upsert.into(
                jdbc,
                "feedback",
                "until_time, stance, observed, said_by, said_at",
                "rule_id, dataset_id, column_name, from_time");
    }

    @Override
    public void save(Feedback feedback) {
        feedbacks.save(List.<Object[]>of(Upsert.row(
                SqlValues.time(feedback.window().until()),
                feedback.stance().name(),
                feedback.observed(),
                feedback.author(),
                SqlValues.time(feedback.at()),
                feedback.rule().value(),
                feedback.dataset().value(),
                feedback.column(),
                SqlValues.time(feedback.window().from()))));
    }

    @Override
    public List<Feedback> of(DatasetId dataset) {
        return client.sql("select * from feedback where dataset_id = ? order by from_time, rule_id, column_name")
                .param(dataset.value())
                .query(SqlFeedbacks::feedback)
                .list();
    }

    @Override
    public void delete(RuleId rule, DatasetId dataset, String column, PartitionKey.Window window) {
        client.sql("delete from feedback where rule_id = ? and dataset_id = ? and column_name = ? and from_time = ?")
                .param(rule.value())
                .param(dataset.value())
                .param(column)
                .param(SqlValues.time(window.from()))
                .update();
    }

    private static Feedback feedback(ResultSet row, int number) throws SQLException {
        return new Feedback(
                new RuleId(row.getString("rule_id")),
                new DatasetId(row.getString("dataset_id")),
                row.getString("column_name"),
                new PartitionKey.Window(SqlValues.instant(row, "from_time"), SqlValues.instant(row, "until_time")),
                Stance.valueOf(row.getString("stance")),
                row.getDouble("observed"),
                row.getString("said_by"),
                SqlValues.instant(row, "said_at"));
    }
}
