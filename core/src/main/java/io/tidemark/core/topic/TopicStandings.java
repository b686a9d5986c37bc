package io.tidemark.core.topic;

import io.tidemark.core.dataset.DatasetId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: how topics and their consumer groups stand, and stood. Goes with a dataset's partitions. */
public interface TopicStandings {
    /** How the topic stood when it was last looked at. */
    Optional<TopicStanding> find(DatasetId dataset);

    /** Keeps how it stands now, in place of what was; and a point of each group and of the topic every five minutes. */
    void save(TopicStanding standing);

    /** Points from then on, by time; those of the topic itself as {@link TopicStanding#ITSELF}. */
    Map<String, List<TopicPoint>> points(DatasetId dataset, Instant from);
}
