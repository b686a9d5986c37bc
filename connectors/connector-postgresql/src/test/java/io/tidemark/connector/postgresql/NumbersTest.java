package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Summaries of numbers against exact arithmetic. */
final class NumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"integer", "bigint", "numeric", "numeric(14,4)", "double precision"})
    void summariesEqualExactArithmetic(String type) {
        Random random = new Random(20_250_602);
        for (int offset : new int[] {0, 1_000_000, 1_000_000_000}) {
            List<BigDecimal> values = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                BigDecimal whole = BigDecimal.valueOf(offset + random.nextInt(2_000) - 1_000L);
                values.add(type.contains("int") ? whole : whole.add(BigDecimal.valueOf(random.nextInt(8), 3)));
            }
            check(summary(type, values.stream().map(BigDecimal::toPlainString).toList()), values);
        }
    }

    @Test
    void valuesThatAreNoNumbersAreLeftOut() {
        List<BigDecimal> numbers = List.of(new BigDecimal("1.5"), new BigDecimal("4.5"));
        for (String type : List.of("numeric", "real", "double precision")) {
            check(summary(type, List.of("1.5", "NaN", "4.5")), numbers);
            assertThat(summary(type, List.of("NaN"))).isEqualTo(NumberSummary.ZERO);
        }
    }

    private static NumberSummary summary(String type, List<String> values) {
        TestServer.get()
                .execute(
                        "DROP TABLE IF EXISTS numbers",
                        "CREATE TABLE numbers (value " + type + ")",
                        "INSERT INTO numbers VALUES (NULL), ('" + String.join("'), ('", values) + "')");
        Measure.NumberStats stats = new Measure.NumberStats("value");
        try (Crawl crawl = new Crawl(Crawl.table("numbers"), Partitioning.UNDIVIDED)) {
            return crawl.profile(List.of(PartitionKey.WHOLE), stats)
                    .getFirst()
                    .states()
                    .get(stats)
                    .orElseThrow();
        }
    }

    private static void check(NumberSummary found, List<BigDecimal> values) {
        BigDecimal count = BigDecimal.valueOf(values.size());
        BigDecimal mean =
                values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, MathContext.DECIMAL128);
        BigDecimal m2 =
                values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(found.count()).isEqualTo(values.size());
        close(found.min(), values.stream().reduce(BigDecimal::min).orElseThrow());
        close(found.max(), values.stream().reduce(BigDecimal::max).orElseThrow());
        close(found.mean(), mean);
        close(found.m2(), m2);
    }

    private static void close(double found, BigDecimal exact) {
        double expected = exact.doubleValue();
        assertThat(found).isCloseTo(expected, within(Math.max(1, Math.abs(expected)) * 1e-7));
    }
}
