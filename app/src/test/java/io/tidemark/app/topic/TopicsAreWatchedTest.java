package io.tidemark.app.topic;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.topic.Compatibility;
import io.tidemark.core.topic.SubjectSight;
import io.tidemark.rules.pack.DefaultPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What brokers tell of topics becomes incidents, beside their records being read. */
@Timeout(60)
class TopicsAreWatchedTest {
    @TempDir
    Path folder;

    private static TopicRecord record(Instant at) {
        return new TopicRecord(at, at, "id " + at, "SE");
    }

    private static TopicWatch watched(Path folder, String topic) {
        TopicWatch watch = new TopicWatch(folder);
        DefaultPack.rules().forEach(watch.store.rules()::save);
        watch.topics.create(topic, 1);
        return watch;
    }

    private static List<Incident> incidents(TopicWatch watch, String topic, RuleType type) {
        return watch.store.incidents().ofDataset(TopicWatch.id(topic), Instant.EPOCH).stream()
                .filter(incident -> incident.type() == type)
                .toList();
    }

    @Test
    void whatRetentionTakesBeforeItIsReadIsAnIncidentOnce() {
        TopicWatch watch = watched(folder, "plays");
        for (int minute = 0; minute < 20; minute++) {
            watch.topics.add("plays", 0, record(NOON.minus(Duration.ofMinutes(30 - minute))));
        }
        watch.settle(NOON);
        watch.watch(NOON);
        assertThat(incidents(watch, "plays", RuleType.OFFSET_GAP)).isEmpty();
        for (int minute = 0; minute < 5; minute++) {
            watch.topics.add("plays", 0, record(NOON.plusSeconds(60L * minute)));
        }
        watch.topics.deleteBefore("plays", 0, 23);
        watch.settle(NOON.plusSeconds(600));
        watch.watch(NOON.plusSeconds(600));
        watch.watch(NOON.plusSeconds(660));
        assertThat(incidents(watch, "plays", RuleType.OFFSET_GAP))
                .singleElement()
                .satisfies(incident -> assertThat(incident.failures().getFirst().message())
                        .startsWith("3 records were deleted before they were read"));
        assertThat(watch.store
                        .gatherings()
                        .find(TopicWatch.id("plays"))
                        .orElseThrow()
                        .counts()
                        .lost())
                .isEqualTo(3);
    }

    @Test
    void schemasThatTheRegistryHoldsTooLooselyAreAnIncidentUntilItHoldsThem() {
        TopicWatch watch = new TopicWatch(folder);
        watch.store
                .rules()
                .save(aRule().ofType(RuleType.REGISTRY_COMPATIBILITY)
                        .on("events:plays")
                        .with("mode", "full")
                        .when(Condition.Fixed.of(Operator.MUST_BE, 0))
                        .build());
        watch.topics.create("plays", 1);
        watch.topics.create("clicks", 1);
        watch.look(NOON);
        watch.topics.register("plays", at(Compatibility.BACKWARD));
        watch.lookAtSchemas(NOON);
        watch.lookAtSchemas(NOON.plusSeconds(30));
        assertThat(incidents(watch, "plays", RuleType.REGISTRY_COMPATIBILITY))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.isOpen()).isTrue();
                    assertThat(incident.failures().getFirst().message()).contains("to BACKWARD", "FULL forbids");
                });
        watch.topics.register("plays", at(Compatibility.FULL_TRANSITIVE));
        watch.lookAtSchemas(NOON.plusSeconds(60));
        assertThat(incidents(watch, "plays", RuleType.REGISTRY_COMPATIBILITY))
                .singleElement()
                .satisfies(incident -> assertThat(incident.isOpen()).isFalse());
    }

    private static SubjectSight at(Compatibility level) {
        return new SubjectSight.Registered("plays-value", level, 1, 0, List.of());
    }

    @Test
    void aDeadLetterTopicThatGrowsIsAnIncidentUntilAnHourIsQuiet() {
        TopicWatch watch = watched(folder, "plays-dlq");
        watch.look(NOON);
        watch.watch(NOON);
        watch.topics.add("plays-dlq", 0, record(NOON));
        watch.watch(NOON.plusSeconds(300));
        assertThat(incidents(watch, "plays-dlq", RuleType.DLQ_GROWTH))
                .singleElement()
                .satisfies(incident -> assertThat(incident.isOpen()).isTrue());
        for (int minute = 10; minute <= 70; minute += 5) {
            watch.watch(NOON.plusSeconds(60L * minute));
        }
        assertThat(incidents(watch, "plays-dlq", RuleType.DLQ_GROWTH))
                .singleElement()
                .satisfies(incident -> assertThat(incident.isOpen()).isFalse());
    }
}
