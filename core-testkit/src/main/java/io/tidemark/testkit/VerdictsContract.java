package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@code Verdicts} does. */
public abstract class VerdictsContract {
    private static final Range USUAL = new Range(60, 100, Double.POSITIVE_INFINITY);

    protected abstract Ports ports();

    @Test
    void verdictsOfAnyOutcomeComeByRuleAndColumn() {
        Verdict passed = aVerdict()
                .by("a", RuleType.ROW_COUNT_CHANGE)
                .passed(99.5, USUAL)
                .build();
        Verdict noted = aVerdict()
                .by("aa", RuleType.ROW_EXPRESSION)
                .passed(0, USUAL, "of 12 rows nothing could be told")
                .build();
        Verdict violated = aVerdict()
                .by("b", RuleType.NULL_VALUES)
                .onColumn("country")
                .withSeverity(Severity.CRITICAL)
                .violated(0.5, Range.ANY, "half of country is \"null\"")
                .build();
        Verdict skipped = aVerdict()
                .by("b", RuleType.NULL_VALUES)
                .onColumn("user_id")
                .skipped("only 3 rows")
                .build();
        Verdict failed = aVerdict()
                .by("c", RuleType.LATE_ROWS)
                .failed(new Failure(ErrorCode.COLUMN_GONE, "no column ingested_at"))
                .build();
        ports().verdicts().save(List.of(failed, skipped, violated, noted, passed));
        assertThat(ports().verdicts().ofPartition(PLAYS, TEN))
                .containsExactly(passed, noted, violated, skipped, failed);
        assertThat(ports().verdicts().ofPartition(PLAYS, tenPlus(1))).isEmpty();
    }

    @Test
    void whatWouldHaveAlertedComesNewestFirst() {
        Rule rule = aRule().withId("dark").ofType(RuleType.ROW_COUNT).build();
        Verdict first = aVerdict()
                .by("dark", RuleType.ROW_COUNT)
                .violated(1, USUAL, "1 row")
                .inShadow()
                .build();
        Verdict later = aVerdict()
                .by("dark", RuleType.ROW_COUNT)
                .at(tenPlus(2))
                .violated(2, USUAL, "2 rows")
                .inShadow()
                .build();
        Verdict heard = aVerdict()
                .by("dark", RuleType.ROW_COUNT)
                .at(tenPlus(1))
                .violated(3, USUAL, "3 rows")
                .build();
        Verdict well = aVerdict()
                .by("dark", RuleType.ROW_COUNT)
                .at(tenPlus(3))
                .inShadow()
                .build();
        ports().verdicts().save(List.of(first, later, heard, well));
        assertThat(ports().verdicts().shadowed(rule, TEN.from(), 10)).containsExactly(later, first);
        assertThat(ports().verdicts().shadowed(rule, TEN.from(), 1)).containsExactly(later);
        assertThat(ports().verdicts().shadowed(rule, TEN.until(), 10)).containsExactly(later);
    }

    @Test
    void theNewerVerdictOfARuleTakesThePlaceOfTheOlder() {
        ports().verdicts().save(List.of(aVerdict().build()));
        Verdict newer = aVerdict()
                .atRevision("r2")
                .violated(0, USUAL, "no rows")
                .judgedAt(NOON.plusSeconds(5))
                .build();
        ports().verdicts().save(List.of(newer));
        assertThat(ports().verdicts().ofPartition(PLAYS, TEN)).containsExactly(newer);
    }

    @Test
    void theLastOfTwoVerdictsInOneSaveWins() {
        Verdict last = aVerdict().skipped("later").build();
        ports().verdicts().save(List.of(aVerdict().build(), last));
        assertThat(ports().verdicts().ofPartition(PLAYS, TEN)).containsExactly(last);
    }

    @Test
    void verdictsOfATypeComeByTime() {
        Verdict ten = aVerdict()
                .by("usual", RuleType.ROW_COUNT_CHANGE)
                .passed(1, USUAL)
                .build();
        Verdict eleven = aVerdict()
                .by("usual", RuleType.ROW_COUNT_CHANGE)
                .at(tenPlus(1))
                .skipped("young")
                .build();
        Verdict twelve =
                aVerdict().by("usual", RuleType.ROW_COUNT_CHANGE).at(tenPlus(2)).build();
        Verdict whole = aVerdict()
                .by("usual", RuleType.ROW_COUNT_CHANGE)
                .at(PartitionKey.WHOLE)
                .build();
        Verdict ofColumn =
                aVerdict().by("usual", RuleType.ROW_COUNT_CHANGE).onColumn("x").build();
        ports().verdicts()
                .save(List.of(twelve, eleven, ten, whole, ofColumn, aVerdict().build()));
        assertThat(ports().verdicts()
                        .ofType(
                                PLAYS,
                                RuleType.ROW_COUNT_CHANGE,
                                "",
                                TEN.from(),
                                tenPlus(2).from()))
                .containsExactly(ten, eleven);
    }
}
