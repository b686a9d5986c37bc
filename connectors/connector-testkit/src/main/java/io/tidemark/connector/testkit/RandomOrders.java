package io.tidemark.connector.testkit;

import io.tidemark.core.dataset.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Orders of six hours with values that go wrong easily: nulls, blanks, odd characters, huge numbers, both zeros. */
public final class RandomOrders {
    public static final List<Field> FIELDS = List.of(
            Field.required("id", ColumnType.INTEGER),
            Field.required("at", ColumnType.TIMESTAMP_TZ),
            Field.nullable("loaded", ColumnType.TIMESTAMP_TZ),
            Field.nullable("booked", ColumnType.TIMESTAMP),
            Field.nullable("due", ColumnType.DATE),
            Field.nullable("amount", ColumnType.DECIMAL),
            Field.nullable("score", ColumnType.FLOAT),
            Field.nullable("huge", ColumnType.INTEGER),
            Field.nullable("mail", ColumnType.TEXT),
            Field.nullable("Select \"x\"", ColumnType.TEXT),
            Field.nullable("paid", ColumnType.BOOLEAN));

    private static final String[] TEXTS = {
        "",
        " ",
        "a",
        "A",
        "a ",
        "\tb",
        "b\u00a0",
        "\u3000",
        "n/a",
        "NULL",
        "None",
        "n/a ",
        "é",
        "e\u0301",
        "ß",
        "SS",
        "\ud83d\ude00",
        "\uffee",
        "\ud83d\ude00x",
        "日本",
        "o'clock",
        "back\\slash",
        "per%cent_",
        "?",
        "-",
        "line\nbreak",
        "\"q\"",
        "x".repeat(150)
    };

    private final Random random;
    private final Instant start;

    /** @param start of the first hour */
    public RandomOrders(Random random, Instant start) {
        this.random = random;
        this.start = start;
    }

    public List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private Row row(int i) {
        Instant at = start.plus(random.nextLong(Duration.ofHours(6).toNanos() / 1_000), ChronoUnit.MICROS);
        return Row.of(
                (long) (i - i % 9 / 8),
                at,
                maybe(at.plusSeconds(random.nextLong(-60, 6_000))),
                maybe(at.plus(random.nextLong(-9_000_000_000L, 9_000_000_000L), ChronoUnit.MILLIS)),
                maybe(start.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(random.nextLong(-40_000, 40_000)))),
                maybe(decimal()),
                maybe(number()),
                maybe(random.nextInt(4) == 0 ? Long.MAX_VALUE - random.nextInt(5) : random.nextLong()),
                maybe(TEXTS[random.nextInt(TEXTS.length)]),
                maybe("user" + random.nextInt(3_000) + "@x"),
                maybe(random.nextBoolean()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private BigDecimal decimal() {
        return switch (random.nextInt(4)) {
            case 0 -> new BigDecimal("0.00");
            case 1 -> new BigDecimal(new BigInteger(80, random), 2);
            default -> BigDecimal.valueOf(random.nextLong(-99_999, 99_999), 2);
        };
    }

    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> random.nextGaussian() * 1e30;
            case 3 -> random.nextInt(10);
            default -> random.nextGaussian();
        };
    }
}
