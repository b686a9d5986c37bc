package io.tidemark.connector.kafka.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortDecimalTest {
    @Test
    void numbersOfFewDigitsAreTheNearestDoubles() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            int fraction = random.nextInt(16);
            long digits = random.nextLong(-999_999_999_999_999L, 1_000_000_000_000_000L) >> random.nextInt(40);
            String text = BigDecimal.valueOf(digits, fraction).toPlainString();
            double parsed = parse(text);
            if (!Double.isNaN(parsed)) {
                assertThat(parsed).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
        assertThat(parse("-0")).isEqualTo(-0.0);
        assertThat(parse(String.format(Locale.ROOT, "%.2f", 1234.5))).isEqualTo(1234.5);
    }

    @Test
    void allElseIsLeftToOthers() {
        for (String text : List.of("", "-", ".", "1e3", "1E400", "NaN", "1.2.3", "1234567890123456", "0x10", "+1")) {
            assertThat(parse(text)).as(text).isNaN();
        }
    }

    private static double parse(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return ShortDecimal.parse(bytes, 1, bytes.length - 1);
    }
}
