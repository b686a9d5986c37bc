package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    @Test
    void secondsAndDatesAreReadAndCapped() {
        assertThat(RetryAfter.read("30", NOON)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.read(" 99999 ", NOON)).contains(Duration.ofHours(1));
        assertThat(RetryAfter.read("Mon, 02 Mar 2026 12:00:10 GMT", NOON)).contains(Duration.ofSeconds(10));
        assertThat(RetryAfter.read("Mon, 02 Mar 2026 11:00:00 GMT", NOON)).contains(Duration.ZERO);
    }

    @Test
    void whatIsNeitherIsIgnored() {
        assertThat(RetryAfter.read("soon", NOON)).isEmpty();
        assertThat(RetryAfter.read("-5", NOON)).isEmpty();
        assertThat(RetryAfter.read("", NOON)).isEmpty();
    }
}
