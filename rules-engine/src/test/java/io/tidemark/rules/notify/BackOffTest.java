package io.tidemark.rules.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void waitsDoubleUpToAQuarterOfAnHour() {
        for (int failed = 0; failed < 7; failed++) {
            long least = 5_000L << failed;
            assertThat(BackOff.after(failed, "key").toMillis()).isBetween(least, least * 6 / 5);
        }
        assertThat(BackOff.after(8, "key")).isEqualTo(Duration.ofMinutes(15));
        assertThat(BackOff.after(Integer.MAX_VALUE, "key")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theSpreadIsTheSameForTheSameMessageAndNotForOthers() {
        assertThat(BackOff.after(3, "a")).isEqualTo(BackOff.after(3, "a")).isNotEqualTo(BackOff.after(3, "b"));
    }
}
