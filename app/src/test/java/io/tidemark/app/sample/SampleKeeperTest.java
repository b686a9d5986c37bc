package io.tidemark.app.sample;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.collector.Connectors;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.sample.FoundRows;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.RuleSamples;
import io.tidemark.core.sample.SamplePolicy;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.core.sample.WantedRows;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleKeeperTest {
    private static final SamplePolicy POLICY =
            new SamplePolicy(true, 20, Duration.ofDays(14), List.of(), List.of(new Glob("*.name")));

    private final InMemoryStore store = new InMemoryStore();
    private final SampleKeeper keeper = new SampleKeeper(
            store.rowSamples(),
            POLICY,
            new LaterRows(
                    new Connectors(List.of()),
                    store.rules(),
                    store.profiles(),
                    Duration.ofSeconds(30),
                    MutableClock.atNoon()));
    private final Dataset dataset = aDataset()
            .withColumns(
                    new Column("id", "bigint", ColumnType.INTEGER, false),
                    new Column("name", "text", ColumnType.TEXT, true),
                    new Column("note", "text", ColumnType.TEXT, true),
                    new Column("amount", "numeric", ColumnType.DECIMAL, true))
            .withKey("id")
            .build();
    private final Rule rule = aRule().withId("positive")
            .ofType(RuleType.RANGE)
            .onColumn("amount")
            .with("min", "0")
            .build();
    private final Profile profile = aProfile().of(dataset.id()).at(TEN).build();

    @Test
    void rowsOfAViolatedRuleAreKeptWithPersonalDataHashed() {
        keeper.keep(found(), List.of(verdict(violated())), List.of(profile));
        RowSample kept = store.rowSamples().ofPartition(dataset.id(), TEN).getFirst();
        assertThat(kept.columns()).containsExactly("id", "name", "note", "amount");
        assertThat(kept.masked()).containsExactly("name");
        List<String> cells = kept.rows().getFirst().cells();
        assertThat(cells.get(0)).isEqualTo("7");
        assertThat(cells.get(1)).startsWith("#").doesNotContain("Ada");
        assertThat(cells.get(2)).as("an e-mail address in a column of notes").startsWith("#");
        assertThat(cells.get(3)).isEqualTo("-5");
        assertThat(kept.rows().get(1).cells().get(2)).isEqualTo("late");
    }

    @Test
    void rowsOfARuleThatHoldsAreThrownAway() {
        keeper.keep(found(), List.of(verdict(new Outcome.Passed(0, new Range(0, 0, 0)))), List.of(profile));
        assertThat(store.rowSamples().ofPartition(dataset.id(), TEN)).isEmpty();
    }

    @Test
    void samplesAreForgottenAfterTheirTime() {
        keeper.keep(found(), List.of(verdict(violated())), List.of(profile));
        keeper.forget(profile.takenAt().plus(Duration.ofDays(13)));
        assertThat(store.rowSamples().ofPartition(dataset.id(), TEN)).hasSize(1);
        keeper.forget(profile.takenAt().plus(Duration.ofDays(15)));
        assertThat(store.rowSamples().ofPartition(dataset.id(), TEN)).isEmpty();
    }

    private static Outcome violated() {
        return new Outcome.Violated(2, new Range(0, 0, 0), "2 rows");
    }

    private Verdict verdict(Outcome outcome) {
        return new Verdict(
                rule.id(),
                rule.type(),
                rule.severity(),
                dataset.id(),
                TEN,
                "amount",
                profile.revision(),
                outcome,
                NOON);
    }

    private List<FoundRows> found() {
        WantedRows wanted =
                new RuleSamples(dataset, Set.of()).of(rule, POLICY.rows()).getFirst();
        return List.of(new FoundRows(
                TEN,
                wanted,
                List.of("id", "name", "note", "amount"),
                List.of(
                        new SampledRow(List.of("7", "Ada", "ada@example.org", "-5")),
                        new SampledRow(List.of("8", "Eve", "late", "-1")))));
    }
}
