package io.tidemark.connector;

import java.time.Instant;

/** Points in time as microseconds since 1970 in UTC; what lies beyond is the nearest that there is. */
public final class Micros {
    /** The earliest; one later than {@link RecordCursor#NO_TIME}. */
    public static final long FIRST = Long.MIN_VALUE + 1;

    private static final long PER_SECOND = 1_000_000;
    private static final long MOST_SECONDS = Long.MAX_VALUE / PER_SECOND - 1;

    private Micros() {}

    public static long of(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds > MOST_SECONDS) {
            return Long.MAX_VALUE;
        }
        return seconds < -MOST_SECONDS ? FIRST : seconds * PER_SECOND + instant.getNano() / 1_000;
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }
}
