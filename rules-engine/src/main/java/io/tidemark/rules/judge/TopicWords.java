package io.tidemark.rules.judge;

import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.topic.ConfigChange;
import io.tidemark.core.topic.GroupSight;
import io.tidemark.core.topic.GroupStanding;
import io.tidemark.core.topic.TopicStanding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a topic and its consumer groups stand. */
final class TopicWords {
    private TopicWords() {}

    static String lag(GroupStanding group) {
        GroupSight sight = group.sight();
        String age = sight.age()
                .map(one -> ", the oldest " + Wording.age(one) + " old")
                .orElse("");
        String trend = group.hourAgo() == null ? "" : trend(group.growth());
        return "group " + sight.group() + " has " + records(sight.behind()) + " left to read" + age + trend;
    }

    private static String trend(long growth) {
        if (growth == 0) {
            return ", as many as an hour ago";
        }
        return ", " + Wording.count(Math.abs(growth)) + (growth > 0 ? " more" : " fewer") + " than an hour ago";
    }

    static String stalled(GroupStanding group, TopicStanding now) {
        GroupSight sight = group.sight();
        return "group " + sight.group() + " has not moved on for " + Wording.age(group.stalled(now.at())) + " although "
                + records(sight.behind()) + " wait; it is " + sight.state() + " with "
                + (sight.members() == 1 ? "1 member" : Wording.count(sight.members()) + " members");
    }

    static String retention(GroupStanding group, TopicStanding now) {
        GroupSight sight = group.sight();
        String name = "group " + sight.group();
        if (sight.lost() > 0) {
            return name + " has lost " + records(sight.lost()) + ": they were deleted before it read them";
        }
        Duration age = sight.age().orElse(Duration.ZERO);
        Duration kept = now.sight().retention().orElse(Duration.ZERO);
        Duration left = kept.minus(age);
        return name + " reads a record next that is " + Wording.age(age) + " old; the topic keeps records for "
                + Wording.age(kept)
                + (left.isNegative() ? "" : ", so that it is deleted in about " + Wording.age(left));
    }

    static String gap(@Nullable TopicStanding before, TopicStanding now) {
        ShardCounts old = before == null ? ShardCounts.NONE : before.gone();
        long lost = now.gone().lost() - old.lost();
        long taken = now.gone().takenBack() - old.takenBack();
        List<String> parts = new ArrayList<>();
        if (lost > 0) {
            parts.add(records(lost) + " were deleted before they were read, by retention or by hand");
        }
        if (taken > 0) {
            parts.add("the broker took back " + records(taken)
                    + " that were read already, as after the election of an unclean leader");
        }
        return String.join(", and ", parts);
    }

    static String deadLetters(TopicStanding now) {
        return records(now.grown()) + " came into this dead-letter topic within the last hour";
    }

    static String of(ConfigChange change) {
        return change.name() + " was " + shown(change.before()) + " and is now " + shown(change.after());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "not set" : value;
    }

    private static String records(long count) {
        return Wording.count(count) + (count == 1 ? " record" : " records");
    }
}
