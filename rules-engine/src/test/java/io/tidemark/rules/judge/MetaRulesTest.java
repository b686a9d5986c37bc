package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.RuleBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules about rules, and about columns as a whole. */
class MetaRulesTest {
    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine =
            new RulesEngine(store.rules(), store.profiles(), store.seriesStates(), store.verdicts());
    private final Dataset dataset = aDataset()
            .withColumns(
                    new Column("id", "bigint", ColumnType.INTEGER, false),
                    new Column("net amount", "numeric(12,2)", ColumnType.DECIMAL, true))
            .build();

    @Test
    void aCompositeIsViolatedByAsManyRulesAsItsConditionSays() {
        store.rules().save(volume("many", Operator.MUST_BE_GREATER_THAN, 100).build());
        store.rules().save(volume("few", Operator.MUST_BE_LESS_THAN, 5).build());
        store.rules().save(volume("well", Operator.MUST_BE, 10).build());
        save(meta(RuleType.COMPOSITE, Operator.MUST_BE_LESS_THAN, 2).with("rules", "many", "few", "well"));
        assertThat(ofPartition())
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.message())
                                .isEqualTo("2 of 3 rules are violated: few, many, must be < 2"));
        save(meta(RuleType.COMPOSITE, Operator.MUST_BE_LESS_THAN, 3).with("rules", "many", "few", "well"));
        assertThat(ofPartition()).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aCompositeDoesNotPassByRulesThatCouldNotBeJudged() {
        Verdict lost = new Verdict(
                new RuleId("volume"),
                RuleType.ROW_COUNT,
                Severity.ERROR,
                dataset.id(),
                tenPlus(0),
                "",
                new Revision("r1"),
                new Outcome.Skipped("no answer"),
                NOON);
        Verdict well = verdict(0, false);
        RuleBuilder none = meta(RuleType.COMPOSITE, Operator.MUST_BE, 0).with("rules", "volume");
        assertThat(CompositeJudge.judge(none.build(), List.of(well, lost)))
                .hasValueSatisfying(found -> assertThat(found.outcome()).isInstanceOf(Outcome.Skipped.class));
        assertThat(CompositeJudge.judge(none.build(), List.of(well)))
                .hasValueSatisfying(found -> assertThat(found.outcome()).isInstanceOf(Outcome.Passed.class));
    }

    @Test
    void whatIsFoundInShadowCountsForNoCompositeAndNoObjective() {
        store.rules()
                .save(volume("many", Operator.MUST_BE_GREATER_THAN, 100)
                        .inShadow()
                        .build());
        store.rules().save(volume("well", Operator.MUST_BE, 10).build());
        save(meta(RuleType.COMPOSITE, Operator.MUST_BE, 0).with("rules", "many", "well"));
        assertThat(ofPartition()).isInstanceOf(Outcome.Passed.class);
        save(meta(RuleType.COMPOSITE, Operator.MUST_BE, 0)
                .with("rules", "many", "well")
                .inShadow());
        assertThat(ofPartition()).as("tried in shadow as well").isInstanceOf(Outcome.Violated.class);

        store.rules().save(volume("volume", Operator.MUST_BE, 10).build());
        IntStream.range(0, 100)
                .forEach(hour -> store.verdicts()
                        .save(List.of(hour < 2 ? verdict(-hour, true).inShadow() : verdict(-hour, false))));
        save(objective("0.99"));
        assertThat(ofDataset())
                .isInstanceOfSatisfying(
                        Outcome.Passed.class,
                        passed -> assertThat(passed.observed()).isZero());
    }

    @Test
    void anObjectiveTellsHowMuchOfTheErrorBudgetIsUsed() {
        store.rules().save(volume("volume", Operator.MUST_BE, 10).build());
        IntStream.range(0, 100).forEach(hour -> store.verdicts().save(List.of(verdict(-hour, hour < 2))));
        save(objective("0.99"));
        assertThat(ofDataset()).isInstanceOfSatisfying(Outcome.Violated.class, violated -> {
            assertThat(violated.observed()).isBetween(1.999, 2.001);
            assertThat(violated.message())
                    .contains(
                            "2 of 100 partitions of 28 days were bad", "98 % good of 99 %", "2 times the error budget");
        });
        save(objective("0.95"));
        assertThat(ofDataset())
                .isInstanceOfSatisfying(
                        Outcome.Passed.class,
                        passed -> assertThat(passed.observed()).isBetween(0.399, 0.401));
    }

    @Test
    void anObjectiveOverARuleThatIsNotThereSaysSo() {
        save(objective("0.99"));
        assertThat(ofDataset())
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.why()).contains("no rule volume", "'rule'"));
    }

    @Test
    void aDatasetWithoutRulesOfItsOwnIsNotCovered() {
        store.rules()
                .save(volume("built-in", Operator.MUST_BE, 1)
                        .from(Origin.BUILT_IN)
                        .build());
        save(meta(RuleType.COVERAGE, Operator.MUST_BE_GREATER_THAN, 0));
        assertThat(ofDataset()).isInstanceOf(Outcome.Violated.class);
        store.rules().save(volume("own", Operator.MUST_BE, 1).build());
        assertThat(ofDataset()).isInstanceOf(Outcome.Passed.class);
        save(meta(RuleType.COVERAGE, Operator.MUST_BE_GREATER_THAN, 0).with("dimension", "uniqueness"));
        assertThat(ofDataset())
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.message())
                                .isEqualTo("it has 0 rules of its own of dimension uniqueness, must be > 0"));
    }

    @Test
    void columnsThatAreNotAsAgreedAreNamed() {
        save(contract("allowed", "id bigint", "net amount"));
        assertThat(ofDataset()).isInstanceOf(Outcome.Passed.class);
        save(contract("allowed", "id integer", "net amount numeric(12,2)"));
        assertThat(ofDataset()).isInstanceOf(Outcome.Passed.class);
        save(contract("forbidden", "id text", "gone date"));
        assertThat(ofDataset())
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.message())
                                .contains(
                                        "3 deviations",
                                        "id is bigint, not text",
                                        "no column gone",
                                        "column net amount was not agreed upon"));
    }

    private RuleBuilder contract(String extra, String... columns) {
        return meta(RuleType.SCHEMA_CONTRACT, Operator.MUST_BE, 0)
                .with("schema", columns)
                .with("extra", extra);
    }

    private RuleBuilder objective(String share) {
        return meta(RuleType.SLO, Operator.MUST_BE_LESS_OR_EQUAL_TO, 1)
                .with("rule", "volume")
                .with("objective", share);
    }

    private RuleBuilder meta(RuleType type, Operator operator, double threshold) {
        return aRule().withId("meta").ofType(type).on("*").when(Condition.Fixed.of(operator, threshold));
    }

    private RuleBuilder volume(String id, Operator operator, double threshold) {
        return aRule().withId(id).ofType(RuleType.ROW_COUNT).on("*").when(Condition.Fixed.of(operator, threshold));
    }

    private void save(RuleBuilder rule) {
        store.rules().save(rule.build());
    }

    private Verdict verdict(int hours, boolean bad) {
        Range one = new Range(10, 10, 10);
        return new Verdict(
                new RuleId("volume"),
                RuleType.ROW_COUNT,
                Severity.ERROR,
                dataset.id(),
                tenPlus(hours),
                "",
                new Revision("r1"),
                bad ? new Outcome.Violated(3, one, "3 rows") : new Outcome.Passed(10, one),
                NOON);
    }

    private Outcome ofPartition() {
        Judged judged = new Judged(
                aPartition().of(dataset.id()).at(TEN).build(),
                Optional.of(aProfile()
                        .of(dataset.id())
                        .at(TEN)
                        .with(new Measure.RowCount(), new Tally(10))
                        .build()),
                List.of());
        return outcome(engine.judge(dataset, List.of(judged), NOON));
    }

    private Outcome ofDataset() {
        return outcome(engine.judgeDataset(dataset, List.of(), null, NOON));
    }

    private static Outcome outcome(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.rule().value().equals("meta"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
