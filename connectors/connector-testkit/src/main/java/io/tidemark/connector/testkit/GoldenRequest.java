package io.tidemark.connector.testkit;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something to ask of a table of orders whose statements are worth keeping as text.
 *
 * @param name of the file
 * @param rows how many rows there are in all
 */
public record GoldenRequest(
        String name, Partitioning how, List<PartitionKey> partitions, Set<Measure<?>> measures, long rows) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2025-06-02T00:00:00Z");
    private static final long FEW = 40_000;
    private static final long MANY = 10_000_000;

    /** The table. */
    public static final DatasetDescription ORDERS = new DatasetDescription(
            new DatasetRef(DatasetName.of("shop", "Orders \"2\""), DatasetKind.TABLE),
            Schema.of(
                    new Column("id", "bigint", ColumnType.INTEGER, false),
                    new Column("at", "timestamptz", ColumnType.TIMESTAMP_TZ, false),
                    new Column("loaded", "timestamptz", ColumnType.TIMESTAMP_TZ, true),
                    new Column("booked", "timestamp", ColumnType.TIMESTAMP, true),
                    new Column("due", "date", ColumnType.DATE, true),
                    new Column("amount", "decimal(12,2)", ColumnType.DECIMAL, true),
                    new Column("score", "double", ColumnType.FLOAT, true),
                    new Column("mail", "varchar(200)", ColumnType.TEXT, true),
                    new Column("paid", "boolean", ColumnType.BOOLEAN, true)),
            null,
            List.of());

    /** All that are kept for every dialect. */
    public static List<GoldenRequest> all() {
        Partitioning hourly = Partitioning.TimeWindows.hourly("at", "loaded");
        return List.of(
                new GoldenRequest("counts-per-hour", hourly, hours(), Set.of(new Measure.RowCount()), FEW),
                new GoldenRequest("completeness", hourly, hours(), completeness(), FEW),
                new GoldenRequest("standard", hourly, hours(), standard(), FEW),
                new GoldenRequest("standard-of-many-rows", hourly, hours(), distinct(), MANY),
                new GoldenRequest("deep", hourly, hours(), deep(), FEW),
                new GoldenRequest(
                        "duplicates", hourly, hours(), Set.of(new Measure.DuplicateRows(List.of("id", "mail"))), FEW),
                misplaced("misplaced-in-hours-of-loading", "loaded", "booked", Grain.HOUR, ZoneOffset.UTC),
                misplaced("misplaced-in-days", "due", "at", Grain.DAY, BERLIN),
                counts("windows-hours-of-kathmandu", "at", Grain.HOUR, ZoneId.of("Asia/Kathmandu")),
                counts("windows-days-of-plain-times", "booked", Grain.DAY, BERLIN),
                counts("windows-weeks", "at", Grain.WEEK, BERLIN),
                counts("windows-months-of-dates", "due", Grain.MONTH, BERLIN),
                new GoldenRequest("whole", Partitioning.UNDIVIDED, List.of(PartitionKey.WHOLE), whole(), FEW));
    }

    private static GoldenRequest misplaced(String name, String column, String event, Grain grain, ZoneId zone) {
        Partitioning how = new Partitioning.TimeWindows(column, null, event, grain, zone, Duration.ofMinutes(10));
        PartitionKey.Window first = grain.windowAt(START, zone);
        return new GoldenRequest(
                name,
                how,
                List.of(first, grain.after(first, zone)),
                Set.of(new Measure.OutsideRows(event, Duration.ofMinutes(10))),
                FEW);
    }

    private static GoldenRequest counts(String name, String column, Grain grain, ZoneId zone) {
        Partitioning how = new Partitioning.TimeWindows(column, null, grain, zone, Duration.ZERO);
        return new GoldenRequest(name, how, List.of(grain.windowAt(START, zone)), Set.of(new Measure.RowCount()), FEW);
    }

    private static List<PartitionKey> hours() {
        return IntStream.of(0, 1, 5)
                .mapToObj(hour -> Grain.HOUR.windowAt(START.plus(Duration.ofHours(hour)), ZoneOffset.UTC))
                .map(PartitionKey.class::cast)
                .toList();
    }

    private static Set<Measure<?>> completeness() {
        List<Measure<?>> measures = new ArrayList<>(List.of(new Measure.RowCount()));
        ORDERS.schema().names().forEach(name -> measures.add(new Measure.NullCount(name)));
        measures.add(new Measure.BlankCount("mail"));
        measures.add(new Measure.LateRows("loaded", Duration.ofMinutes(10)));
        return new LinkedHashSet<>(measures);
    }

    private static Set<Measure<?>> standard() {
        List<Measure<?>> measures = new ArrayList<>(completeness());
        Stream.of("id", "amount", "score").forEach(number -> {
            measures.add(new Measure.NumberStats(number));
            measures.add(new Measure.Matching(number, Feature.ZERO));
            measures.add(new Measure.Matching(number, Feature.NEGATIVE));
            measures.add(new Measure.Matching(number, Feature.NAN));
            measures.add(new Measure.Matching(number, Feature.INFINITE));
        });
        Stream.of("at", "booked", "due").forEach(time -> {
            measures.add(new Measure.TimeRange(time));
            measures.add(new Measure.FutureRows(time, Instant.parse("2026-01-01T00:00:00Z")));
        });
        measures.add(new Measure.TrueCount("paid"));
        measures.add(new Measure.Lengths("mail"));
        measures.add(new Measure.TextRange("mail"));
        measures.add(new Measure.Matching("mail", Feature.PLACEHOLDER));
        measures.add(new Measure.Matching("mail", Feature.PADDED));
        measures.addAll(distinct());
        return new LinkedHashSet<>(measures);
    }

    private static Set<Measure<?>> distinct() {
        return new LinkedHashSet<>(List.of(
                new Measure.Distinct("id"),
                new Measure.Distinct("amount"),
                new Measure.Distinct("score"),
                new Measure.Distinct("mail"),
                new Measure.Distinct("at"),
                new Measure.Distinct("paid")));
    }

    private static Set<Measure<?>> deep() {
        return new LinkedHashSet<>(List.of(
                new Measure.Moments("amount"),
                new Measure.Moments("score"),
                new Measure.Quantiles("amount"),
                new Measure.Delay("at", "loaded"),
                new Measure.TopValues("mail"),
                new Measure.TopValues("paid")));
    }

    private static Set<Measure<?>> whole() {
        return new LinkedHashSet<>(List.of(
                new Measure.RowCount(), new Measure.Moments("score"), new Measure.DuplicateRows(List.of("id"))));
    }
}
