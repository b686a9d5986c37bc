package io.tidemark.app.pipeline;

import io.tidemark.collector.Connectors;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Registering;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.topic.SubjectSight;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;

/** The way of what a schema registry tells of topics: ask of those that rules are about, judge, announce. */
public final class RegistryPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryPipeline.class);

    /** What it reads from storage. */
    public record Stored(Datasets datasets, Rules rules) {}

    private final Connectors connectors;
    private final Stored stored;
    private final Judgement judgement;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public RegistryPipeline(
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

    /** Asks of all topics of a source that a rule is about. */
    public void run(Source source) {
        List<Rule> rules = stored.rules().all().stream()
                .filter(rule -> rule.type().subject() == RuleType.Subject.REGISTRY && rule.enabled())
                .toList();
        if (rules.isEmpty()
                || !(connectors.of(source) instanceof Registering registering)
                || !registering.hasRegistry()) {
            return;
        }
        Map<DatasetRef, Dataset> topics = new HashMap<>();
        for (Dataset dataset : stored.datasets().ofSource(source.id())) {
            boolean judged = rules.stream().anyMatch(rule -> rule.appliesTo(dataset));
            if (judged && dataset.availability() != Availability.GONE) {
                topics.put(new DatasetRef(dataset.name(), dataset.kind()), dataset);
            }
        }
        registering.subjects(List.copyOf(topics.keySet())).forEach((name, sight) -> {
            Dataset dataset = topics.get(name);
            if (dataset != null) {
                judge(dataset, sight);
            }
        });
    }

    private void judge(Dataset dataset, SubjectSight sight) {
        try {
            transaction.executeWithoutResult(status -> judgement.subject(dataset, sight, clock.instant()));
        } catch (ConcurrencyFailureException e) {
            LOG.debug("A look at the schemas of {} is thrown away: {}", dataset.id(), e.getMessage());
        }
    }
}
