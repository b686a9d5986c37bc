package io.tidemark.connector.postgresql;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.testkit.Builders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A table of four hours whose rows have faults planted in known places. */
final class FaultyTable {
    static final Instant START = Instant.parse("2025-06-02T00:00:00Z");
    static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", "loaded");

    private static final String COLUMNS =
            "id int, at timestamptz NOT NULL, loaded timestamptz, ordered date, status text,"
                    + " country text, code text, note text, amount numeric(14,4), tax double precision, total numeric(14,4),"
                    + " quantity int, shipped timestamp, paid boolean, ref uuid, \"odd \"\"name? é\" text";

    private static final String ROWS = """
            SELECT CASE WHEN i % 97 = 0 THEN NULL WHEN i % 50 = 1 THEN i - 1 ELSE i END,
              timestamptz '2025-06-02 00:00+00' + i * interval '3.6 s',
              timestamptz '2025-06-02 00:00+00' + i * interval '3.6 s' + (i % 600) * interval '1 s',
              CASE WHEN i % 301 = 0 THEN date '1899-12-30' WHEN i % 401 = 0 THEN date '2999-01-01'
                   ELSE date '2025-05-01' + i % 30 END,
              CASE i % 4 WHEN 0 THEN 'paid' WHEN 1 THEN 'open' WHEN 2 THEN 'bezahlt ✓' ELSE NULL END,
              CASE WHEN i % 83 = 0 THEN 'XX' WHEN i % 13 = 0 THEN NULL
                   ELSE (ARRAY['SE','NO','DE'])[1 + i % 3] END,
              CASE WHEN i % 71 = 0 THEN 'bad''code' WHEN i % 73 = 0 THEN lpad('', 40, 'x')
                   ELSE 'A-' || lpad((i % 1000)::text, 4, '0') END,
              CASE i % 9 WHEN 0 THEN ' led' WHEN 1 THEN 'trail ' WHEN 2 THEN 'two  blanks' WHEN 3 THEN ''
                   WHEN 4 THEN 'n/a' WHEN 5 THEN NULL WHEN 6 THEN 'UPPER' WHEN 7 THEN 'ünï' ELSE 'lower' END,
              CASE WHEN i % 61 = 0 THEN -5 WHEN i % 67 = 0 THEN 0 WHEN i % 59 = 0 THEN 123456.7891
                   WHEN i % 53 = 0 THEN NULL ELSE (i % 500) / 4.0 END,
              (i % 40) / 8.0,
              CASE WHEN i % 47 = 0 THEN 1 ELSE (i % 500) / 4.0 + (i % 40) / 8.0 END,
              CASE WHEN i % 31 = 0 THEN NULL ELSE i % 12 - 1 END,
              CASE WHEN i % 43 = 0 THEN timestamp '2020-01-01' ELSE timestamp '2025-06-03' END,
              i % 3 = 0, md5(i::text)::uuid, CASE WHEN i % 5 = 0 THEN NULL ELSE i::text END
            FROM generate_series(0, 3999) i""";

    private FaultyTable() {}

    static void on(TestServer server) {
        server.execute(
                "DROP TABLE IF EXISTS faulty",
                "CREATE TABLE faulty (" + COLUMNS + ")",
                "INSERT INTO faulty " + ROWS,
                "DROP TABLE IF EXISTS customers",
                "CREATE TABLE customers (country text, zone int)",
                "INSERT INTO customers VALUES ('SE', 1), ('NO', 1), ('DE', 2)",
                "ANALYZE faulty");
    }

    static Dataset dataset(Connector connector, Partitioning how) {
        return Builders.aDataset()
                .named("public", "faulty")
                .withColumns(connector.describe(Crawl.table("faulty")).schema().columns().stream()
                        .toArray(Column[]::new))
                .cut(how)
                .withKey("id")
                .build();
    }

    /** Its first hours. */
    static List<PartitionKey> hours(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> START.plus(Duration.ofHours(number)))
                .<PartitionKey>map(from -> new PartitionKey.Window(from, from.plus(Duration.ofHours(1))))
                .toList();
    }
}
