package io.tidemark.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> COLUMNS = List.of("email", "event_time", "id", "payload");

    @Test
    void aSlipOfTheFingerFindsTheColumn() {
        assertThat(Spelling.nearest("emial", COLUMNS)).contains("email");
        assertThat(Spelling.nearest("eventtime", COLUMNS)).contains("event_time");
        assertThat(Spelling.nearest("PAYLOAD", COLUMNS)).contains("payload");
    }

    @Test
    void anotherWordFindsNothing() {
        assertThat(Spelling.nearest("country", COLUMNS)).isEmpty();
        assertThat(Spelling.nearest("xy", COLUMNS)).isEmpty();
    }
}
