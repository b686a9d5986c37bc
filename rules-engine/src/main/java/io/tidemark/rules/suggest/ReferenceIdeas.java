package io.tidemark.rules.suggest;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds columns that refer to another table's key: by their names first, so that few are compared, then by whether the values
 * of one are among those of the other, as far as the hashes tell that both sketches keep.
 */
final class ReferenceIdeas {
    private static final Set<ColumnType> KEYS =
            EnumSet.of(ColumnType.TEXT, ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.UUID);
    /** So many pairs of columns are compared at most. */
    private static final int MOST_COMPARED = 60;
    /** Fewer values are among others by chance. */
    private static final int FEWEST_VALUES = 3;

    private static final double NEARLY_ALL = 0.98;
    private static final double UNSURE_KEY = 0.7;

    private final Datasets datasets;
    private final Partitions partitions;
    private final Profiles profiles;

    ReferenceIdeas(Datasets datasets, Partitions partitions, Profiles profiles) {
        this.datasets = datasets;
        this.partitions = partitions;
        this.profiles = profiles;
    }

    /** @param past the profiles of the dataset's last partitions */
    List<Idea> of(Dataset dataset, List<Profile> past) {
        Neighbours neighbours = new Neighbours(datasets, dataset);
        List<Idea> ideas = new ArrayList<>();
        int compared = 0;
        for (Column column : dataset.schema().columns()) {
            List<DistinctSketch> values = sketches(past, column.name());
            if (!KEYS.contains(column.type()) || values.size() < past.size()) {
                continue;
            }
            Optional<Idea> found = Optional.empty();
            for (Dataset other : neighbours.meantBy(column.name())) {
                for (String key : keys(column, other)) {
                    if (found.isEmpty() && compared++ < MOST_COMPARED) {
                        found = ReferredKey.of(other, key, partitions, profiles)
                                .flatMap(referred -> idea(column, values, referred));
                    }
                }
            }
            found.ifPresent(ideas::add);
        }
        return ideas;
    }

    private static List<DistinctSketch> sketches(List<Profile> past, String column) {
        return past.stream()
                .map(profile -> profile.states().all().get(new Measure.Distinct(column)))
                .filter(DistinctSketch.class::isInstance)
                .map(DistinctSketch.class::cast)
                .toList();
    }

    /** The columns that may be meant: of the same kind, called as this one is, or as keys are. */
    private static List<String> keys(Column column, Dataset other) {
        Set<String> names = new LinkedHashSet<>();
        names.add(column.name().toLowerCase(Locale.ROOT));
        String last = column.name().replaceAll(".*[_-]", "").toLowerCase(Locale.ROOT);
        names.add(last);
        names.add("id");
        if (other.settings().key().size() == 1) {
            names.add(other.settings().key().getFirst().toLowerCase(Locale.ROOT));
        }
        return other.schema().columns().stream()
                .filter(one ->
                        one.type() == column.type() && names.contains(one.name().toLowerCase(Locale.ROOT)))
                .map(Column::name)
                .toList();
    }

    private static Optional<Idea> idea(Column column, List<DistinctSketch> values, ReferredKey referred) {
        DistinctSketch all = values.stream().reduce(DistinctSketch.EMPTY, DistinctSketch::plus);
        Inclusion whole = Inclusion.of(all, referred.values());
        if (whole.compared() < FEWEST_VALUES || whole.included() < NEARLY_ALL * whole.compared()) {
            return Optional.empty();
        }
        int violated = (int) values.stream()
                .filter(one -> !Inclusion.of(one, referred.values()).isWhole())
                .count();
        double partitions = values.size();
        double confidence = (double) whole.included()
                / (whole.compared() + 2)
                * (partitions / (partitions + 2))
                * (referred.sure() ? 1 : UNSURE_KEY);
        return Optional.of(new Idea(
                RuleType.REFERENTIAL_INTEGRITY,
                column.name(),
                Parameters.of(ParameterName.REF_DATASET.text(), referred.table())
                        .and(ParameterName.REF_KEY.text(), referred.column()),
                Condition.Fixed.of(Operator.MUST_BE, 0),
                confidence,
                evidence(whole, all, values.size(), referred),
                violated));
    }

    private static String evidence(Inclusion whole, DistinctSketch all, int partitions, ReferredKey referred) {
        boolean exact = all.isExact() && referred.values().isExact();
        return String.format(
                Locale.ROOT,
                "%,d of %,d %s of %,d partitions are in %s.%s, where each occurs once%s",
                whole.included(),
                whole.compared(),
                exact ? "different values" : "sampled values",
                partitions,
                referred.dataset().name(),
                referred.column(),
                referred.sure() ? "" : ", by estimate");
    }
}
