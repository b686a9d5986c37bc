package io.tidemark.web.ui.profile;

import static io.tidemark.testkit.Builders.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Sample;
import io.tidemark.core.metric.Tally;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostWordsTest {
    @Test
    void aProfileSaysWhatItCost() {
        Profile streamed = aProfile()
                .costing(new ProfileCost("stream", 1, 1_203_111, 214_000_000, Duration.ofMillis(1_900)))
                .build();
        assertThat(CostWords.of(streamed)).isEqualTo("stream · 1.2 M rows · 214 MB · 1 statement · 1.9 s");
        assertThat(CostWords.why(streamed)).contains("rows were read once");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Profile pushed = aProfile()
                .costing(new ProfileCost("pushdown", 0, 1, 0, Duration.ofMinutes(3)))
                .build();
        assertThat(CostWords.of(pushed)).isEqualTo("pushdown · 1 row · shared statement · 3 min");
    }

    @Test
    void aSampleSaysItsShare() {
        Profile sampled = aProfile()
                .sampled(new Sample(0.021, Map.of(new Measure.RowCount(), new Tally(9_999))))
                .costing(new ProfileCost("pushdown+sample", 2, 9_999, 0, Duration.ofMillis(80)))
                .build();
        assertThat(CostWords.of(sampled))
                .isEqualTo("pushdown+sample · 2.1% of the rows · 10 k rows · 2 statements · 80 ms");
        assertThat(CostWords.why(sampled)).contains("computed it in SQL", "A sample was read");
    }
}
