package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.ProfileSql;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
                    new Column("at", "timestamp", ColumnType.TIMESTAMP_TZ, false),
                    new Column("loaded", "timestamp", ColumnType.TIMESTAMP_TZ, true),
                    new Column("amount", "decimal(12,2)", ColumnType.DECIMAL, true),
                    new Column("mail", "varchar(80)", ColumnType.TEXT, true),
                    new Column("paid", "tinyint(1)", ColumnType.BOOLEAN, true)),
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
        assertThat(ProfileSql.of(ORDERS, HOURLY, hours(0, 1, 5), measures, MysqlDialect.INSTANCE))
                .isEqualTo("""
                        SELECT (CAST(`at` AS DATE) + INTERVAL HOUR(`at`) HOUR) AS `window_start`, COUNT(*) AS `a0`, COUNT(`mail`) AS `a1`, \
                        COUNT(CASE WHEN OCTET_LENGTH(`mail`) = 0 THEN 1 ELSE NULL END) AS `a2`, \
                        COUNT(CASE WHEN `paid` THEN 1 ELSE NULL END) AS `a3`, \
                        COUNT(`amount`) AS `a4`, MIN(`amount`) AS `a5`, MAX(`amount`) AS `a6`, \
                        AVG(CAST(`amount` AS DOUBLE)) AS `a7`, \
                        VAR_POP(CAST(`amount` AS DOUBLE)) AS `a8`, \
                        MIN((`loaded` + INTERVAL 0 SECOND)) AS `a9`, MAX((`loaded` + INTERVAL 0 SECOND)) AS `a10`, \
                        COUNT(CASE WHEN `loaded` > (`at` - INTERVAL -600.000000 SECOND) \
                        AND (CAST((`loaded` - INTERVAL 600.000001 SECOND) AS DATE) \
                        + INTERVAL HOUR((`loaded` - INTERVAL 600.000001 SECOND)) HOUR) > (CAST(`at` AS DATE) + INTERVAL HOUR(`at`) HOUR) \
                        THEN 1 ELSE NULL END) AS `a11`
                        FROM `shop`.`Orders "2"`
                        WHERE `at` >= TIMESTAMP '2025-06-02 00:00:00.000000' \
                        AND `at` < TIMESTAMP '2025-06-02 02:00:00.000000' \
                        OR `at` >= TIMESTAMP '2025-06-02 05:00:00.000000' \
                        AND `at` < TIMESTAMP '2025-06-02 06:00:00.000000'
                        GROUP BY (CAST(`at` AS DATE) + INTERVAL HOUR(`at`) HOUR)
                        HAVING `window_start` IS NOT NULL\
                        """);
    }

    @Test
    void daysOfAZoneAreFoundByItsOffsets() {
        Partitioning daily =
                new Partitioning.TimeWindows("at", null, Grain.DAY, ZoneId.of("Europe/Berlin"), Duration.ofMinutes(10));
        Instant from = Instant.parse("2025-03-29T23:00:00Z");
        List<PartitionKey> days = List.of(new PartitionKey.Window(from, from.plus(Duration.ofHours(23))));
        assertThat(ProfileSql.of(ORDERS, daily, days, Set.of(new Measure.RowCount()), MysqlDialect.INSTANCE))
                .isEqualTo("""
                        SELECT (CAST((`at` + INTERVAL CASE WHEN `at` < TIMESTAMP '2025-03-30 01:00:00.000000' \
                        THEN 3600 ELSE 7200 END SECOND) AS DATE) + INTERVAL 0 DAY) AS `window_start`, COUNT(*) AS `a0`
                        FROM `shop`.`Orders "2"`
                        WHERE `at` >= TIMESTAMP '2025-03-29 23:00:00.000000' \
                        AND `at` < TIMESTAMP '2025-03-30 22:00:00.000000'
                        GROUP BY (CAST((`at` + INTERVAL CASE WHEN `at` < TIMESTAMP '2025-03-30 01:00:00.000000' \
                        THEN 3600 ELSE 7200 END SECOND) AS DATE) + INTERVAL 0 DAY)
                        HAVING `window_start` IS NOT NULL\
                        """);
    }

    @Test
    void duplicatesAreCountedByGroupingTwice() {
        assertThat(ProfileSql.ofDuplicates(
                        ORDERS,
                        HOURLY,
                        hours(0),
                        new Measure.DuplicateRows(List.of("id", "mail")),
                        MysqlDialect.INSTANCE))
                .isEqualTo("""
                        SELECT `k0`, SUM(`copies`) AS `a0`, COUNT(*) AS `a1`, COUNT(`$f4`) AS `a2`
                        FROM (SELECT SQL_BIG_RESULT (CAST(`at` AS DATE) + INTERVAL HOUR(`at`) HOUR) AS `k0`, \
                        `id` AS `k1`, CAST(CONVERT(`mail` USING utf8mb4) AS BINARY) AS `k2`, COUNT(*) AS `copies`, \
                        CASE WHEN COUNT(*) = 1 THEN 1 ELSE NULL END AS `$f4`
                        FROM `shop`.`Orders "2"`
                        WHERE `at` >= TIMESTAMP '2025-06-02 00:00:00.000000' \
                        AND `at` < TIMESTAMP '2025-06-02 01:00:00.000000' AND `mail` IS NOT NULL
                        GROUP BY (CAST(`at` AS DATE) + INTERVAL HOUR(`at`) HOUR), \
                        `id`, CAST(CONVERT(`mail` USING utf8mb4) AS BINARY)) AS `t2`
                        GROUP BY `k0`
                        HAVING `k0` IS NOT NULL\
                        """);
    }

    @Test
    void anUndividedDatasetIsAggregatedWithoutGrouping() {
        assertThat(ProfileSql.of(
                        ORDERS,
                        Partitioning.UNDIVIDED,
                        List.of(PartitionKey.WHOLE),
                        Set.of(new Measure.RowCount()),
                        MysqlDialect.INSTANCE))
                .isEqualTo("""
                        SELECT COUNT(*) AS `a0`
                        FROM `shop`.`Orders "2"`\
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
