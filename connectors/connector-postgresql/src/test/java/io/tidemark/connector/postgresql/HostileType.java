package io.tidemark.connector.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** A type of PostgreSQL with values of it that are easy to get wrong. */
record HostileType(String sql, List<String> hostile, Function<Random, String> usual) {
    static final List<HostileType> ALL = List.of(
            new HostileType(
                    "bigint",
                    List.of("0", "-1", "9223372036854775807", "-9223372036854775808"),
                    r -> "" + r.nextLong()),
            new HostileType(
                    "text",
                    List.of(
                            "",
                            " ",
                            "n/a",
                            "NULL",
                            " led",
                            "trail ",
                            "\tled",
                            "no-break\u00a0",
                            "Zürich",
                            "日本語",
                            "👍🏽",
                            "é",
                            "-",
                            "a''b"),
                    r -> "w" + r.nextInt(90) + "x".repeat(r.nextInt(40) == 0 ? 300 : 2)),
            new HostileType(
                    "numeric",
                    List.of("0", "-0.00", "NaN", "1.0", "1.00", "123456789012345678901234567890.123", "-1e-20"),
                    r -> String.format(Locale.ROOT, "%.4f", r.nextGaussian() * 1_000 + 1_000_000)),
            new HostileType(
                    "double precision",
                    List.of("0", "-0", "NaN", "Infinity", "-Infinity", "1e-60", "1e15", "-3.5"),
                    r -> "" + (r.nextGaussian() * 10 + 5)),
            new HostileType("boolean", List.of("true"), r -> "" + r.nextBoolean()),
            new HostileType(
                    "timestamp",
                    List.of(
                            "0001-01-01 00:00:00",
                            "1899-12-31 23:59:59.999999",
                            "infinity",
                            "-infinity",
                            "9999-12-31 23:59:59"),
                    r -> "2025-10-26 0" + r.nextInt(6) + ":" + (10 + r.nextInt(50)) + ":00." + r.nextInt(1_000_000)),
            new HostileType(
                    "date",
                    List.of(
                            "0001-01-01",
                            "1582-10-10",
                            "1899-12-31",
                            "9999-12-31",
                            "12000-01-01",
                            "infinity",
                            "-infinity"),
                    r -> "2025-10-" + (10 + r.nextInt(20))),
            new HostileType("integer", List.of("0", "-1", "2147483647", "-2147483648"), r -> "" + r.nextInt(40)),
            new HostileType(
                    "uuid",
                    List.of("00000000-0000-0000-0000-000000000000"),
                    r -> "" + new java.util.UUID(r.nextLong(), r.nextInt(9))),
            new HostileType(
                    "timestamptz",
                    List.of(
                            "1900-01-01 00:00:00+00",
                            "infinity",
                            "-infinity",
                            "2025-10-26 02:30:00+01",
                            "10001-01-01 00:00:00+00"),
                    r -> "2025-10-26 0" + r.nextInt(6) + ":" + (10 + r.nextInt(50)) + ":00+00"),
            new HostileType("smallint", List.of("0", "-32768"), r -> "" + (r.nextInt(500) - 250)),
            new HostileType("varchar(40)", List.of("", "ﬁ", "\n", "none"), r -> "v" + r.nextInt(3)),
            new HostileType("char(6)", List.of("", "abcdef"), r -> "c" + r.nextInt(30)),
            new HostileType("real", List.of("0", "NaN", "-0", "1e10"), r -> "" + (float) r.nextGaussian()),
            new HostileType(
                    "numeric(12,2)",
                    List.of("0", "-1", "9999999999.99"),
                    r -> r.nextInt(5_000) + "." + (10 + r.nextInt(90))),
            new HostileType("numeric", List.of("Infinity", "-5", "-1e40", "1e40"), r -> "" + r.nextInt(9)),
            new HostileType("time", List.of("00:00", "24:00"), r -> "0" + r.nextInt(10) + ":30"),
            new HostileType("bytea", List.of(""), r -> "\\x0" + r.nextInt(10)),
            new HostileType("jsonb", List.of("null", "{}"), r -> "{\"a\": " + r.nextInt(5) + "}"),
            new HostileType("text[]", List.of("{}"), r -> "{a,b}"));

    String literal(Random random) {
        boolean pick = random.nextInt(4) == 0;
        String value = pick ? hostile.get(random.nextInt(hostile.size())) : usual.apply(random);
        return "'" + value.replace("'", "''").replace("''''", "''") + "'";
    }
}
