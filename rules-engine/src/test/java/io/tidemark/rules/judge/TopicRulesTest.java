package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.topic.GroupSight;
import io.tidemark.core.topic.ShardLag;
import io.tidemark.core.topic.TopicPoint;
import io.tidemark.core.topic.TopicSight;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.rules.pack.DefaultPack;
import io.tidemark.testkit.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a broker tells of a topic is judged at each look, a verdict for each consumer group. */
class TopicRulesTest {
    private static final Map<String, String> A_WEEK = Map.of("cleanup.policy", "delete", "retention.ms", "604800000");

    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset topic = aDataset().ofKind(DatasetKind.TOPIC).build();

    private void save(RuleType type, Parameters parameters, Condition condition) {
        store.rules()
                .save(new Rule(
                        new RuleId("mine"),
                        "mine",
                        type,
                        DatasetSelector.ALL,
                        "*",
                        parameters,
                        condition,
                        Severity.ERROR,
                        true,
                        0,
                        "",
                        true,
                        Origin.USER));
    }

    private void save(RuleType type, Operator operator, double threshold) {
        save(type, Parameters.NONE, Condition.Fixed.of(operator, threshold));
    }

    private void saveBuiltIn(RuleType type) {
        DefaultPack.rules().stream().filter(rule -> rule.type() == type).forEach(store.rules()::save);
    }

    private static GroupSight group(String name, int members, ShardLag... shards) {
        return new GroupSight(name, members == 0 ? "Empty" : "Stable", members, List.of(shards));
    }

    private static TopicSight sight(Map<String, String> config, GroupSight... groups) {
        return new TopicSight("id", 1, 0, 1_000, false, config, List.of(groups), List.of());
    }

    private static TopicStanding look(@Nullable TopicStanding before, TopicSight sight, Instant at) {
        return TopicStanding.after(Optional.ofNullable(before), PLAYS, sight, Map.of(), at);
    }

    private List<Verdict> judge(@Nullable TopicStanding before, TopicStanding now) {
        return engine.judgeTopic(topic, before, now, now.at());
    }

    private static String message(Verdict verdict) {
        assertThat(verdict.outcome()).isInstanceOf(Outcome.Violated.class);
        return ((Outcome.Violated) verdict.outcome()).message();
    }

    @Test
    void lagIsJudgedByGroupInRecordsAndInTime() {
        ShardLag behind = new ShardLag(0, 0, 400, 1_000, Duration.ofHours(3));
        TopicSight sight =
                sight(A_WEEK, group("billing", 2, behind), group("other", 1, new ShardLag(0, 0, 1_000, 1_000, null)));
        TopicStanding now = look(null, sight, NOON);
        save(RuleType.CONSUMER_LAG, Operator.MUST_BE_LESS_THAN, 500);
        assertThat(judge(null, now)).extracting(Verdict::column).containsExactly("billing", "other");
        assertThat(message(judge(null, now).getFirst()))
                .isEqualTo(
                        "group billing has 600 records left to read, the oldest 3 h old; consumer lag must be < 500");
        assertThat(judge(null, now).getLast().outcome()).isInstanceOf(Outcome.Passed.class);
        save(
                RuleType.CONSUMER_LAG,
                Parameters.of("unit", "seconds").and("group", "bill*"),
                Condition.Fixed.of(Operator.MUST_BE_LESS_THAN, 3_600));
        assertThat(judge(null, now))
                .singleElement()
                .satisfies(verdict -> assertThat(message(verdict)).contains("consumer lag seconds must be < 1 h"));
    }

    @Test
    void theTrendIsThatOfTheLastHour() {
        TopicStanding first =
                look(null, sight(A_WEEK, group("billing", 2, new ShardLag(0, 0, 900, 1_000, null))), NOON);
        Map<String, List<TopicPoint>> points = Map.of(
                "billing",
                List.of(new TopicPoint(NOON, 100, null), new TopicPoint(NOON.plusSeconds(3_000), 300, null)));
        TopicSight sight = sight(A_WEEK, group("billing", 2, new ShardLag(0, 0, 400, 1_000, null)));
        TopicStanding now = TopicStanding.after(Optional.of(first), PLAYS, sight, points, NOON.plusSeconds(3_600));
        save(
                RuleType.CONSUMER_LAG,
                Parameters.of("unit", "growth"),
                Condition.Fixed.of(Operator.MUST_BE_LESS_THAN, 500));
        assertThat(message(judge(first, now).getFirst())).contains("500 more than an hour ago");
    }

