package io.tidemark.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.connector.DatasetRef;
import io.tidemark.core.topic.GroupSight;
import io.tidemark.core.topic.ShardLag;
import io.tidemark.core.topic.TopicSight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Topics and their consumer groups are looked at without reading a record or joining a group. */
@Timeout(120)
class KafkaWatchTest {
    private static final Instant NOW = KafkaSources.NOW;
    private static final KafkaConnector CONNECTOR = KafkaSources.open(KafkaSources.plain());

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    private static TopicSight look(TestTopic topic) {
        Map<DatasetRef, TopicSight> sights = CONNECTOR.look(List.of(topic.ref()));
        return Objects.requireNonNull(sights.get(topic.ref()));
    }

    private static GroupSight group(TestTopic topic, String name) {
        return look(topic).groups().stream()
                .filter(group -> group.group().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A record each ten minutes for a day. */
    private static TestTopic aDayOfRecords(int shards) {
        TestTopic topic = TestTopic.create(shards);
        for (int i = 144; i > 0; i--) {
            for (int shard = 0; shard < shards; shard++) {
                topic.put(shard, NOW.minus(Duration.ofMinutes(10L * i)), "{}");
            }
        }
        topic.flush();
        return topic;
    }

    @Test
    void aGroupOfAnyApplicationIsSeenWithWhatItHasLeftToRead() {
        TestTopic topic = aDayOfRecords(2);
        topic.commit("billing", Map.of(0, 140L, 1, 144L));
        GroupSight billing = group(topic, "billing");
        assertThat(billing.behind()).isEqualTo(4);
        assertThat(billing.state()).isEqualTo("Empty");
        assertThat(billing.members()).isZero();
        assertThat(billing.shards()).extracting(ShardLag::behind).containsExactly(4L, 0L);
        assertThat(billing.age())
                .hasValueSatisfying(age -> assertThat(age.toMinutes()).isCloseTo(40, within(10L)));
        assertThat(look(topic).problems()).isEmpty();
        assertThat(look(aDayOfRecords(1)).groups()).isEmpty();
    }

    @Test
    void theAgeOfAnOffsetIsToldWithoutReadingRecords() {
        TestTopic topic = aDayOfRecords(1);
        for (int offset = 1; offset < 144; offset += 13) {
            topic.commit("reader", Map.of(0, (long) offset));
            Duration age = group(topic, "reader").age().orElseThrow();
            assertThat(age.toMinutes()).as("offset " + offset).isCloseTo(10L * (144 - offset), within(15L));
        }
    }

    @Test
    void whatIsDeletedBeforeAGroupReadsItIsLostToIt() {
        TestTopic topic = aDayOfRecords(1);
        topic.commit("slow", Map.of(0, 20L));
        topic.deleteRecordsBefore(0, 50);
        GroupSight slow = group(topic, "slow");
        assertThat(slow.lost()).isEqualTo(30);
        assertThat(slow.behind()).isEqualTo(124);
        assertThat(look(topic).oldest()).isEqualTo(50);
    }

    @Test
    void settingsAndDeadLettersAreTold() {
        TestTopic dead = TestTopic.create("orders.DLQ", 1, Map.of("retention.ms", "3600000"));
        TopicSight sight = look(dead);
        assertThat(sight.deadLetters()).isTrue();
        assertThat(sight.retention()).contains(Duration.ofHours(1));
        assertThat(sight.config()).containsEntry("cleanup.policy", "delete");
        dead.configure("retention.ms", "7200000");
        assertThat(look(dead).retention()).contains(Duration.ofHours(2));
        assertThat(look(TestTopic.create(1)).deadLetters()).isFalse();
    }

    @Test
    void aMissingRightIsAMessage() {
        TestTopic topic = aDayOfRecords(1);
        topic.commit("hidden", Map.of(0, 10L));
        topic.commit("shown", Map.of(0, 20L));
        topic.allow(KafkaServerForTests.LIMITED, AclOperation.DESCRIBE, AclOperation.READ);
        TestTopic.allow(ResourceType.GROUP, "hidden", "somebody", AclOperation.DESCRIBE);
        try (KafkaConnector limited =
                KafkaSources.open(KafkaSources.withLogin(KafkaServerForTests.LIMITED, KafkaServerForTests.PASSWORD))) {
            TopicSight sight =
                    Objects.requireNonNull(limited.look(List.of(topic.ref())).get(topic.ref()));
            assertThat(sight.groups()).extracting(GroupSight::group).containsExactly("shown");
            assertThat(sight.config()).isEmpty();
            assertThat(sight.retention()).isEmpty();
            assertThat(sight.problems())
                    .satisfiesExactly(
                            settings -> assertThat(settings).contains(topic.name, "DESCRIBE_CONFIGS"),
                            groups -> assertThat(groups).contains("grant DESCRIBE", "hidden"));
        }
    }

    @Test
    void aTopicThatIsGoneIsLeftOut() {
        TestTopic topic = TestTopic.create(1);
        topic.delete();
        assertThat(CONNECTOR.look(List.of(topic.ref()))).isEmpty();
    }

    @Test
    void theNamesOfDeadLetterTopicsAreASetting() {
        DeadLetters own = DeadLetters.parse("*.failed, parking-lot");
        assertThat(own.holds("orders.Failed")).isTrue();
        assertThat(own.holds("parking-lot")).isTrue();
        assertThat(own.holds("orders-dlq")).isFalse();
    }
}
