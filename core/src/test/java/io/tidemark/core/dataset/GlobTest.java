package io.tidemark.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "*, '', true",
        "'', '', true",
        "'', a, false",
        "public.*, public.orders, true",
        "public.*, sales.orders, false",
        "*_tmp, public.a_tmp, true",
        "*_tmp, public.a_tmp_b, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXcYb, false",
        "a.c, abc, false",
        "orders, orders, true",
        "orders, Orders, false"
    })
    void matches(String pattern, String text, boolean expected) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void manyStarsStayFast() {
        String text = "a".repeat(2_000);
        Glob hostile = new Glob("*a".repeat(200) + "b");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(hostile.matches(text)).isFalse());
    }

    @Test
    void aPatternWithoutWildcardsIsExact() {
        assertThat(new Glob("public.orders").isExact()).isTrue();
        assertThat(new Glob("public.o?").isExact()).isFalse();
        assertThat(new Glob("public.*").isExact()).isFalse();
    }
}