    @Test
    void aGroupIsStalledWhereItStandsStillInOneShardWithSomethingToRead() {
        TopicStanding first = look(
                null,
                sight(A_WEEK, group("billing", 1, new ShardLag(0, 0, 10, 20, null), new ShardLag(1, 0, 10, 10, null))),
                NOON);
        Instant later = NOON.plusSeconds(1_200);
        TopicStanding second = look(
                first,
                sight(A_WEEK, group("billing", 1, new ShardLag(0, 0, 10, 30, null), new ShardLag(1, 0, 10, 12, null))),
                later);
        saveBuiltIn(RuleType.CONSUMER_STALLED);
        assertThat(message(judge(first, second).getFirst()))
                .startsWith(
                        "group billing has not moved on for 20 min although 22 records wait; it is Stable with 1 member");
        TopicStanding third = look(
                second,
                sight(A_WEEK, group("billing", 1, new ShardLag(0, 0, 11, 30, null), new ShardLag(1, 0, 10, 12, null))),
                later.plusSeconds(60));
        assertThat(judge(second, third).getFirst().outcome()).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void groupsThatWereLeftOverAreForRulesOfPeopleOnly() {
        TopicStanding first = look(null, sight(A_WEEK, group("tmp", 0, new ShardLag(0, 0, 10, 20, null))), NOON);
        TopicStanding now =
                look(first, sight(A_WEEK, group("tmp", 0, new ShardLag(0, 0, 10, 30, null))), NOON.plusSeconds(3_600));
        saveBuiltIn(RuleType.CONSUMER_STALLED);
        assertThat(judge(first, now)).isEmpty();
        save(RuleType.CONSUMER_STALLED, Operator.MUST_BE_LESS_THAN, 900);
        assertThat(judge(first, now))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.isViolated()).isTrue());
    }

    @Test
    void aGroupThatIsGoneHasNothingLeftToRead() {
        TopicStanding first = look(null, sight(A_WEEK, group("billing", 1, new ShardLag(0, 0, 10, 20, null))), NOON);
        TopicStanding now = look(first, sight(A_WEEK), NOON.plusSeconds(60));
        save(RuleType.CONSUMER_LAG, Operator.MUST_BE_LESS_THAN, 5);
        assertThat(judge(first, now))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.outcome()).isInstanceOf(Outcome.Passed.class));
    }

    @Test
    void retentionIsARiskBeforeItDeletesAndALossAfterwards() {
        saveBuiltIn(RuleType.RETENTION_RISK);
        TopicStanding risk =
                look(null, sight(A_WEEK, group("billing", 1, new ShardLag(0, 0, 10, 20, Duration.ofDays(6)))), NOON);
        assertThat(message(judge(null, risk).getFirst()))
                .startsWith("group billing reads a record next that is 6 days old; the topic keeps records for 7 days,"
                        + " so that it is deleted in about 24 h");
        TopicStanding lost =
                look(null, sight(A_WEEK, group("billing", 1, new ShardLag(0, 15, 10, 20, Duration.ofDays(1)))), NOON);
        assertThat(message(judge(null, lost).getFirst()))
                .startsWith("group billing has lost 5 records: they were deleted before it read them");
        TopicStanding compacted = look(
                null,
                sight(
                        Map.of("cleanup.policy", "compact", "retention.ms", "604800000"),
                        group("billing", 1, new ShardLag(0, 0, 10, 20, Duration.ofDays(6)))),
                NOON);
        assertThat(judge(null, compacted)).isEmpty();
    }

    @Test
    void aLossIsToldOnceAndWhatTransactionsLeaveIsNone() {
        saveBuiltIn(RuleType.OFFSET_GAP);
        TopicStanding first = look(null, sight(A_WEEK), NOON).withGone(ShardCounts.met(40, 0, 3));
        assertThat(judge(null, first)).isEmpty();
        TopicStanding lost = look(first, sight(A_WEEK), NOON.plusSeconds(60)).withGone(new ShardCounts(7, 2, 40, 0, 3));
        assertThat(message(judge(first, lost).getFirst()))
                .startsWith("7 records were deleted before they were read, by retention or by hand, and the broker took"
                        + " back 2 records that were read already");
        TopicStanding after = look(lost, sight(A_WEEK), NOON.plusSeconds(120)).withGone(lost.gone());
        assertThat(judge(lost, after)).isEmpty();
    }

    @Test
    void whatComesIntoADeadLetterTopicIsCountedByTheHour() {
        saveBuiltIn(RuleType.DLQ_GROWTH);
        TopicSight sight = new TopicSight("id", 1, 0, 112, true, A_WEEK, List.of(), List.of());
        TopicStanding first = look(null, sight, NOON);
        assertThat(judge(null, first).getFirst().outcome()).isInstanceOf(Outcome.Passed.class);
        Map<String, List<TopicPoint>> points = Map.of(TopicStanding.ITSELF, List.of(new TopicPoint(NOON, 100, null)));
        TopicStanding now = TopicStanding.after(Optional.of(first), PLAYS, sight, points, NOON.plusSeconds(600));
        assertThat(message(judge(first, now).getFirst()))
                .startsWith("12 records came into this dead-letter topic within the last hour");
        assertThat(judge(null, look(null, sight(A_WEEK), NOON))).isEmpty();
    }

    @Test
    void eachSettingThatChangesIsAnEventOfItsOwn() {
        saveBuiltIn(RuleType.TOPIC_CONFIG_CHANGED);
        TopicStanding first = look(null, sight(A_WEEK), NOON);
        TopicStanding now =
                look(first, sight(Map.of("cleanup.policy", "delete", "retention.ms", "3600000")), NOON.plusSeconds(60));
        assertThat(judge(first, now)).singleElement().satisfies(verdict -> {
            assertThat(verdict.column()).isEqualTo("retention.ms");
            assertThat(message(verdict)).isEqualTo("retention.ms was 604800000 and is now 3600000");
        });
        assertThat(judge(now, look(now, now.sight(), NOON.plusSeconds(120)))).isEmpty();
        TopicStanding unseen = look(now, sight(Map.of()), NOON.plusSeconds(180));
        assertThat(judge(now, unseen)).isEmpty();
    }
}
