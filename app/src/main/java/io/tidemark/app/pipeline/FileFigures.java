package io.tidemark.app.pipeline;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.FileListing;
import io.tidemark.connector.FileSizes;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleReach;
import io.tidemark.core.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Adds to profiles what rules ask of the files that partitions are kept in, where the store tells of them. */
record FileFigures(Rules rules) {
    List<Profile> in(Connector connector, Dataset dataset, List<Profile> profiles) {
        List<MetricId> asked = asked(dataset);
        if (asked.isEmpty() || profiles.isEmpty() || !(connector instanceof FileListing listing)) {
            return profiles;
        }
        DatasetRef ref = new DatasetRef(dataset.name(), dataset.kind());
        Map<PartitionKey, FileSizes> files = listing.files(
                new DatasetDescription(ref, dataset.schema(), null, List.of()),
                profiles.stream().map(Profile::partition).toList());
        return profiles.stream()
                .map(profile -> with(profile, files.get(profile.partition()), asked))
                .toList();
    }

    private List<MetricId> asked(Dataset dataset) {
        return rules.all().stream()
                .filter(rule -> rule.type().spec().on() == RuleReach.FILES && rule.appliesTo(dataset))
                .flatMap(rule -> figures(rule, dataset).stream())
                .distinct()
                .toList();
    }

    private static List<MetricId> figures(Rule rule, Dataset dataset) {
        return RuleFigures.of(rule, dataset).stream()
                .map(figure -> figure.metric())
                .toList();
    }

    private static Profile with(Profile profile, @Nullable FileSizes files, List<MetricId> asked) {
        if (files == null) {
            return profile;
        }
        Profile told = profile;
        for (MetricId id : asked) {
            OptionalDouble figure = id.name() == MetricName.FILE_COUNT
                    ? OptionalDouble.of(files.count())
                    : files.shareBelow(Double.parseDouble(id.column()));
            told = figure.isPresent() ? told.with(id, figure.getAsDouble()) : told;
        }
        return told;
    }
}
