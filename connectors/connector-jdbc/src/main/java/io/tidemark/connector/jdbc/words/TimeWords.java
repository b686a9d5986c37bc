package io.tidemark.connector.jdbc.words;

import io.tidemark.connector.jdbc.Days;
import io.tidemark.connector.jdbc.TimeExpression;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Points in time in a store's words. The store is told each zone's offsets, so that it needs no time zones of its own and
 * no local hour is there twice: hours are moments in UTC, longer windows the first day in the zone's calendar.
 */
final class TimeWords {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final int HOUR = (int) Duration.ofHours(1).toSeconds();

    private final Words words;

    TimeWords(Words words) {
        this.words = words;
    }

    /** A column's values as plain points in time. */
    static String plain(Words words, ColumnType column) {
        return switch (column) {
            case TIMESTAMP_TZ -> words.get(Word.PLAIN);
            case DATE -> words.get(Word.MIDNIGHT);
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIMESTAMP, TIME, UUID, JSON, BINARY, ARRAY, OTHER -> "{}";
        };
    }

    TimeExpression windowStart(ColumnType column, Grain grain, ZoneId zone, PartitionKey.@Nullable Window span) {
        String time = plain(words, column);
        if (column == ColumnType.DATE) {
            return new TimeExpression(firstDay(grain, time), ColumnType.DATE);
        }
        if (grain == Grain.HOUR) {
            OffsetSteps odd = OffsetSteps.of(zone, span, seconds -> Math.floorMod(seconds, HOUR));
            String hour = words.get(Word.HOUR, later(time, seconds(odd, time)));
            return new TimeExpression(later(hour, minus(seconds(odd, time))), ColumnType.TIMESTAMP);
        }
        String local = later(time, seconds(OffsetSteps.of(zone, span, seconds -> seconds), time));
        return new TimeExpression(firstDay(grain, local), ColumnType.DATE);
    }

    private String firstDay(Grain grain, String time) {
        Word start = switch (grain) {
            case HOUR, DAY -> Word.DAY;
            case WEEK -> Word.WEEK;
            case MONTH -> Word.MONTH;
        };
        return words.get(Word.DATE, words.get(start, time));
    }

    private String seconds(OffsetSteps offsets, String time) {
        return offsets.isNothing() ? "" : offsets.sql(this::literal).replace("{}", time);
    }

    private static String minus(String seconds) {
        return seconds.isEmpty() ? "" : "-(" + seconds + ")";
    }

    private String later(String time, String seconds) {
        return seconds.isEmpty() ? time : words.get(Word.LATER, time).replace("$s", seconds);
    }

    private String literal(OffsetDateTime time) {
        return words.get(Word.PLAIN_LITERAL).replace("$t", TEXT.format(time));
    }

    String bound(ColumnType column, Instant instant, ZoneId zone) {
        String text = TEXT.format(instant.atOffset(ZoneOffset.UTC));
        return switch (column) {
            case TIMESTAMP_TZ -> words.get(Word.ZONED_LITERAL).replace("$t", text);
            case TIMESTAMP -> words.get(Word.PLAIN_LITERAL).replace("$t", text);
            case DATE -> words.get(Word.DATE_LITERAL).replace("$t", "" + Days.firstFrom(instant, zone));
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                throw new IllegalArgumentException("Not a time column: " + column);
        };
    }

    String minus(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        return words.get(Word.EARLIER)
                .replace("$s", operand(micros / 1_000_000))
                .replace("$u", operand(micros % 1_000_000))
                .replace("$d", BigDecimal.valueOf(micros, 6).toPlainString());
    }

    /** Two signs one after the other begin a comment. */
    private static String operand(long number) {
        return number < 0 ? "(" + number + ")" : "" + number;
    }
}
