package io.tidemark.core.arrival;

import io.tidemark.core.dataset.Partition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts a window's readiness into a sentence.
 *
 * @param learnt whether there is an arrival curve
 */
record ReadinessWords(Partition partition, Instant deadline, boolean learnt, Instant now) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    String of(@Nullable Double arrived, @Nullable Double usual, @Nullable Instant completeBy) {
        String in = in(arrived, usual);
        return switch (partition.state()) {
            case EXPECTED -> "nothing has arrived yet; " + open(completeBy, "99 % usually are in");
            case ARRIVING -> in + "; " + open(completeBy, "the rest usually comes");
            case CLOSED, REOPENED -> in + "; " + closed(completeBy);
            case MISSING -> "no rows had come by its deadline, " + at(deadline);
        };
    }

    private String in(@Nullable Double arrived, @Nullable Double usual) {
        String rows = String.format(Locale.ROOT, "%,d", partition.rowsOrZero());
        if (arrived == null || usual == null) {
            return rows + " rows are in";
        }
        // Rounded down: 99.9 % is not all.
        return String.format(
                Locale.ROOT, "%,d %% of the usual %,.0f rows are in", (long) Math.floor(arrived * 100), usual);
    }

    private String open(@Nullable Instant completeBy, String rest) {
        if (!learnt) {
            return "it closes at " + at(deadline) + ", and how its dataset's windows fill is still being learnt";
        }
        return completeBy == null
                ? "it closes at " + at(deadline) + ", but rows often come later still"
                : rest + " by " + at(completeBy);
    }

    private String closed(@Nullable Instant completeBy) {
        if (!learnt) {
            return "it is closed";
        }
        if (completeBy == null) {
            return "it is closed, but rows often come later still";
        }
        return now.isBefore(completeBy)
                ? "it is closed, but rows usually keep coming until " + at(completeBy)
                : "it is closed, and nothing more usually comes";
    }

    private String at(Instant time) {
        return day(time).equals(day(now)) ? TIME.format(time) : DAY_AND_TIME.format(time);
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
