package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.DistinctSketch;
import java.util.Map;

/**
 * What is known beforehand of the rows that a request reads, so that statements are chosen to fit and answers stay
 * small. A wrong guess costs time or precision, and never correctness.
 *
 * @param rows about how many rows fit the request
 * @param partitions how many partitions they are cut into
 * @param bytes bytes that one scan reads; 0 when unknown
 * @param distinct about how many different values columns have in the dataset
 * @param apart whether windows are read faster one by one than in one pass that groups all rows
 */
record Sizing(long rows, int partitions, long bytes, Map<String, Double> distinct, boolean apart) {
    private static final long MOST_COLLECTED = 8_192;
    private static final long FEW_VALUES = 2_000;
    private static final long SEVERAL_VALUES = 5_000;

    Sizing {
        distinct = Map.copyOf(distinct);
    }

    long rowsOfPartition() {
        return rows / partitions;
    }

    /** About how many different values a column has in a partition; as many as rows when nothing is known. */
    double valuesOfPartition(String column) {
        double all = distinct.getOrDefault(column, Double.POSITIVE_INFINITY);
        double perPartition = rowsOfPartition();
        return all > 1_000 * perPartition ? perPartition : all * -Math.expm1(-perPartition / all);
    }

    /** So many bits that between one and two times as many hashes are left as a sketch keeps. */
    int bits(String column) {
        double surplus = valuesOfPartition(column) / DistinctSketch.MOST;
        return surplus < 2 ? 0 : Math.getExponent(surplus);
    }

    /** Whether the hashes that are left are few even with their repetitions. */
    boolean isCollectable(String column) {
        return rowsOfPartition() >> bits(column) <= MOST_COLLECTED;
    }

    boolean hasFewValues(String column) {
        return valuesOfPartition(column) <= FEW_VALUES;
    }

    /** With fewer rows than that in a partition a value is not worth telling; 1 where all of them can be told. */
    long leastRowsOfAValue(String column) {
        boolean all = valuesOfPartition(column) <= SEVERAL_VALUES;
        return all ? 1 : Math.max(2, rowsOfPartition() / FEW_VALUES);
    }
}
