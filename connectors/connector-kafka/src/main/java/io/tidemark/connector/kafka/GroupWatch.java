package io.tidemark.connector.kafka;

import io.tidemark.core.topic.GroupSight;
import io.tidemark.core.topic.ShardLag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Which offsets consumer groups have committed in topics. Classic groups, those of the consumer protocol and of Kafka
 * Streams; share groups commit none.
 *
 * @param problems which groups may not be seen
 */
record GroupWatch(
        Map<String, Map<TopicPartition, Long>> commits,
        Map<String, ConsumerGroupDescription> groups,
        List<String> problems) {
    private static final Set<GroupType> COMMITTING = Set.of(GroupType.CLASSIC, GroupType.CONSUMER, GroupType.STREAMS);
    /** What stands for the empty id under which old clients commit without a group: an empty name would mean the topic. */
    private static final String NAMELESS = "(empty group id)";

    private static final Set<String> PROTOCOLS = Set.of("", "consumer");

    static GroupWatch of(Broker broker, Collection<Topic> topics) {
        Set<String> names = topics.stream().map(Topic::name).collect(Collectors.toSet());
        Refusals refused = new Refusals();
        Set<String> known = broker
                .ask("the list of consumer groups", admin -> admin.listGroups().all())
                .stream()
                .filter(GroupWatch::isCommitting)
                .map(GroupListing::groupId)
                .collect(Collectors.toCollection(HashSet::new));
        if (names.isEmpty() || known.isEmpty()) {
            return new GroupWatch(Map.of(), Map.of(), List.of());
        }
        Map<String, Map<TopicPartition, Long>> commits = new HashMap<>();
        broker.askAll(admin -> offsets(admin, known), "consumer group", refused::note)
                .forEach((group, offsets) -> keep(commits, group, offsets, names));
        Map<String, ConsumerGroupDescription> groups = commits.isEmpty()
                ? Map.of()
                : broker.askAll(
                        admin -> admin.describeConsumerGroups(commits.keySet()).describedGroups(),
                        "consumer group",
                        refused::note);
        return new GroupWatch(commits, groups, refused.problems());
    }

    private static boolean isCommitting(GroupListing group) {
        return group.type().map(COMMITTING::contains).orElse(true)
                && (group.type().filter(GroupType.STREAMS::equals).isPresent() || PROTOCOLS.contains(group.protocol()));
    }

    private static Map<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> offsets(
            Admin admin, Set<String> groups) {
        ListConsumerGroupOffsetsResult result = admin.listConsumerGroupOffsets(
                groups.stream().collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec())));
        return groups.stream().collect(Collectors.toMap(group -> group, result::partitionsToOffsetAndMetadata));
    }

    private static void keep(
            Map<String, Map<TopicPartition, Long>> commits,
            String group,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            Set<String> topics) {
        offsets.forEach((shard, offset) -> {
            if (offset != null && topics.contains(shard.topic())) {
                commits.computeIfAbsent(group, name -> new HashMap<>()).put(shard, offset.offset());
            }
        });
    }

    /** The shards in which some group has something left to read. */
    Set<TopicPartition> behind(ShardReach reach) {
        Set<TopicPartition> behind = new HashSet<>();
        commits.values()
                .forEach(offsets -> offsets.forEach((shard, offset) -> {
                    if (reach.ends().containsKey(shard) && offset < reach.end(shard)) {
                        behind.add(shard);
                    }
                }));
        return behind;
    }

    List<GroupSight> of(Topic topic, ShardReach reach, OffsetAges ages) {
        List<GroupSight> sights = new ArrayList<>();
        commits.forEach((group, offsets) -> {
            List<ShardLag> shards = topic.all().stream()
                    .filter(offsets::containsKey)
                    .map(shard -> lag(shard, Objects.requireNonNull(offsets.get(shard)), reach, ages))
                    .toList();
            if (!shards.isEmpty()) {
                ConsumerGroupDescription known = groups.get(group);
                sights.add(new GroupSight(
                        group.isEmpty() ? NAMELESS : group,
                        known == null ? "unknown" : known.groupState().toString(),
                        known == null ? 0 : known.members().size(),
                        shards));
            }
        });
        return sights;
    }

    private static ShardLag lag(TopicPartition shard, long committed, ShardReach reach, OffsetAges ages) {
        long begin = reach.begin(shard);
        long end = reach.end(shard);
        return new ShardLag(
                shard.partition(),
                begin,
                committed,
                end,
                committed < end
                        ? ages.of(shard, Math.max(begin, committed), end).orElse(null)
                        : null);
    }
}
