package io.tidemark.app.pipeline;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of what is judged each half minute only news is told. */
class RepetitionTest {
    private static final Outcome WELL = new Outcome.Passed(0, Range.ANY);
    private static final Outcome BEHIND = new Outcome.Violated(9, Range.ANY, "9 records behind");

    private final Repetition repetition = new Repetition();

    @Test
    void thatAllIsStillWellIsToldEveryTenMinutes() {
        assertThat(told("billing", WELL, NOON)).isTrue();
        assertThat(told("billing", WELL, NOON.plus(Duration.ofMinutes(9)))).isFalse();
        assertThat(told("billing", WELL, NOON.plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void troubleIsAlwaysToldAndSoIsTheFirstTimeThatItIsOver() {
        assertThat(told("billing", WELL, NOON)).isTrue();
        assertThat(told("billing", BEHIND, NOON.plusSeconds(30))).isTrue();
        assertThat(told("billing", BEHIND, NOON.plusSeconds(60))).isTrue();
        assertThat(told("billing", WELL, NOON.plusSeconds(90))).isTrue();
    }

    @Test
    void aGroupThatIsGoneIsToldOnceMoreSoThatItsTroubleEnds() {
        assertThat(told("billing", WELL, NOON)).isTrue();
        List<Verdict> last = repetition.without(
                List.of(verdict("billing", WELL, NOON.plusSeconds(30))), Set.of("billing"), NOON.plusSeconds(30));
        assertThat(last).hasSize(1);
    }

    @Test
    void aGroupThatCameBackIsNews() {
        assertThat(told("billing", WELL, NOON)).isTrue();
        repetition.without(List.of(verdict("billing", WELL, NOON)), Set.of("billing"), NOON.plusSeconds(30));
        assertThat(told("billing", WELL, NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void aGroupThatIsGoneTakesNothingFromTheOthers() {
        assertThat(told("billing", WELL, NOON)).isTrue();
        assertThat(told("search", WELL, NOON)).isTrue();
        List<Verdict> second = repetition.without(
                List.of(verdict("billing", WELL, NOON), verdict("search", WELL, NOON)),
                Set.of("search"),
                NOON.plusSeconds(30));
        assertThat(second).extracting(Verdict::column).containsExactly("search");
    }

    private boolean told(String group, Outcome outcome, Instant now) {
        return !repetition
                .without(List.of(verdict(group, outcome, now)), Set.of(), now)
                .isEmpty();
    }

    private static Verdict verdict(String group, Outcome outcome, Instant now) {
        return new Verdict(
                new RuleId("lag"),
                RuleType.CONSUMER_LAG,
                Severity.ERROR,
                PLAYS,
                PartitionKey.WHOLE,
                group,
                new Revision("standing"),
                outcome,
                now);
    }
}
