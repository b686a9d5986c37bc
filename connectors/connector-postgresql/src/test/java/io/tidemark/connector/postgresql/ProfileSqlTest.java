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
                .isEqualTo("""
                        SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "window_start", COUNT(*) AS "a0", COUNT("mail") AS "a1", \
                        COUNT(CASE WHEN "mail" = '' THEN 1 ELSE NULL END) AS "a2", \
                        COUNT(CASE WHEN "paid" THEN 1 ELSE NULL END) AS "a3", \
                        COUNT("amount") AS "a4", MIN("amount") AS "a5", MAX("amount") AS "a6", \
                        AVG(CAST("amount" AS DOUBLE PRECISION)) AS "a7", \
                        VAR_POP(CAST("amount" AS DOUBLE PRECISION)) AS "a8", \
                        MIN("loaded") AS "a9", MAX("loaded") AS "a10", \
                        COUNT(CASE WHEN date_bin(INTERVAL '1 hour', ("loaded" - INTERVAL '600.000001 seconds'), \
                        TIMESTAMPTZ '1970-01-01 00:00:00+00') > date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') \
                        THEN 1 ELSE NULL END) AS "a11"
                        FROM "shop"."Orders ""2\"""
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 02:00:00.000000+00' \
                        OR "at" >= TIMESTAMPTZ '2025-06-02 05:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 06:00:00.000000+00'
                        GROUP BY date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00')\
                        """);
    }

    @Test
    void duplicatesAreCountedByGroupingTwice() {
        assertThat(ProfileSql.ofDuplicates(
                        ORDERS,
                        HOURLY,
                        hours(0),
                        new Measure.DuplicateRows(List.of("id", "mail")),
                        PostgresqlDialect.INSTANCE))
                .isEqualTo("""
                        SELECT "k0", SUM("copies") AS "a0", COUNT(*) AS "a1", \
                        COUNT("$f4") AS "a2"
                        FROM (SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "k0", \
                        "id" AS "k1", "mail" AS "k2", COUNT(*) AS "copies", \
                        CASE WHEN COUNT(*) = 1 THEN 1 ELSE NULL END AS "$f4"
                        FROM "shop"."Orders ""2\"""
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00' AND "mail" IS NOT NULL
                        GROUP BY date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00'), \
                        "id", "mail") AS "t2"
                        GROUP BY "k0"\
                        """);
    }

    @Test
    void anUndividedDatasetIsAggregatedWithoutGrouping() {
        assertThat(ProfileSql.of(
                        ORDERS,
                        Partitioning.UNDIVIDED,
                        List.of(PartitionKey.WHOLE),
                        Set.of(new Measure.RowCount()),
                        PostgresqlDialect.INSTANCE))
                .isEqualTo("""
                        SELECT COUNT(*) AS "a0"
                        FROM "shop"."Orders ""2\"""\
                        """);
    }

    private static List<PartitionKey> hours(int... hours) {
        Instant midnight = Instant.parse("2025-06-02T00:00:00Z");
        return Arrays.stream(hours)
                .mapToObj(hour -> midnight.plus(Duration.ofHours(hour)))
                .<PartitionKey>map(from -> new PartitionKey.Window(from, from.plus(Duration.ofHours(1))))
                .toList();
    }
}
