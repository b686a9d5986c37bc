package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.RowSamples;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Samples of bad rows in the table {@code row_samples}; their values are encrypted, bound to what they are a sample of. */
final class SqlRowSamples implements RowSamples {
    private final JdbcClient client;
    private final SecretCipher cipher;
    private final Upsert samples;

    SqlRowSamples(JdbcOperations jdbc, JdbcClient client, SecretCipher cipher) {
        this.client = client;
        this.cipher = cipher;
        this.samples = Upsert.into(
                jdbc,
                "row_samples",
                "from_time, until_time, revision, taken_at, body",
                "dataset_id, key_text, rule_id, column_name");
    }

    @Override
    public void save(Collection<RowSample> saved) {
        samples.save(saved.stream().map(this::row).toList());
    }

    @Override
    public List<RowSample> ofPartition(DatasetId dataset, PartitionKey partition) {
        return client
                .sql("select * from row_samples where dataset_id = ? and key_text = ?")
                .param(dataset.value())
                .param(partition.text())
                .query(this::sample)
                .list()
                .stream()
                .sorted(Comparator.comparing(RowSample::rule).thenComparing(RowSample::column))
                .toList();
    }

    @Override
    public int forgetBefore(Instant taken) {
        return client.sql("delete from row_samples where taken_at < ?")
                .param(SqlValues.time(taken))
                .update();
    }

    @Override
    public String hash(String value) {
        return cipher.fingerprint(value);
    }

    private @Nullable Object[] row(RowSample sample) {
        return Upsert.row(
                SqlValues.fromTime(sample.partition()),
                SqlValues.untilTime(sample.partition()),
                sample.revision().marker(),
                SqlValues.time(sample.takenAt()),
                SampleText.sealed(
                        sample,
                        text -> cipher.encrypt(
                                text,
                                owner(
                                        sample.dataset().value(),
                                        sample.partition().text(),
                                        sample.rule().value()))),
                sample.dataset().value(),
                sample.partition().text(),
                sample.rule().value(),
                sample.column());
    }

    private RowSample sample(ResultSet row, int number) throws SQLException {
        String dataset = row.getString("dataset_id");
        String rule = row.getString("rule_id");
        SampleText text =
                SampleText.read(cipher.decrypt(row.getString("body"), owner(dataset, row.getString("key_text"), rule)));
        return new RowSample(
                new DatasetId(dataset),
                SqlValues.key(row),
                new RuleId(rule),
                row.getString("column_name"),
                new Revision(row.getString("revision")),
                SqlValues.instant(row, "taken_at"),
                text.columns(),
                text.masked(),
                text.sampledRows());
    }

    private static String owner(String dataset, String partition, String rule) {
        return "the sample of " + rule + " on " + dataset + " " + partition;
    }
}
