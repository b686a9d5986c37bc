package io.tidemark.web.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Unit;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void anEstimateShowsTheDigitsThatItsErrorLeavesSure() {
        assertThat(Figure.of(new MetricValue.Estimated(84_992, 4_731), Unit.VALUES))
                .hasToString("≈ 85,000 ± 4,700");
        assertThat(Figure.of(new MetricValue.Estimated(0.98034, 0.00049), Unit.RATIO))
                .hasToString("≈ 98.03% ± 0.05%");
        assertThat(Figure.of(new MetricValue.Estimated(-0.19234, 0.0019), Unit.NUMBER))
                .hasToString("≈ -0.1923 ± 0.0019");
        assertThat(Figure.of(new MetricValue.Estimated(0, 0), Unit.NUMBER)).hasToString("≈ 0");
    }

    @Test
    void aNarrowColumnShowsTheErrorAsAShare() {
        assertThat(Figure.brief(new MetricValue.Estimated(84_992, 4_731), Unit.VALUES))
                .hasToString("≈ 85,000 ±6%");
        assertThat(Figure.brief(new MetricValue.Estimated(0.98034, 0.00049), Unit.RATIO))
                .hasToString("≈ 98.03%");
        assertThat(Figure.brief(new MetricValue.Known(7), Unit.VALUES)).hasToString("7");
    }

    @Test
    void whatIsNoNumberIsADashOrFailed() {
        assertThat(Figure.of(new MetricValue.Undefined("no rows"), Unit.RATIO)).hasToString("–");
        assertThat(Figure.of(new MetricValue.Failed(new Failure(ErrorCode.TIMEOUT, "slow")), Unit.RATIO))
                .hasToString("failed");
    }
}
