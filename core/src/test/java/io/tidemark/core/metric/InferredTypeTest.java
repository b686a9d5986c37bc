package io.tidemark.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.ColumnType;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InferredTypeTest {
    @Test
    void noTextsTellNothing() {
        assertThat(InferredType.of(FormatTally.NONE)).isEmpty();
    }

    @Test
    void theNarrowestTypeThatNearlyAllFitWins() {
        assertThat(type(tally(Map.of(Format.INTEGER, 1_000L, Format.DECIMAL, 1_000L))))
                .contains(ColumnType.INTEGER);
        assertThat(type(tally(Map.of(Format.INTEGER, 600L, Format.DECIMAL, 995L))))
                .contains(ColumnType.DECIMAL);
        assertThat(type(tally(Map.of(Format.UUID, 990L)))).contains(ColumnType.UUID);
        assertThat(type(tally(Map.of(Format.TIMESTAMP, 1_000L)))).contains(ColumnType.TIMESTAMP_TZ);
    }

    @Test
    void tooManyMistakesMakeItText() {
        assertThat(type(tally(Map.of(Format.INTEGER, 989L)))).isEmpty();
        assertThat(type(tally(Map.of(Format.EMAIL, 1_000L)))).isEmpty();
    }

    private static Optional<ColumnType> type(FormatTally formats) {
        return InferredType.of(formats).map(InferredType::type);
    }

    private static FormatTally tally(Map<Format, Long> matching) {
        return new FormatTally(1_000, matching);
    }
}
