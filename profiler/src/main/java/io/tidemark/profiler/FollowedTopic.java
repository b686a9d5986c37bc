package io.tidemark.profiler;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Following;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partitioning;
import java.util.List;
import java.util.Optional;

/** A dataset that is read record by record as it comes, into windows of event time. */
public record FollowedTopic(Following source, Dataset dataset, Partitioning.TimeWindows how) {
    /** Present where the source can be followed and the dataset is cut by time. */
    public static Optional<FollowedTopic> of(Connector connector, Dataset dataset) {
        return connector instanceof Following source
                        && dataset.settings().partitioning() instanceof Partitioning.TimeWindows how
                ? Optional.of(new FollowedTopic(source, dataset, how))
                : Optional.empty();
    }

    /** What the connector calls the dataset. */
    public DatasetDescription description() {
        return description(dataset);
    }

    static DatasetDescription description(Dataset dataset) {
        return new DatasetDescription(
                new DatasetRef(dataset.name(), dataset.kind()), dataset.schema(), null, List.of());
    }
}
