package io.tidemark.core.sample;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.PersonalData;
import io.tidemark.core.metric.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Hashes what may name a person: whole columns that are marked or look so, and single values that do. */
public final class RowMask {
    private final Set<String> personal;
    private final UnaryOperator<String> hash;

    private RowMask(Set<String> personal, UnaryOperator<String> hash) {
        this.personal = Set.copyOf(personal);
        this.hash = hash;
    }

    /** The mask of a dataset whose columns are known by that profile. */
    public static RowMask of(
            SamplePolicy policy, DatasetId dataset, Profile profile, List<String> columns, RowSamples samples) {
        Set<String> personal = new HashSet<>();
        for (String column : columns) {
            if (policy.isPersonal(dataset, column)
                    || ColumnProfile.of(profile, column).isPersonal()) {
                personal.add(column);
            }
        }
        return new RowMask(personal, samples::hash);
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
