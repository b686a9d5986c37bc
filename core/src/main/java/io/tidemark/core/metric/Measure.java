package io.tidemark.core.metric;

import java.time.Duration;
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
}
