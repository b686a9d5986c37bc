package io.tidemark.app.pipeline;

import io.tidemark.collector.Connectors;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Watching;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.topic.TopicSight;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.core.topic.TopicStandings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way of what brokers tell of topics and of who reads them: look, keep, judge, announce. Nothing of it hangs on
 * records being read. See docs/decisions/016-topics-are-watched-beside-being-read.md.
 */
public final class TopicPipeline {
    private static final Duration REMEMBERED = Duration.ofHours(2);
    private static final Logger LOG = LoggerFactory.getLogger(TopicPipeline.class);

    /** What it reads from storage and notes there. */
    public record Stored(Datasets datasets, Gatherings gatherings, TopicStandings standings) {}

    private final Connectors connectors;
    private final Stored stored;
    private final Judgement judgement;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public TopicPipeline(
            Connectors connectors,
            Stored stored,
            Judgement judgement,
            TransactionOperations transaction,
            InstantSource clock) {
        this.connectors = connectors;
        this.stored = stored;
        this.judgement = judgement;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Looks at all topics of a source; says whether it can be looked at at all.
     *
     * @throws io.tidemark.core.error.TidemarkException when the source cannot be reached
     */
    public boolean run(Source source) {
        if (!(connectors.of(source) instanceof Watching watching)) {
            return false;
        }
        Map<DatasetRef, Dataset> topics = new HashMap<>();
        for (Dataset dataset : stored.datasets().ofSource(source.id())) {
            if (dataset.kind() == DatasetKind.TOPIC && dataset.availability() != Availability.GONE) {
                topics.put(new DatasetRef(dataset.name(), dataset.kind()), dataset);
            }
        }
        watching.look(List.copyOf(topics.keySet())).forEach((name, sight) -> {
            Dataset dataset = topics.get(name);
            if (dataset != null) {
                keep(dataset, sight);
            }
        });
        return true;
    }

    private void keep(Dataset dataset, TopicSight sight) {
        try {
            transaction.executeWithoutResult(status -> store(dataset, sight));
        } catch (ConcurrencyFailureException e) {
            LOG.debug("A look at {} is thrown away: {}", dataset.id(), e.getMessage());
        }
    }

    private void store(Dataset dataset, TopicSight sight) {
        DatasetId id = dataset.id();
        Instant now = clock.instant();
        Optional<TopicStanding> before = stored.standings().find(id);
        ShardCounts gone = stored.gatherings().find(id).map(Gathering::counts).orElse(ShardCounts.NONE);
        TopicStanding standing = TopicStanding.after(
                        before, id, sight, stored.standings().points(id, now.minus(REMEMBERED)), now)
                .withGone(gone);
        stored.standings().save(standing);
        judgement.topic(dataset, before.orElse(null), standing, now);
    }
}
