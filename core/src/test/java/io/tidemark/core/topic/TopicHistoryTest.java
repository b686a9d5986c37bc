package io.tidemark.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicHistoryTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static TopicPoint point(int minute, long records) {
        return new TopicPoint(NOON.plus(Duration.ofMinutes(minute)), records, null);
    }

    private static TopicHistory.Rate rate(int minute, double perSecond) {
        return new TopicHistory.Rate(NOON.plus(Duration.ofMinutes(minute)), perSecond);
    }

    private static TopicHistory itself(TopicPoint... points) {
        return new TopicHistory(Map.of(TopicStanding.ITSELF, List.of(points)));
    }

    @Test
    void arrivalsAreWhatCameByTheSecond() {
        assertThat(itself(point(0, 1_000), point(5, 4_000), point(15, 4_000)).arrivals())
                .containsExactly(rate(5, 10), rate(15, 0));
    }

    @Test
    void oneThatWasMadeAnewHasNoRateOfThen() {
        assertThat(itself(point(0, 9_000), point(5, 300), point(10, 600)).arrivals())
                .containsExactly(new TopicHistory.Rate(point(5, 0).at(), null), rate(10, 1));
    }

    @Test
    void nothingIsToldOfOnePoint() {
        assertThat(itself(point(0, 9_000)).arrivals()).isEmpty();
        assertThat(new TopicHistory(Map.of()).arrivals()).isEmpty();
    }

    @Test
    void thinnedTheWorstOfAGroupIsKeptAndTheRatesStayRight() {
        TopicHistory all = new TopicHistory(Map.of(
                TopicStanding.ITSELF,
                List.of(point(0, 0), point(5, 300), point(14, 840), point(29, 1_740)),
                "billing",
                List.of(point(0, 7), point(5, 90), point(9, 3), point(15, 1))));
        TopicHistory thin = all.thinned(Duration.ofMinutes(15));
        assertThat(thin.of("billing")).containsExactly(point(5, 90), point(15, 1));
        assertThat(thin.arrivals()).containsExactly(rate(29, 1));
    }
}
