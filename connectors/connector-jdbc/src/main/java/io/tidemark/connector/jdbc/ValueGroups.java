package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.Measure;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which values a statement groups by and what it tells of them.
 *
 * @param columns grouped by
 * @param asText those whose values are wanted
 * @param asHash those whose hashes are wanted
 * @param inSets whether the values of each column are counted by themselves
 * @param bits how many of the lowest bits of the only column's hash are zero in the rows that are read
 * @param least values of the only column with fewer rows than that are added up to one
 */
record ValueGroups(List<String> columns, Set<String> asText, Set<String> asHash, boolean inSets, int bits, long least) {
    /** The groups that serve these measures, which are {@link Measure.TopValues} and {@link Measure.Distinct}. */
    static ValueGroups of(Collection<Measure<?>> measures, Sizing sizing, boolean inSets) {
        Set<String> columns = new LinkedHashSet<>();
        Set<String> asText = new LinkedHashSet<>();
        Set<String> asHash = new LinkedHashSet<>();
        for (Measure<?> measure : measures) {
            columns.addAll(measure.columns());
            (measure instanceof Measure.TopValues ? asText : asHash).addAll(measure.columns());
        }
        boolean alone = columns.size() == 1;
        String first = columns.iterator().next();
        int bits = alone && asText.isEmpty() ? sizing.bits(first) : 0;
        long least = alone && asHash.isEmpty() ? sizing.leastRowsOfAValue(first) : 1;
        return new ValueGroups(List.copyOf(columns), asText, asHash, inSets && !alone, bits, least);
    }
}
