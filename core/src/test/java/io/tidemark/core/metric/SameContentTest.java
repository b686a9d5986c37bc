package io.tidemark.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SameContentTest {
    private static final Measure<?> ROWS = new Measure.RowCount();
    private static final Measure<?> AMOUNTS = new Measure.NumberStats("amount");

    @Test
    void aMeasureThatOnlyOneOfThemHasTellsNothing() {
        assertThat(SameContent.of(Map.of(ROWS, new Tally(5)), Map.of(ROWS, new Tally(5), AMOUNTS, NumberSummary.of(3))))
                .isTrue();
    }

    @Test
    void anotherCountIsAnotherContent() {
        assertThat(SameContent.of(Map.of(ROWS, new Tally(5)), Map.of(ROWS, new Tally(6))))
                .isFalse();
    }

    @Test
    void theOrderOfSummingDoesNotMatter() {
        NumberSummary one = new NumberSummary(3, 1, 3, 2.0000000000000004, 2);
        NumberSummary other = new NumberSummary(3, 1, 3, 2, 2.0000000000000004);
        assertThat(SameContent.of(Map.of(AMOUNTS, one), Map.of(AMOUNTS, other))).isTrue();
    }

    @Test
    void whatHasNoSpreadIsToldByItsMeanAndExtremes() {
        Measure<?> prices = new Measure.NumberRange("price");
        NumberSummary one = new NumberSummary(3, 1, 3, 2, Double.NaN);
        assertThat(SameContent.of(
                        Map.of(prices, one),
                        Map.of(prices, new NumberSummary(3, 1, 3, 2.0000000000000004, Double.NaN))))
                .isTrue();
        assertThat(SameContent.of(Map.of(prices, one), Map.of(prices, new NumberSummary(3, 1, 3, 2.1, Double.NaN))))
                .isFalse();
    }

    @Test
    void oneChangedAmountAmongMillionsIsAnotherContent() {
        NumberSummary one = new NumberSummary(1_000_000, 0, 100, 50, 833e6);
        NumberSummary other = new NumberSummary(1_000_000, 0, 100, 50.00001, 833e6);
        assertThat(SameContent.of(Map.of(AMOUNTS, one), Map.of(AMOUNTS, other))).isFalse();
    }

    @Test
    void aCoarserSketchOfTheSameValuesIsNoChange() {
        Measure<?> distinct = new Measure.Distinct("user");
        DistinctSketch fine = DistinctSketch.of(0, LongStream.range(0, 100));
        DistinctSketch coarse = DistinctSketch.of(1, LongStream.range(0, 100));
        assertThat(SameContent.of(Map.of(distinct, fine), Map.of(distinct, coarse)))
                .isTrue();
    }

    @Test
    void ofManyRareValuesOnlyTheirNumberTells() {
        Measure<?> top = new Measure.TopValues("user");
        FrequentValues some = new FrequentValues(Map.of("a", 1L), 9, 1);
        assertThat(SameContent.of(Map.of(top, some), Map.of(top, new FrequentValues(Map.of("b", 1L), 9, 2))))
                .isTrue();
        assertThat(SameContent.of(Map.of(top, some), Map.of(top, new FrequentValues(Map.of("a", 1L), 8, 1))))
                .isFalse();
    }
}
