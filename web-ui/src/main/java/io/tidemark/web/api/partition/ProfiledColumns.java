package io.tidemark.web.api.partition;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Sample;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that a dataset has now, in its order, and those that only its profile still knows. */
record ProfiledColumns(Dataset dataset, Profile profile) {
    List<String> names() {
        Set<String> names = new LinkedHashSet<>(dataset.schema().names());
        Stream.of(
                        profile.states().all().keySet(),
                        profile.states().failures().keySet(),
                        profile.states()
                                .sample()
                                .map(Sample::states)
                                .orElse(Map.of())
                                .keySet())
                .flatMap(Set::stream)
                .flatMap(measure -> measure.columns().stream())
                .sorted()
                .forEach(names::add);
        return new ArrayList<>(names);
    }

    List<ColumnProfileView> views(List<String> wanted, int top) {
        Map<String, ColumnProfile> found = ColumnProfile.all(profile);
        return wanted.stream()
                .map(column -> found.getOrDefault(column, ColumnProfile.none(column)))
                .map(column -> ColumnProfileView.of(dataset, column, top))
                .toList();
    }
}
