package io.tidemark.core.dataset;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Which slice of a dataset a partition is. Its {@link #text} is its name in URLs, on the command line and in tables. */
public sealed interface PartitionKey {
    /** The one partition of a dataset that is not divided. */
    Whole WHOLE = new Whole();

    String text();

    /** The records of one stretch of event time, start included, end excluded. */
    record Window(Instant from, Instant until) implements PartitionKey, Comparable<Window> {
        private static final DateTimeFormatter MINUTES =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

        public Window {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("A window ends after it starts; not so: " + from + " to " + until);
            }
        }

        public boolean contains(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }

        @Override
        public String text() {
            return MINUTES.format(from);
        }

        @Override
        public int compareTo(Window other) {
            return from.compareTo(other.from);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** The records that share a value, for example of a list partition. */
    record Value(String value) implements PartitionKey {
        @Override
        public String text() {
            return "=" + value;
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** All records. */
    record Whole() implements PartitionKey {
        @Override
        public String text() {
            return "all";
        }

        @Override
        public String toString() {
            return text();
        }
    }
}
