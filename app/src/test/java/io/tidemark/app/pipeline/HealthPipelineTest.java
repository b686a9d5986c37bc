package io.tidemark.app.pipeline;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.HealthQueries;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.desk.LineageDesk;
import io.tidemark.rules.desk.SnoozeEnd;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.rules.notify.Installation;
import io.tidemark.rules.notify.Notifier;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Queries over the health schema become incidents on the dataset that their rule names. */
class HealthPipelineTest {
    private static final Dataset PLAYS = aDataset().build();

    private final MutableClock clock = MutableClock.atNoon();
    private final InMemoryStore store = new InMemoryStore(clock);
    private final Map<String, Double> answers = new HashMap<>();
    private final HealthPipeline pipeline = new HealthPipeline(
            new HealthPipeline.Stored(store.datasets(), store.rules(), new Answers()),
            judgement(),
            TransactionOperations.withoutTransaction(),
            clock);

    /** Answers what a test says; all else takes too long. */
    private final class Answers implements HealthQueries {
        @Override
        public Optional<String> wrong(String sql) {
            return Optional.empty();
        }

        @Override
        public OptionalDouble answer(String sql) {
            Double answer = answers.get(sql);
            if (answer == null) {
                throw new TidemarkException(ErrorCode.TOO_SLOW, "gave no answer within 10 s");
            }
            return OptionalDouble.of(answer);
        }
    }

    private Judgement judgement() {
        return new Judgement(
                new RulesEngine(store.rules(), store.profiles(), store.seriesStates()),
                store.verdicts(),
                new Judgement.Desks(
                        new IncidentDesk(store.incidents()),
                        new LineageDesk(store.incidents(), store.lineage()),
                        new SnoozeEnd(store.silences(), store.incidents())),
                new Notifier(
                        store.receivers(),
                        store.routes(),
                        store.outbox(),
                        store.incidents(),
                        new Installation("test", URI.create("http://127.0.0.1"))));
    }

    @BeforeEach
    void aDatasetWithTwoRules() {
        store.datasets().save(PLAYS);
        save("slow", "SELECT 1 FROM metrics");
        save("open", "SELECT COUNT(*) FROM incidents");
    }

    private void save(String id, String query) {
        store.rules()
                .save(aRule().withId(id)
                        .ofType(RuleType.HEALTH_SQL)
                        .on(PLAYS.id().value())
                        .with("query", query)
                        .when(Condition.Fixed.of(Operator.MUST_BE_LESS_THAN, 5))
                        .build());
    }

    private List<Incident> incidents() {
        return store.incidents().ofDataset(PLAYS.id(), Instant.EPOCH);
    }

    @Test
    void anIncidentBeginsAndEndsWithTheNumber() {
        answers.put("SELECT COUNT(*) FROM incidents", 7.0);
        pipeline.run();
        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.isOpen()).isTrue();
            assertThat(incident.title()).isEqualTo("Health SQL");
            assertThat(incident.failures().getFirst().message()).isEqualTo("the query yields 7, must be < 5");
        });
        answers.put("SELECT COUNT(*) FROM incidents", 4.0);
        pipeline.run();
        assertThat(incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.isOpen()).isFalse());
    }

    @Test
    void aQueryThatCannotBeAnsweredFailsByItself() {
        answers.put("SELECT COUNT(*) FROM incidents", 4.0);
        pipeline.run();
        List<Verdict> verdicts = store.verdicts().ofPartition(PLAYS.id(), PartitionKey.WHOLE);
        assertThat(verdicts)
                .extracting(Verdict::outcome)
                .hasSize(2)
                .satisfiesOnlyOnce(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(failed.failure().code()).isEqualTo(ErrorCode.TOO_SLOW)));
        assertThat(incidents()).isEmpty();
    }

    @Test
    void aDatasetThatIsGoneHearsNothing() {
        store.datasets().save(aDataset().gone().build());
        answers.put("SELECT COUNT(*) FROM incidents", 7.0);
        pipeline.run();
        assertThat(incidents()).isEmpty();
    }
}
