package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streamed values have the hashes that the server computes. */
final class NativeHashTest {
    private static final int VALUES = 400;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean",
                "smallint",
                "integer",
                "bigint",
                "numeric",
                "numeric(20,4)",
                "real",
                "double precision",
                "text",
                "varchar",
                "char(12)",
                "date",
                "timestamp",
                "timestamptz",
                "time",
                "uuid",
                "bytea",
            })
    void hashesEqualThoseThatTheServerComputes(String type) throws SQLException {
        String values = values(type)
                .map(text -> "('" + text + "')")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        TestServer.get()
                .execute(
                        "DROP TABLE IF EXISTS hashed",
                        "CREATE TABLE hashed (place serial, value " + type + ")",
                        "INSERT INTO hashed (value) VALUES (NULL)," + values);
        String function = function();
        Map<Long, Long> expected = new HashMap<>();
        try (Connection connection = TestServer.get().connect();
                Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("SELECT place, " + function + " FROM hashed WHERE value IS NOT NULL")) {
            while (answer.next()) {
                expected.put(answer.getLong(1), answer.getLong(2));
            }
        }
        assertThat(streamed()).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(VALUES);
    }

    /** What a profile in SQL hashes by. */
    private static String function() {
        try (Connector connector = TestServer.get().open()) {
            Column value = connector
                    .describe(Crawl.table("hashed"))
                    .schema()
                    .column("value")
                    .orElseThrow();
            return Objects.requireNonNull(new PostgresqlHashes().hash(value)).replace("{}", "value");
        }
    }

    private static Map<Object, Long> streamed() {
        Map<Object, Long> hashes = new HashMap<>();
        try (Connector connector = TestServer.get().open()) {
            DatasetDescription hashed = connector.describe(Crawl.table("hashed"));
            try (RecordCursor cursor = ((PostgresqlConnector) connector)
                    .scan(new ScanRequest(
                            hashed,
                            Partitioning.UNDIVIDED,
                            List.of(PartitionKey.WHOLE),
                            List.of("value", "place"),
                            Duration.ofSeconds(30)))) {
                while (cursor.next()) {
                    if (!cursor.isNull(0)) {
                        hashes.put(Objects.requireNonNull(cursor.value(1)), cursor.hash(0));
                    }
                }
            }
        }
        return hashes;
    }

    private static Stream<String> values(String type) {
        Random random = new Random(type.hashCode());
        Stream<String> some = IntStream.range(0, VALUES).mapToObj(i -> value(type, random));
        return Stream.concat(some, edges(type));
    }

    private static String value(String type, Random random) {
        return switch (type) {
            case "boolean" -> "" + random.nextBoolean();
            case "smallint" -> "" + (short) random.nextInt();
            case "integer" -> "" + random.nextInt();
            case "bigint" -> "" + (random.nextLong() >> random.nextInt(64));
            case "numeric" -> number(random, 60);
            case "numeric(20,4)" ->
                "" + random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_000L) + "." + random.nextInt(10_000);
            case "real" -> "" + random.nextFloat() * 1_000;
            case "double precision" -> "" + random.nextGaussian() * Math.pow(10, random.nextInt(-200, 200));
            case "date" -> "2000-01-01".replace("2000", "" + random.nextInt(1000, 9999));
            case "timestamp", "timestamptz" ->
                random.nextInt(1000, 9999) + "-03-0" + random.nextInt(1, 9) + " 01:02:03."
                        + random.nextInt(100_000, 999_999);
            case "time" -> "0" + random.nextInt(10) + ":01:02." + random.nextInt(100_000, 999_999);
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "bytea" -> "\\x" + HexFormat.of().formatHex(bytes(random));
            default -> text(random, type.startsWith("char") ? 12 : 80);
        };
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String number(Random random, int digits) {
        String whole = random.ints(random.nextInt(1, digits), 0, 10)
                .mapToObj(Integer::toString)
                .reduce("", String::concat);
        String part = random.ints(random.nextInt(0, 10), 0, 10)
                .mapToObj(Integer::toString)
                .reduce("", String::concat);
        return (random.nextBoolean() ? "-" : "")
                + whole
                + (random.nextInt(3) == 0 ? "000000000".substring(0, Math.max(0, Math.min(9, digits - 10))) : "")
                + (part.isEmpty() ? "" : "." + part);
    }

    private static String text(Random random, int longest) {
        int[] characters = {'a', 'Z', '7', ' ', 'é', '€', 0x1F600};
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(longest), 0, characters.length)
                .forEach(pick -> text.appendCodePoint(characters[pick]));
        return text.toString();
    }

    private static Stream<String> edges(String type) {
        return switch (type) {
            case "smallint" -> Stream.of("0", "-32768", "32767");
            case "integer" -> Stream.of("0", "-1", "-2147483648", "2147483647");
            case "bigint" -> Stream.of("0", "-1", "-9223372036854775808", "9223372036854775807", "4294967296");
            case "numeric" ->
                Stream.of(
                        "0",
                        "0.000",
                        "1",
                        "1.00",
                        "-1",
                        "10000",
                        "100000000",
                        "0.0001",
                        "0.00000001",
                        "NaN",
                        "Infinity",
                        "-Infinity",
                        "1e300");
            case "real", "double precision" -> Stream.of("0", "-0", "NaN", "Infinity", "-Infinity", "1");
            case "timestamp", "timestamptz" ->
                Stream.of("infinity", "-infinity", "0044-03-15 12:00 BC", "294000-01-01", "1900-01-01");
            case "date" -> Stream.of("0044-03-15 BC", "5000000-01-01", "1900-01-01");
            case "text", "varchar" -> Stream.of("", " ", "x".repeat(5_000));
            default -> Stream.of();
        };
    }
}
