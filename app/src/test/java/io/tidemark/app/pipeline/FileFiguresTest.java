package io.tidemark.app.pipeline;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aDuePartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.FileListing;
import io.tidemark.connector.FileSizes;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.RuleBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From the files that a store lists to verdicts on their number and sizes. */
class FileFiguresTest {
    private static final Dataset PLAYS = aDataset().build();
    private static final PartitionKey.Window HOUR = tenPlus(0);

    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());

    /** A store of files in memory. */
    private record Lake(Map<PartitionKey, FileSizes> listed) implements Connector, FileListing {
        @Override
        public Map<PartitionKey, FileSizes> files(DatasetDescription dataset, List<PartitionKey> partitions) {
            return partitions.stream().filter(listed::containsKey).collect(Collectors.toMap(key -> key, listed::get));
        }

        @Override
        public void check() {}

        @Override
        public List<DatasetRef> datasets() {
            return List.of();
        }

        @Override
        public DatasetDescription describe(DatasetRef dataset) {
            throw new IllegalStateException("nobody asks for columns");
        }

        @Override
        public PartitionListing partitions(
                DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
            throw new IllegalStateException("nobody asks for partitions");
        }

        @Override
        public void close() {}
    }

    private void save(RuleBuilder rule, Operator operator, double threshold) {
        store.rules()
                .save(rule.on("*").when(Condition.Fixed.of(operator, threshold)).build());
    }

    private Map<RuleType, Outcome> judge(Map<PartitionKey, FileSizes> listed) {
        Profile taken = aProfile().of(PLAYS.id()).at(HOUR).build();
        List<Profile> told = new FileFigures(store.rules()).in(new Lake(listed), PLAYS, List.of(taken));
        PartitionLives lives = new PartitionLives(store.partitions(), store.profiles());
        List<Judged> judged = lives.live(
                PLAYS, List.of(aDuePartition().of(PLAYS.id()).at(HOUR).build()), told, NOON.plusSeconds(86_400));
        return engine.judge(PLAYS, judged, NOON).stream().collect(Collectors.toMap(Verdict::type, Verdict::outcome));
    }

    @Test
    void filesAreCountedAndSmallOnesAmongThem() {
        save(aRule().withId("many").ofType(RuleType.FILE_COUNT), Operator.MUST_BE_LESS_THAN, 4);
        save(
                aRule().withId("small").ofType(RuleType.SMALL_FILES_RATIO).with("smallBelow", "1000"),
                Operator.MUST_BE_LESS_OR_EQUAL_TO,
                0.5);
        Map<RuleType, Outcome> outcomes = judge(Map.of(HOUR, new FileSizes(List.of(999L, 1L, 500L, 1_000L, 5_000L))));
        assertThat(outcomes.get(RuleType.FILE_COUNT))
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.message()).isEqualTo("5 files, must be < 4"));
        assertThat(outcomes.get(RuleType.SMALL_FILES_RATIO))
                .isInstanceOfSatisfying(Outcome.Violated.class, violated -> {
                    assertThat(violated.observed()).isEqualTo(0.6);
                    assertThat(violated.message())
                            .isEqualTo("60.0 % of its files are smaller than 1000 bytes, must be ≤ 50.0 %");
                });
    }

    @Test
    void twoSizesAreToldApart() {
        save(
                aRule().withId("small").ofType(RuleType.SMALL_FILES_RATIO).with("smallBelow", "1000"),
                Operator.MUST_BE,
                1);
        store.rules()
                .save(aRule().withId("tiny")
                        .ofType(RuleType.SMALL_FILES_RATIO)
                        .with("smallBelow", "10")
                        .on("*")
                        .when(Condition.Fixed.of(Operator.MUST_BE, 0))
                        .build());
        Profile told = new FileFigures(store.rules())
                .in(
                        new Lake(Map.of(HOUR, new FileSizes(List.of(999L)))),
                        PLAYS,
                        List.of(aProfile().of(PLAYS.id()).at(HOUR).build()))
                .getFirst();
        assertThat(told.metrics().keySet()).extracting(id -> id.column()).contains("1000", "10");
    }

    @Test
    void aPartitionOfWhichNoFileIsKnownIsSkippedWithTheReason() {
        save(aRule().withId("many").ofType(RuleType.FILE_COUNT), Operator.MUST_BE_LESS_THAN, 4);
        assertThat(judge(Map.of()).get(RuleType.FILE_COUNT))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.why()).contains("which files"));
    }
}
