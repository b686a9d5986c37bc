package io.tidemark.core.route;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as files and the API write them: {@code 30s}, {@code 5m}, {@code 4h}, {@code 2d}. */
final class Span {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\s*([smhd])");
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long SECONDS_OF_AN_HOUR = 3_600;
    private static final long SECONDS_OF_A_MINUTE = 60;

    private Span() {}

    static @Nullable Duration read(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + field + "' is a time such as 30s, 5m, 4h or 2d, not '" + text + "'");
        }
        Duration span = Duration.ofSeconds(Long.parseLong(matcher.group(1)) * seconds(matcher.group(2)));
        if (span.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "'" + field + "' is at most " + LONGEST.toDays() + "d, not '" + text + "'");
        }
        return span;
    }

    static @Nullable String text(@Nullable Duration span) {
        if (span == null) {
            return null;
        }
        long seconds = span.toSeconds();
        for (String unit : new String[] {"d", "h", "m"}) {
            if (seconds > 0 && seconds % seconds(unit) == 0) {
                return seconds / seconds(unit) + unit;
            }
        }
        return seconds + "s";
    }

    private static long seconds(String unit) {
        return switch (unit) {
            case "d" -> SECONDS_OF_A_DAY;
            case "h" -> SECONDS_OF_AN_HOUR;
            case "m" -> SECONDS_OF_A_MINUTE;
            default -> 1;
        };
    }
}
