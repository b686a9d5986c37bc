package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Measures that one statement computes together. */
record Work(Shape shape, Set<Measure<?>> measures) {
    Work {
        measures = new LinkedHashSet<>(measures);
    }

    /** The same without some of the measures. */
    Work only(Set<Measure<?>> left) {
        return new Work(shape, left);
    }

    /** Two halves, to find out which of several measures fails. */
    List<Work> halves() {
        List<Measure<?>> all = List.copyOf(measures);
        int middle = all.size() / 2;
        return List.of(
                only(new LinkedHashSet<>(all.subList(0, middle))),
                only(new LinkedHashSet<>(all.subList(middle, all.size()))));
    }
}
