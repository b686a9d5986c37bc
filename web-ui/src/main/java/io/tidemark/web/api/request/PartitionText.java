package io.tidemark.web.api.request;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Brings the spellings of a partition's name to the one that the core uses. */
public final class PartitionText {
    private PartitionText() {}

    /** The core's text of the window that starts then; any other text as it is. */
    public static String normal(String text) {
        return Moments.read(text).map(PartitionText::ofStart).orElse(text);
    }

    private static String ofStart(Instant start) {
        boolean onTheMinute = start.truncatedTo(ChronoUnit.MINUTES).equals(start);
        return onTheMinute
                ? new PartitionKey.Window(start, start.plus(Duration.ofMinutes(1))).text()
                : start.toString();
    }
}
