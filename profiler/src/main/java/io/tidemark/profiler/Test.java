package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;

/** How many of the records at the places in [from, until) count. */
interface Test {
    Test ALL = (batch, from, until) -> until - from;

    int count(RecordBatch batch, int from, int until);

    static Test isNull(int column) {
        return (batch, from, until) -> trues(batch.column(column).nulls(), from, until);
    }

    static Test isBlank(int column) {
        return (batch, from, until) -> trues(batch.column(column).blanks(), from, until);
    }

    static Test isTrue(int column) {
        return (batch, from, until) -> trues(batch.column(column).truths(), from, until);
    }

    private static int trues(boolean[] flags, int from, int until) {
        int count = 0;
        for (int i = from; i < until; i++) {
            count += flags[i] ? 1 : 0;
        }
        return count;
    }
}
