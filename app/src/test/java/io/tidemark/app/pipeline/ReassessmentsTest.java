package io.tidemark.app.pipeline;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReassessmentsTest {
    private final Reassessments reassessments = new Reassessments();

    @Test
    void aDatasetThatWasNeverJudgedIsDue() {
        assertThat(reassessments.isDue(PLAYS, NOON)).isTrue();
    }

    @Test
    void anAgeIsJudgedAgainWhenItMayHavePassedItsBound() {
        Range atMostAnHour = new Range(Double.NEGATIVE_INFINITY, Double.NaN, 3_600);
        reassessments.note(
                PLAYS,
                List.of(aVerdict()
                        .at(PartitionKey.WHOLE)
                        .by("fresh", RuleType.FRESHNESS)
                        .passed(600, atMostAnHour)
                        .build()),
                NOON);
        assertThat(reassessments.isDue(PLAYS, NOON.plusSeconds(2_999))).isFalse();
        assertThat(reassessments.isDue(PLAYS, NOON.plusSeconds(3_000))).isTrue();
    }

    @Test
    void whatIsAvailableStaysSo() {
        reassessments.note(
                PLAYS,
                List.of(aVerdict()
                        .at(PartitionKey.WHOLE)
                        .by("available", RuleType.TABLE_AVAILABLE)
                        .passed(1, new Range(1, 1, 1))
                        .build()),
                NOON);
        assertThat(reassessments.isDue(PLAYS, NOON.plusSeconds(1_000_000))).isFalse();
    }

    @Test
    void whatIsWrongIsJudgedAtEachCrawl() {
        reassessments.note(
                PLAYS,
                List.of(aVerdict().violated(0, Range.ANY, "it cannot be read").build()),
                NOON);
        assertThat(reassessments.isDue(PLAYS, NOON)).isTrue();
    }

    @Test
    void otherRulesJudgeAnew() {
        reassessments.by(List.of(aRule().build()));
        reassessments.note(PLAYS, List.of(), NOON);
        reassessments.by(List.of(aRule().build()));
        assertThat(reassessments.isDue(PLAYS, NOON)).isFalse();
        reassessments.by(List.of());
        assertThat(reassessments.isDue(PLAYS, NOON)).isTrue();
    }
}
