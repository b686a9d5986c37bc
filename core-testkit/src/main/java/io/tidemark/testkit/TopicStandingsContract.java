package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.topic.GroupSight;
import io.tidemark.core.topic.ShardLag;
import io.tidemark.core.topic.TopicPoint;
import io.tidemark.core.topic.TopicSight;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.core.topic.TopicStandings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@code TopicStandings} does. */
public abstract class TopicStandingsContract {
    private static final Duration AGE = Duration.ofMillis(61_500);

    protected abstract Ports ports();

    private TopicStandings standings() {
        return ports().topicStandings();
    }

    private static TopicStanding at(Instant now, Optional<TopicStanding> before, long end) {
        ShardLag behind = new ShardLag(0, 3, 10, end, AGE);
        TopicSight sight = new TopicSight(
                "id",
                2,
                3,
                end,
                true,
                Map.of("retention.ms", "1000", "cleanup.policy", "delete"),
                List.of(new GroupSight("billing", "Stable", 2, List.of(behind, new ShardLag(1, 0, 5, 5, null)))),
                List.of("something may not be seen"));
        return TopicStanding.after(before, PLAYS, sight, Map.of(), now).withGone(new ShardCounts(1, 2, 3, 4, 5));
    }

    @Test
    void theNewestStandingIsFoundAsItWas() {
        assertThat(standings().find(PLAYS)).isEmpty();
        TopicStanding first = at(NOON, Optional.empty(), 20);
        standings().save(first);
        assertThat(standings().find(PLAYS)).contains(first);
        TopicStanding second = at(NOON.plusSeconds(60), Optional.of(first), 30);
        standings().save(second);
        assertThat(standings().find(PLAYS)).contains(second);
    }

    @Test
    void aPointIsKeptEveryFiveMinutes() {
        for (int minute = 0; minute <= 12; minute++) {
            standings().save(at(NOON.plusSeconds(60L * minute), Optional.empty(), 20 + minute));
        }
        Map<String, List<TopicPoint>> points = standings().points(PLAYS, NOON.plusSeconds(1));
        assertThat(points)
                .containsEntry(
                        TopicStanding.ITSELF,
                        List.of(
                                new TopicPoint(NOON.plusSeconds(300), 25, null),
                                new TopicPoint(NOON.plusSeconds(600), 30, null)))
                .containsEntry(
                        "billing",
                        List.of(
                                new TopicPoint(NOON.plusSeconds(300), 15, AGE),
                                new TopicPoint(NOON.plusSeconds(600), 20, AGE)));
    }

    @Test
    void theyGoWithThePartitions() {
        standings().save(at(NOON, Optional.empty(), 20));
        ports().partitions().forget(PLAYS);
        assertThat(standings().find(PLAYS)).isEmpty();
        assertThat(standings().points(PLAYS, Instant.EPOCH)).isEmpty();
    }
}
