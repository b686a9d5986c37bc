package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.SeriesKey;
import io.tidemark.core.rule.SeriesState;
import io.tidemark.core.rule.SeriesStates;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** States of series in the table {@code series_states}. */
final class SqlSeriesStates implements SeriesStates {
    private final JdbcClient client;
    private final Upsert states;

    SqlSeriesStates(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.states = Upsert.into(
                jdbc, "series_states", "settings, until_time, body", "rule_id, dataset_id, metric, column_name");
    }

    @Override
    public Optional<SeriesState> find(SeriesKey key) {
        return client.sql("select settings, until_time, body from series_states"
                        + " where rule_id = ? and dataset_id = ? and metric = ? and column_name = ?")
                .param(key.rule().value())
                .param(key.dataset().value())
                .param(key.metric().name().text())
                .param(key.metric().column())
                .query((row, number) -> new SeriesState(
                        row.getString("settings"), SqlValues.instant(row, "until_time"), row.getString("body")))
                .optional();
    }

    @Override
    public void save(SeriesKey key, SeriesState state) {
        states.save(List.<Object[]>of(Upsert.row(
                state.settings(),
                SqlValues.time(state.until()),
                state.body(),
                key.rule().value(),
                key.dataset().value(),
                key.metric().name().text(),
                key.metric().column())));
    }

    @Override
    public void forget(DatasetId dataset) {
        client.sql("delete from series_states where dataset_id = ?")
                .param(dataset.value())
                .update();
    }
}
