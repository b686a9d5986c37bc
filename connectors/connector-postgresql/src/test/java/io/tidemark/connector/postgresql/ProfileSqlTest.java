package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.ProfileSql;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProfileSqlTest {
    private static final DatasetDescription ORDERS = new DatasetDescription(
            new DatasetRef(DatasetName.of("shop", "Orders \"2\""), DatasetKind.TABLE),
            Schema.of(
                    new Column("id", "bigint", ColumnType.INTEGER, false),
                    new Column("at", "timestamptz", ColumnType.TIMESTAMP_TZ, false),
                    new Column("loaded", "timestamptz", ColumnType.TIMESTAMP_TZ, true),
                    new Column("amount", "numeric(12,2)", ColumnType.DECIMAL, true),
                    new Column("mail", "text", ColumnType.TEXT, true),
                    new Column("paid", "boolean", ColumnType.BOOLEAN, true)),
            null,
            List.of());
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", "loaded");

    @Test
    void allMeasuresOfAllWindowsAreOneGroupedStatement() {
        Set<Measure<?>> measures = new LinkedHashSet<>(List.of(
                new Measure.RowCount(),
                new Measure.NullCount("id"),
                new Measure.NullCount("mail"),
                new Measure.BlankCount("mail"),
                new Measure.TrueCount("paid"),
                new Measure.NumberStats("amount"),
                new Measure.TimeRange("loaded"),
                new Measure.LateRows("loaded", Duration.ofMinutes(10))));
        assertThat(ProfileSql.of(ORDERS, HOURLY, hours(0, 1, 5), measures, PostgresqlDialect.INSTANCE))
                .isEqualTo("");
    }

    @Test
    void duplicatesAreCountedByGroupingTwice() {
        assertThat(ProfileSql.ofDuplicates(
                        ORDERS,
                        HOURLY,
                        hours(0),
                        new Measure.DuplicateRows(List.of("id", "mail")),
                        PostgresqlDialect.INSTANCE))
                .isEqualTo("");
    }

    @Test
    void anUndividedDatasetIsAggregatedWithoutGrouping() {
        assertThat(ProfileSql.of(
                        ORDERS,
                        Partitioning.UNDIVIDED,
                        List.of(PartitionKey.WHOLE),
                        Set.of(new Measure.RowCount()),
                        PostgresqlDialect.INSTANCE))
                .isEqualTo("");
    }

    private static List<PartitionKey> hours(int... hours) {
        Instant midnight = Instant.parse("2025-06-02T00:00:00Z");
        return Arrays.stream(hours)
                .mapToObj(hour -> midnight.plus(Duration.ofHours(hour)))
                .<PartitionKey>map(from -> new PartitionKey.Window(from, from.plus(Duration.ofHours(1))))
                .toList();
    }
}
