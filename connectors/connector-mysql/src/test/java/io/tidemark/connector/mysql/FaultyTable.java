package io.tidemark.connector.mysql;

/** A table of four hours whose rows have faults planted in known places: those of PostgreSQL's tests. */
final class FaultyTable {
    private static final String COLUMNS = """
            id int, at timestamp(6) NOT NULL DEFAULT '2001-01-01', loaded timestamp(6) NULL, ordered date,
            status varchar(40), country varchar(40), code varchar(40), note varchar(40), amount decimal(14,4), tax double,
            total decimal(14,4), quantity int, shipped datetime(6), paid boolean, ref uuid, `odd "name? é` varchar(40)""";

    private static final String ROWS = """
            SELECT CASE WHEN i % 97 = 0 THEN NULL WHEN i % 50 = 1 THEN i - 1 ELSE i END,
              TIMESTAMP '2025-06-02 00:00:00' + INTERVAL i * 3.6 SECOND,
              TIMESTAMP '2025-06-02 00:00:00' + INTERVAL i * 3.6 + i % 600 SECOND,
              CASE WHEN i % 301 = 0 THEN DATE '1899-12-30' WHEN i % 401 = 0 THEN DATE '2999-01-01'
                   ELSE DATE '2025-05-01' + INTERVAL i % 30 DAY END,
              CASE i % 4 WHEN 0 THEN 'paid' WHEN 1 THEN 'open' WHEN 2 THEN 'bezahlt ✓' ELSE NULL END,
              CASE WHEN i % 83 = 0 THEN 'XX' WHEN i % 13 = 0 THEN NULL ELSE ELT(1 + i % 3, 'SE', 'NO', 'DE') END,
              CASE WHEN i % 71 = 0 THEN 'bad''code' WHEN i % 73 = 0 THEN REPEAT('x', 40)
                   ELSE CONCAT('A-', LPAD(i % 1000, 4, '0')) END,
              CASE i % 9 WHEN 0 THEN ' led' WHEN 1 THEN 'trail ' WHEN 2 THEN 'two  blanks' WHEN 3 THEN ''
                   WHEN 4 THEN 'n/a' WHEN 5 THEN NULL WHEN 6 THEN 'UPPER' WHEN 7 THEN 'ünï' ELSE 'lower' END,
              CASE WHEN i % 61 = 0 THEN -5 WHEN i % 67 = 0 THEN 0 WHEN i % 59 = 0 THEN 123456.7891
                   WHEN i % 53 = 0 THEN NULL ELSE (i % 500) / 4.0 END,
              (i % 40) / 8.0,
              CASE WHEN i % 47 = 0 THEN 1 ELSE (i % 500) / 4.0 + (i % 40) / 8.0 END,
              CASE WHEN i % 31 = 0 THEN NULL ELSE i % 12 - 1 END,
              CASE WHEN i % 43 = 0 THEN TIMESTAMP '2020-01-01 00:00:00' ELSE TIMESTAMP '2025-06-03 00:00:00' END,
              i % 3 = 0, CONCAT('00000000-0000-1000-8000-', LPAD(i, 12, '0')), CASE WHEN i % 5 = 0 THEN NULL ELSE i END
            FROM (SELECT CAST(seq AS SIGNED) AS i FROM seq_0_to_3999) numbers""";

    private FaultyTable() {}

    static void on(TestServer server) {
        server.execute(
                "DROP TABLE IF EXISTS faulty",
                "CREATE TABLE faulty (" + COLUMNS + ") CHARACTER SET utf8mb4",
                "INSERT INTO faulty " + ROWS,
                "DROP TABLE IF EXISTS customers",
                "CREATE TABLE customers (country varchar(40), zone int) CHARACTER SET utf8mb4",
                "INSERT INTO customers VALUES ('SE', 1), ('NO', 1), ('DE', 2)");
    }
}
