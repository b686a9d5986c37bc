package io.tidemark.web.ui.words;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:26:00Z");

    @Test
    void timesAreUtcToTheMinute() {
        assertThat(Times.minute(NOW)).isEqualTo("2026-11-22 14:26");
        assertThat(Times.minuteAndAge(NOW.minusSeconds(8000), NOW)).isEqualTo("2026-11-22 12:12 · 2 h ago");
        assertThat(Times.ago(NOW.plusSeconds(600), NOW)).isEqualTo("in 10 min");
        assertThat(Times.span(Duration.ofDays(3))).isEqualTo("3 d");
    }

    @Test
    void sharesAreNeverRoundedToAllOrNothing() {
        assertThat(Numbers.percent(1.0)).isEqualTo("100%");
        assertThat(Numbers.percent(0.999999)).isEqualTo("99.99%");
        assertThat(Numbers.percent(0.0000001)).isEqualTo("<0.01%");
        assertThat(Numbers.percent(0.0)).isEqualTo("0%");
        assertThat(Numbers.percent(null)).isEqualTo("–");
    }

    @Test
    void numbersHaveThousandsAndNoIdleZeros() {
        assertThat(Numbers.count(33_691_053L)).isEqualTo("33,691,053");
        assertThat(Numbers.plain(1234.5000, 3)).isEqualTo("1,234.5");
        assertThat(Numbers.plain(1200, 2)).isEqualTo("1,200");
        assertThat(Numbers.bytes(812_000_000L)).isEqualTo("812 MB");
        assertThat(Numbers.plain(Double.NaN, 2)).isEqualTo("–");
    }

    @Test
    void constantsAndMetricsReadAsWords() {
        assertThat(Words.of(RuleType.PARTITION_MISSING)).isEqualTo("Partition missing");
        assertThat(Words.of(MetricId.of(MetricName.COMPLETENESS, "user_id"))).isEqualTo("Completeness of user_id");
        assertThat(Words.counted(1, "incident")).isEqualTo("1 incident");
    }

    @Test
    void conditionsReadAsSentences() {
        assertThat(words(RuleType.ROW_COUNT, Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 1000)))
                .isEqualTo("Row count > 1,000");
        assertThat(words(RuleType.NULL_VALUES, new Condition.Fixed(Operator.MUST_BE_BETWEEN, 0.5, 0.9)))
                .isEqualTo("Completeness between 50% and 90%");
        assertThat(words(
                        RuleType.ROW_COUNT_CHANGE, new Condition.Change(Baseline.USUAL, 0.4, Double.POSITIVE_INFINITY)))
                .isEqualTo("Row count at most 40% below the usual");
        assertThat(words(RuleType.ROW_COUNT, new Condition.Anomaly(1, Direction.BOTH)))
                .isEqualTo("Row count not unusually high or low");
        assertThat(words(RuleType.PARTITION_MISSING, new Condition.MustNotOccur()))
                .isEqualTo("Must not occur");
    }

    @Test
    void rangesNameTheirEnds() {
        assertThat(Expectations.of(new Range(900, 1150, 1400), Unit.ROWS)).isEqualTo("900 to 1,400, usually 1,150");
        assertThat(Expectations.of(new Range(Double.NEGATIVE_INFINITY, Double.NaN, 0.02), Unit.RATIO))
                .isEqualTo("at most 2%");
        assertThat(Expectations.of(Range.ANY, Unit.ROWS)).isEqualTo("–");
    }

    private static String words(RuleType type, Condition condition) {
        return Expectations.of(aRule().ofType(type).when(condition).build());
    }

    @Test
    void largeCountsAreShort() {
        assertThat(Numbers.compact(999)).isEqualTo("999");
        assertThat(Numbers.compact(1_203_111)).isEqualTo("1.2 M");
        assertThat(Numbers.compact(50_000_000)).isEqualTo("50 M");
        assertThat(Numbers.compact(306_000)).isEqualTo("306 k");
    }

    @Test
    void figuresHaveTheDecimalsThatSaySomething() {
        assertThat(Numbers.figure(29_674_910_965.51)).isEqualTo("29,674,910,966");
        assertThat(Numbers.figure(186_340.5)).isEqualTo("186,340.5");
        assertThat(Numbers.figure(0.000123456)).isEqualTo("0.0001235");
        assertThat(Numbers.figure(0)).isEqualTo("0");
        assertThat(Numbers.figure(9e300)).isEqualTo("9.00e+300");
    }
}
