package io.tidemark.demo.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.traffic.Generator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventJsonTest {

    private static final Instant HOUR = Instant.parse("2026-03-09T14:00:00Z");

    private final Generator generator = new Generator(1, 1);

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrote(EventType type) {
        assertThat(generator.hour(type, HOUR))
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(EventJson.read(type, EventJson.write(event))).isEqualTo(event));
    }

    @Test
    void addedColumnIsAFurtherField() {
        Event event =
                generator.hour(EventType.PLAYBACK_STARTED, HOUR).getFirst().and("lossless");
        assertThat(new String(EventJson.write(event), StandardCharsets.UTF_8))
                .endsWith(",\"audio_quality\":\"lossless\"}");
        assertThat(EventJson.read(EventType.PLAYBACK_STARTED, EventJson.write(event)))
                .isEqualTo(event);
    }

    @Test
    void numbersAreNotQuoted() {
        Event event = generator.hour(EventType.PAYMENT_SETTLED, HOUR).getFirst();
        assertThat(new String(EventJson.write(event), StandardCharsets.UTF_8))
                .containsPattern("\"amount\":\\d+\\.\\d\\d,");
    }
}
