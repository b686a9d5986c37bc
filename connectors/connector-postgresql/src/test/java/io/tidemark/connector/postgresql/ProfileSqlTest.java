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
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private static final Instant MIDNIGHT = Instant.parse("2025-06-02T00:00:00Z");
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", "loaded");

    @Test
    void columnsWithFewValuesAreCountedEachByItselfInOneScan() {
        Set<Measure<?>> measures = new LinkedHashSet<>(
                List.of(new Measure.Distinct("mail"), new Measure.Distinct("id"), new Measure.TopValues("id")));
        assertThat(ProfileSql.of(
                        ORDERS,
                        HOURLY,
                        hours(0),
                        measures,
                        PostgresqlDialect.INSTANCE,
                        1_000_000,
                        Map.of("mail", 1_500.0, "id", 1_200.0)))
                .containsExactly("""
                        SELECT "k0" AS "v0", COUNT(*) AS "v1", CAST("k1" AS text) AS "v2", \
                        hashint8extended("k1", "k1") AS "v3", hashtextextended("k2" COLLATE "C", 0) AS "v4"
                        FROM (SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "k0", \
                        "id" AS "k1", "mail" AS "k2"
                        FROM "shop"."Orders ""2\"""
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00'
                        OFFSET 0 ROWS) AS "t1"
                        GROUP BY GROUPING SETS(("k0", "k1"), ("k0", "k2"))\
                        """);
    }

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
                        AVG("amount") AS "a7", \
                        VAR_POP("amount") AS "a8", \
                        MIN("loaded") AS "a9", MAX("loaded") AS "a10", \
                        COUNT(CASE WHEN "loaded" > ("at" - INTERVAL '-600.000000 seconds') \
                        AND date_bin(INTERVAL '1 hour', ("loaded" - INTERVAL '600.000001 seconds'), \
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
    void windowsThatAreReadApartAreOneStatementWithoutGrouping() {
        Set<Measure<?>> measures = new LinkedHashSet<>(List.of(
                new Measure.NullCount("mail"),
                new Measure.Distinct("loaded"),
                new Measure.LateRows("loaded", Duration.ofMinutes(10))));
        assertThat(ProfileSql.apart(ORDERS, HOURLY, hours(0, 5), measures, PostgresqlDialect.INSTANCE))
                .isEqualTo("""
                        SELECT 0 AS "window_index", COUNT(*) AS "a0", COUNT("mail") AS "a1", \
                        array_agg(timestamp_hash_extended(timezone(INTERVAL '0', "loaded"), 0)) FILTER (WHERE "loaded" IS NOT NULL) AS "a2", \
                        COUNT(CASE WHEN "loaded" > TIMESTAMPTZ '2025-06-02 01:10:00.000000+00' THEN 1 ELSE NULL END) AS "a3"
                        FROM "shop"."Orders ""2\"""
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00'
                        UNION ALL
                        SELECT 1 AS "window_index", COUNT(*) AS "a0", COUNT("mail") AS "a1", \
                        array_agg(timestamp_hash_extended(timezone(INTERVAL '0', "loaded"), 0)) FILTER (WHERE "loaded" IS NOT NULL) AS "a2", \
                        COUNT(CASE WHEN "loaded" > TIMESTAMPTZ '2025-06-02 06:10:00.000000+00' THEN 1 ELSE NULL END) AS "a3"
                        FROM "shop"."Orders ""2\"""
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 05:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 06:00:00.000000+00'\
                        """);
    }

    @Test
    void valuesAreMeasuredByAggregatesAndByGroupingInAsFewStatementsAsFit() {
        Set<Measure<?>> measures = new LinkedHashSet<>(List.of(
                new Measure.Matching("amount", Feature.NAN),
                new Measure.Matching("amount", Feature.INFINITE),
                new Measure.Matching("id", Feature.ZERO),
                new Measure.FutureRows("loaded", MIDNIGHT),
                new Measure.AncientRows("loaded", MIDNIGHT),
                new Measure.Lengths("mail"),
                new Measure.TextRange("mail"),
                new Measure.Distinct("id"),
                new Measure.Distinct("mail"),
                new Measure.Distinct("paid"),
                new Measure.TopValues("paid"),
                new Measure.TopValues("mail"),
                new Measure.Quantiles("amount"),
                new Measure.Delay("at", "loaded"),
                new Measure.Moments("amount")));
        Map<String, Double> distinct = Map.of("paid", 2.0, "mail", 300_000.0, "id", 60_000.0);
        assertThat(ProfileSql.of(ORDERS, HOURLY, hours(0), measures, PostgresqlDialect.INSTANCE, 60_000, distinct))
                .containsExactly("""
                        SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "window_start", \
                        COUNT(CASE WHEN "amount" = 'NaN' THEN 1 ELSE NULL END) AS "a0", COUNT(CASE \
                        WHEN "amount" IN ('Infinity', '-Infinity') THEN 1 ELSE NULL END) AS "a1", COUNT(CASE \
                        WHEN "id" = 0 THEN 1 ELSE NULL END) AS "a2", COUNT(CASE \
                        WHEN "loaded" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' THEN 1 ELSE NULL END) AS "a3", \
                        COUNT(CASE WHEN "loaded" < TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' THEN 1 \
                        ELSE NULL END) AS "a4", COUNT("mail") AS "a5", MIN(char_length("mail")) AS "a6", \
                        MAX(char_length("mail")) AS "a7", AVG(CAST(char_length("mail") AS DOUBLE PRECISION)) AS "a8", \
                        VAR_POP(CAST(char_length("mail") AS DOUBLE PRECISION)) AS "a9", \
                        MIN(left("mail", 200) COLLATE "C") AS "a10", MAX(left("mail", 200) COLLATE "C") AS "a11", \
                        array_agg(hashint8extended("id", "id")) FILTER (WHERE hashint8extended("id", "id") & 63 = 0) AS "a12", \
                        array_agg(hashtextextended("mail" COLLATE "C", 0)) FILTER (WHERE hashtextextended("mail" COLLATE "C", 0) & 63 = 0) AS "a13"
                        FROM "shop"."Orders ""2""\"
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00'
                        GROUP BY date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00')\
                        """, """
                        SELECT "t0"."k0", COUNT("t0"."x0" - "t3"."m0") AS "a0", MIN("t3"."m0") AS "a1", \
                        AVG("t0"."x0" - "t3"."m0") AS "a2", SUM(("t0"."x0" - "t3"."m0") * ("t0"."x0" - "t3"."m0")) AS "a3", \
                        SUM(("t0"."x0" - "t3"."m0") * ("t0"."x0" - "t3"."m0") * ("t0"."x0" - "t3"."m0")) AS "a4", \
                        SUM(("t0"."x0" - "t3"."m0") * ("t0"."x0" - "t3"."m0") * (("t0"."x0" - "t3"."m0") * ("t0"."x0" - "t3"."m0"))) AS "a5"
                        FROM (SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "k0", CASE \
                        WHEN abs("amount") < 'Infinity' THEN CAST("amount" AS DOUBLE PRECISION) ELSE NULL END AS "x0"
                        FROM "shop"."Orders ""2""\"
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00') AS "t0"
                        INNER JOIN (SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "k0", \
                        AVG(CASE WHEN abs("amount") < 'Infinity' THEN CAST("amount" AS DOUBLE PRECISION) \
                        ELSE NULL END) AS "m0"
                        FROM "shop"."Orders ""2""\"
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00'
                        GROUP BY date_bin(INTERVAL '1 hour', "at", \
                        TIMESTAMPTZ '1970-01-01 00:00:00+00')) AS "t3" ON "t0"."k0" = "t3"."k0"
                        GROUP BY "t0"."k0\"\
                        """, """
                        SELECT "w0", "w1", SUM("w2") AS "rows", MAX("w2") AS "most"
                        FROM (SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "w0", CASE \
                        WHEN COUNT(*) >= 30 THEN CAST("mail" AS text) ELSE NULL END AS "w1", COUNT(*) AS "w2"
                        FROM "shop"."Orders ""2""\"
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00' AND "mail" IS NOT NULL
                        GROUP BY date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00'), "mail") AS "t2"
                        GROUP BY "w0", "w1\"\
                        """, """
                        SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "v0", \
                        COUNT(*) AS "v1", CAST("paid" AS text) AS "v2", hashint4extended(CAST("paid" AS integer), 0) AS "v3"
                        FROM "shop"."Orders ""2""\"
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00' AND "paid" IS NOT NULL
                        GROUP BY date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00'), "paid\"\
                        """, """
                        SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "k0", CASE \
                        WHEN "amount" > 0 THEN ceil(ln(CAST("amount" AS DOUBLE PRECISION)) / 0.020000666706669525) \
                        WHEN "amount" < 0 THEN ceil(ln(- CAST("amount" AS DOUBLE PRECISION)) / 0.020000666706669525) + 1000000 \
                        ELSE NULL END AS "bin", COUNT(*) AS "a0", MIN("amount") AS "a1", MAX("amount") AS "a2"
                        FROM "shop"."Orders ""2""\"
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00' AND abs("amount") < 'Infinity'
                        GROUP BY date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00'), CASE \
                        WHEN "amount" > 0 THEN ceil(ln(CAST("amount" AS DOUBLE PRECISION)) / 0.020000666706669525) \
                        WHEN "amount" < 0 THEN ceil(ln(- CAST("amount" AS DOUBLE PRECISION)) / 0.020000666706669525) + 1000000 \
                        ELSE NULL END\
                        """, """
                        SELECT date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "k0", CASE \
                        WHEN date_part('epoch', "loaded") - date_part('epoch', "at") > 0 THEN ceil(ln(date_part('epoch', "loaded") - date_part('epoch', "at")) / 0.020000666706669525) \
                        WHEN date_part('epoch', "loaded") - date_part('epoch', "at") < 0 THEN ceil(ln(- (date_part('epoch', "loaded") - date_part('epoch', "at"))) / 0.020000666706669525) + 1000000 \
                        ELSE NULL END AS "bin", COUNT(*) AS "a0", \
                        MIN(date_part('epoch', "loaded") - date_part('epoch', "at")) AS "a1", \
                        MAX(date_part('epoch', "loaded") - date_part('epoch', "at")) AS "a2"
                        FROM "shop"."Orders ""2""\"
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00' \
                        AND abs(date_part('epoch', "loaded") - date_part('epoch', "at")) < 'Infinity'
                        GROUP BY date_bin(INTERVAL '1 hour', "at", TIMESTAMPTZ '1970-01-01 00:00:00+00'), CASE \
                        WHEN date_part('epoch', "loaded") - date_part('epoch', "at") > 0 THEN ceil(ln(date_part('epoch', "loaded") - date_part('epoch', "at")) / 0.020000666706669525) \
                        WHEN date_part('epoch', "loaded") - date_part('epoch', "at") < 0 THEN ceil(ln(- (date_part('epoch', "loaded") - date_part('epoch', "at"))) / 0.020000666706669525) + 1000000 \
                        ELSE NULL END\
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
                        SELECT "k0", SUM("copies") AS "a0", COUNT(*) AS "a1", COUNT("$f4") AS "a2"
                        FROM (SELECT date_bin(INTERVAL '1 hour', "at", \
                        TIMESTAMPTZ '1970-01-01 00:00:00+00') AS "k0", "id" AS "k1", "mail" AS "k2", COUNT(*) AS "copies", \
                        CASE WHEN COUNT(*) = 1 THEN 1 ELSE NULL END AS "$f4"
                        FROM "shop"."Orders ""2""\"
                        WHERE "at" >= TIMESTAMPTZ '2025-06-02 00:00:00.000000+00' \
                        AND "at" < TIMESTAMPTZ '2025-06-02 01:00:00.000000+00' AND "mail" IS NOT NULL
                        GROUP BY date_bin(INTERVAL '1 hour', "at", \
                        TIMESTAMPTZ '1970-01-01 00:00:00+00'), "id", "mail") AS "t2"
                        GROUP BY "k0\"\
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
        return Arrays.stream(hours)
                .mapToObj(hour -> MIDNIGHT.plus(Duration.ofHours(hour)))
                .<PartitionKey>map(from -> new PartitionKey.Window(from, from.plus(Duration.ofHours(1))))
                .toList();
    }
}
