package io.tidemark.web.ui.sample;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.metric.TextExtremes;
import io.tidemark.testkit.ProfileBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** What deep profiles tell of a dataset's columns: one column of each kind, one that failed, one that is left out. */
final class SampleColumns {
    static final Profiling PROFILING = new Profiling(
            ProfileDepth.DEEP,
            Map.of("device", ProfileDepth.STANDARD, "ingested_at", ProfileDepth.CHEAP, "payload", ProfileDepth.NONE),
            50_000_000);

    static final Column[] COLUMNS = {
        new Column("event_id", "uuid", ColumnType.UUID, false),
        new Column("event_time", "timestamp with time zone", ColumnType.TIMESTAMP_TZ, true),
        new Column("ingested_at", "timestamp with time zone", ColumnType.TIMESTAMP_TZ, true),
        new Column("email", "character varying(320)", ColumnType.TEXT, true),
        new Column("country", "text", ColumnType.TEXT, true),
        new Column("played_ms", "bigint", ColumnType.INTEGER, true),
        new Column("loudness", "double precision", ColumnType.FLOAT, true),
        new Column("is_premium", "boolean", ColumnType.BOOLEAN, true),
        new Column("zip", "text", ColumnType.TEXT, true),
        new Column("device", "text", ColumnType.TEXT, true),
        new Column("user_agent", "text", ColumnType.TEXT, true),
        new Column("payload", "jsonb", ColumnType.JSON, true)
    };

    private static final int DRAWN = 4_000;
    private static final LogHistogram DELAYS = drawn(random -> -12 * Math.log(random.nextDouble()));
    private static final LogHistogram PLAYED =
            drawn(random -> Math.min(7_212_000, 160_000 * Math.exp(random.nextGaussian() * 0.7)));
    private static final LogHistogram LOUDNESS = drawn(random -> -9 + random.nextGaussian() * 4);
    private static final DistinctSketch EMAILS = DistinctSketch.of(0, new Random(1).longs(DRAWN * 20L));
    private static final DistinctSketch FEW = DistinctSketch.of(0, LongStream.range(0, 7));

    private SampleColumns() {}

    static ProfileBuilder deep(ProfileBuilder profile, long rows, Instant from) {
        texts(profile, rows);
        numbers(profile, rows);
        return profile.with(new Measure.TimeRange("event_time"), new InstantRange(from, from.plusSeconds(3599)))
                .with(new Measure.FutureRows("event_time", from.plus(Duration.ofDays(1))), new Tally(3))
                .with(
                        new Measure.TimeRange("ingested_at"),
                        new InstantRange(from.plusSeconds(2), from.plusSeconds(3710)))
                .with(new Measure.Delay("event_time", "ingested_at"), DELAYS)
                .with(new Measure.TrueCount("is_premium"), new Tally(rows * 37 / 100))
                .withNulls("is_premium", rows / 400)
                .withNulls("event_time", 0)
                .withNulls("ingested_at", 0);
    }

    private static void texts(ProfileBuilder profile, long rows) {
        long mails = rows * 93 / 100;
        profile.withNulls("email", rows - mails)
                .with(new Measure.BlankCount("email"), new Tally(rows / 900))
                .with(new Measure.Matching("email", Feature.PLACEHOLDER), new Tally(rows / 1500))
                .with(new Measure.Lengths("email"), new NumberSummary(mails, 1, 61, 23.4, mails * 40.0))
                .with(new Measure.Distinct("email"), EMAILS)
                .with(
                        new Measure.TopValues("email"),
                        new FrequentValues(
                                Map.of("unknown@example.org", 912L, "ada@example.org", 41L, "noreply@example.com", 38L),
                                mails - 991,
                                12))
                .with(
                        new Measure.Formats("email"),
                        new FormatTally(mails, Map.of(Format.EMAIL, mails - 820, Format.PHONE, 190L)))
                .with(
                        new Measure.Masks("email"),
                        new FrequentValues(
                                Map.of("A@A.A", mails - 9000, "A.A@A.A", 7000L, "A9@A.A", 1800L, "A", 200L), 0, 0))
                .with(new Measure.TextRange("email"), new TextExtremes("aaron@example.org", "zoe@example.org"))
                .with(new Measure.Distinct("country"), FEW)
                .with(new Measure.TopValues("country"), countries(rows))
                .with(new Measure.TextRange("country"), new TextExtremes("BR", "US"))
                .with(new Measure.Formats("country"), new FormatTally(rows, Map.of(Format.ISO_COUNTRY, rows)))
                .withNulls("zip", rows / 50)
                .with(
                        new Measure.Formats("zip"),
                        new FormatTally(rows, Map.of(Format.INTEGER, rows - rows / 300, Format.HEX, rows)))
                .with(new Measure.TextRange("zip"), new TextExtremes("00501", "99950"))
                .withNulls("device", 0)
                .with(new Measure.Distinct("device"), FEW)
                .without(
                        new Measure.Distinct("user_agent"),
                        new Failure(ErrorCode.TOO_SLOW, "The statement took longer than 5 min and was stopped"))
                .withNulls("user_agent", rows / 70);
    }

    private static void numbers(ProfileBuilder profile, long rows) {
        profile.with(new Measure.Quantiles("played_ms"), PLAYED)
                .with(new Measure.Distinct("played_ms"), EMAILS)
                .with(new Measure.Matching("played_ms", Feature.ZERO), new Tally(rows / 31))
                .with(new Measure.Matching("played_ms", Feature.NEGATIVE), new Tally(0))
                .with(new Measure.Moments("played_ms"), new MomentSummary(rows, 186_340.5, 4e15, 3.1e21, 9e27))
                .withNulls("loudness", rows / 90)
                .with(new Measure.NumberStats("loudness"), new NumberSummary(rows, -25.31, 6.02, -9.004, rows * 16.0))
                .with(new Measure.Quantiles("loudness"), LOUDNESS)
                .with(new Measure.Distinct("loudness"), EMAILS);
    }

    private static FrequentValues countries(long rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("US", rows * 34 / 100);
        counts.put("DE", rows * 21 / 100);
        counts.put("SE", rows * 17 / 100);
        counts.put("BR", rows * 12 / 100);
        counts.put("IN", rows * 9 / 100);
        counts.put("GB", rows * 5 / 100);
        counts.put("", rows / 100);
        return new FrequentValues(counts, 0, 0);
    }

    private static LogHistogram drawn(Source source) {
        Random random = new Random(42);
        TreeMap<Integer, Long> positive = new TreeMap<>();
        TreeMap<Integer, Long> negative = new TreeMap<>();
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < DRAWN; i++) {
            double value = source.from(random);
            min = Math.min(min, value);
            max = Math.max(max, value);
            (value > 0 ? positive : negative).merge(LogHistogram.bin(Math.abs(value)), 60L, Long::sum);
        }
        return new LogHistogram(0, positive, negative, min, max);
    }

    private interface Source {
        double from(Random random);
    }
}
