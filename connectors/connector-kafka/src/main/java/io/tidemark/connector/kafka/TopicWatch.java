package io.tidemark.connector.kafka;

import io.tidemark.connector.DatasetRef;
import io.tidemark.core.topic.GroupSight;
import io.tidemark.core.topic.TopicSight;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks at topics and at the consumer groups of all applications, for all topics in the same few requests. No record is
 * read, no group is joined.
 */
record TopicWatch(Broker broker, DeadLetters deadLetters, InstantSource clock) {
    private static final System.Logger LOG = System.getLogger(TopicWatch.class.getName());

    Map<DatasetRef, TopicSight> look(List<DatasetRef> datasets) {
        Map<String, DatasetRef> names = new LinkedHashMap<>();
        datasets.forEach(dataset -> names.put(dataset.name().leaf(), dataset));
        Map<String, Topic> topics = topics(names.keySet());
        ShardReach reach = reach(topics);
        topics.values().removeIf(topic -> !reach.knows(topic));
        TopicConfigs configs = TopicConfigs.of(broker, topics.keySet());
        GroupWatch groups = GroupWatch.of(broker, topics.values());
        OffsetAges ages = OffsetAges.of(this, groups.behind(reach), reach, clock.instant());
        Map<DatasetRef, TopicSight> sights = new HashMap<>();
        topics.values()
                .forEach(topic -> sights.put(
                        names.get(topic.name()), sight(topic, reach, configs, groups.of(topic, reach, ages), groups)));
        return sights;
    }

    private TopicSight sight(
            Topic topic, ShardReach reach, TopicConfigs configs, List<GroupSight> readers, GroupWatch groups) {
        List<String> problems = new ArrayList<>(configs.problem(topic.name()));
        problems.addAll(groups.problems());
        return new TopicSight(
                topic.id(),
                topic.shards(),
                topic.all().stream().mapToLong(reach::begin).sum(),
                topic.all().stream().mapToLong(reach::end).sum(),
                deadLetters.holds(topic.name()),
                configs.of(topic.name()),
                readers.stream().sorted(Comparator.comparing(GroupSight::group)).toList(),
                problems);
    }

    private Map<String, Topic> topics(Set<String> names) {
        Map<String, Topic> topics = new HashMap<>();
        Map<String, TopicDescription> found = broker.askAll(
                admin -> admin.describeTopics(names).topicNameValues(),
                "topic",
                (name, failure) -> LOG.log(System.Logger.Level.DEBUG, failure.getMessage()));
        found.forEach((name, topic) -> topics.put(
                name,
                new Topic(name, topic.topicId().toString(), topic.partitions().size())));
        return topics;
    }

    private ShardReach reach(Map<String, Topic> topics) {
        Set<TopicPartition> shards = topics.values().stream()
                .flatMap(topic -> topic.all().stream())
                .collect(Collectors.toCollection(HashSet::new));
        return new ShardReach(offsets(shards, OffsetSpec.earliest()), offsets(shards, OffsetSpec.latest()));
    }

    /** An offset in each shard; those that cannot be told are left out. */
    Map<TopicPartition, ListOffsetsResultInfo> offsets(Set<TopicPartition> shards, OffsetSpec spec) {
        if (shards.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        shards.forEach(shard -> asked.put(shard, spec));
        return broker.askAll(
                admin -> answers(admin, asked),
                "shard",
                (shard, failure) -> LOG.log(System.Logger.Level.DEBUG, failure.getMessage()));
    }

    private static Map<TopicPartition, KafkaFuture<ListOffsetsResultInfo>> answers(
            Admin admin, Map<TopicPartition, OffsetSpec> asked) {
        ListOffsetsResult result = admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        return asked.keySet().stream().collect(Collectors.toMap(shard -> shard, result::partitionResult));
    }
}
