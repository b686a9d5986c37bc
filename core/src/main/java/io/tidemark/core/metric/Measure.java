package io.tidemark.core.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What to compute, as a value; equal measures share one scan.
 *
 * @param <S> the state that it yields
 */
public sealed interface Measure<S extends State> {
    /** The columns it reads. */
    List<String> columns();

    /** How many rows there are. */
    record RowCount() implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** How many rows have no value in the column; for topics also those whose field is absent. */
    record NullCount(String column) implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** How many rows have an empty text in the column. */
    record BlankCount(String column) implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** How many rows are true in the column. */
    record TrueCount(String column) implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * Count, extremes and mean of a numeric column: all of {@link NumberStats} but the spread, which stores compute slowly
     * of decimals. Its states have a NaN for the spread.
     */
    record NumberRange(String column) implements Measure<NumberSummary> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** Count, extremes, mean and spread of a numeric column. */
    record NumberStats(String column) implements Measure<NumberSummary> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** Earliest and latest value of a time column. */
    record TimeRange(String column) implements Measure<InstantRange> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** How many rows were loaded later than {@code after} after the end of their window. */
    record LateRows(String ingestColumn, Duration after) implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of(ingestColumn);
        }
    }

    /**
     * How many rows happened outside of the window in which they lie: earlier than {@code before} before its start, or at
     * its end or later. Rows without an event time are in no wrong place.
     */
    record OutsideRows(String eventColumn, Duration before) implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of(eventColumn);
        }
    }

    /** Exact duplicates by the key columns; rows with a null among them have no key. */
    record DuplicateRows(List<String> key) implements Measure<DuplicateTally> {
        public DuplicateRows {
            key = List.copyOf(key);
            if (key.isEmpty()) {
                throw new IllegalArgumentException("Duplicates need at least one key column");
            }
        }

        @Override
        public List<String> columns() {
            return key;
        }
    }

    /** Copies of rows that were delivered before, by the key columns; told by the key index, never by a store. */
    record Redeliveries(List<String> key) implements Measure<RedeliveryTally> {
        public Redeliveries {
            key = List.copyOf(key);
        }

        @Override
        public List<String> columns() {
            return key;
        }
    }

    /** How many rows have a value with that feature. */
    record Matching(String column, Feature feature) implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** How many rows have a time at or after that instant, which nothing should have reached yet. */
    record FutureRows(String column, Instant from) implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** How many rows have a time before that instant, which is too long ago to be true. */
    record AncientRows(String column, Instant until) implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** Count, extremes, mean and spread of the lengths of texts, in characters (Unicode code points). */
    record Lengths(String column) implements Measure<NumberSummary> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** How many different values a column has. */
    record Distinct(String column) implements Measure<DistinctSketch> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** The most frequent values of a column, as text. */
    record TopValues(String column) implements Measure<FrequentValues> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** The distribution of a numeric column. */
    record Quantiles(String column) implements Measure<LogHistogram> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** What skewness and kurtosis of a numeric column are made of. */
    record Moments(String column) implements Measure<MomentSummary> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** First and last text of a column. */
    record TextRange(String column) implements Measure<TextExtremes> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** How many texts of a column fit each known format. */
    record Formats(String column) implements Measure<FormatTally> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * The most frequent patterns of a column's texts: each run of letters is written A, each run of digits 9, everything
     * else as it is.
     */
    record Masks(String column) implements Measure<FrequentValues> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** How many values are of each {@link ValueType}. Fields of JSON records only. */
    record ValueTypes(String column) implements Measure<FrequentValues> {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** The distribution of the seconds between event and loading; negative where a row was loaded before its event. */
    record Delay(String eventColumn, String ingestColumn) implements Measure<LogHistogram> {
        @Override
        public List<String> columns() {
            return List.of(eventColumn, ingestColumn);
        }
    }

    /** How many records that were delivered during the window belong to another, closed one. Topics only. */
    record MisplacedRows() implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** How many records delivered during the window could not be read: broken JSON, or no readable time. Topics only. */
    record UnparseableRows() implements Measure<Tally> {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /**
     * How many rows an SQL condition holds for, among those for which another one holds.
     *
     * @param about what to call it: a column, or nothing
     * @param among which rows are tested, in Calcite's standard SQL
     * @param counted which of them are counted
     */
    record Tested(String about, String among, String counted) implements Measure<TestTally> {
        @Override
        public List<String> columns() {
            return List.of();
        }

        /** What its metrics are kept under: no two tests share it. */
        public String key() {
            return TestKey.of(about, among, counted);
        }
    }

    /**
     * What a query over a partition yields.
     *
     * @param sql a query in Calcite's standard SQL; where it reads the dataset, it reads the partition's rows
     * @param rows whether its rows are counted; else the number in its first row counts
     */
    record Queried(String sql, boolean rows) implements Measure<QueryFigure> {
        @Override
        public List<String> columns() {
            return List.of();
        }

        /** What its metrics are kept under. */
        public String key() {
            return TestKey.of("", sql, "");
        }
    }
}
