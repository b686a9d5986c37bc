package io.tidemark.core.sample;

import io.tidemark.core.metric.PersonalData;
import io.tidemark.core.metric.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Hashes what may name a person: whole columns that are marked or look so, and single values that do. */
public final class RowMask {
    private final Set<String> personal;
    private final UnaryOperator<String> hash;

    private RowMask(Set<String> personal, UnaryOperator<String> hash) {
        this.personal = Set.copyOf(personal);
        this.hash = hash;
    }

    /**
     * The mask of rows of a dataset whose columns are known by that profile.
     *
     * @param labels what the answer calls its columns; a query may call them as it likes
     */
    public static RowMask of(
            SamplePolicy policy, Profile profile, WantedRows wanted, List<String> labels, RowSamples samples) {
        Labels known = new Labels(policy, profile, wanted);
        return new RowMask(labels.stream().filter(known::isPersonal).collect(Collectors.toSet()), samples::hash);
    }

    /** A sample as it may be shown now: columns may have been marked as personal after it was taken. */
    public static RowSample again(SamplePolicy policy, RowSample sample, RowSamples samples) {
        Set<String> marked = sample.columns().stream()
                .filter(column -> policy.isPersonal(sample.dataset(), column)
                        && !sample.masked().contains(column))
                .collect(Collectors.toSet());
        if (marked.isEmpty()) {
            return sample;
        }
        RowMask mask = new RowMask(marked, samples::hash);
        Set<String> masked = new HashSet<>(sample.masked());
        masked.addAll(marked);
        return new RowSample(
                sample.dataset(),
                sample.partition(),
                sample.rule(),
                sample.column(),
                sample.revision(),
                sample.takenAt(),
                sample.columns(),
                masked,
                sample.rows().stream()
                        .map(row -> mask.masked(sample.columns(), row))
                        .toList());
    }

    /** Columns of which every value is hashed. */
    public Set<String> columns() {
        return personal;
    }

    /** The row as it may be shown. */
    public SampledRow masked(List<String> columns, SampledRow row) {
        SampledRow masked = row;
        for (int i = 0; i < columns.size(); i++) {
            boolean all = personal.contains(columns.get(i));
            masked = masked.map(i, value -> all || PersonalData.looksPersonal(value) ? hash.apply(value) : value);
        }
        return masked;
    }
}
