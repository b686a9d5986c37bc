package io.tidemark.app.pipeline;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.HealthQueries;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Rules;
import io.tidemark.rules.judge.HealthFigure;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way of rules over what Tidemark itself knows: answer each query once, outside of the transaction that keeps what
 * follows from it; judge, announce.
 */
public final class HealthPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(HealthPipeline.class);

    /** What it reads from storage. */
    public record Stored(Datasets datasets, Rules rules, HealthQueries queries) {}

    private final Stored stored;
    private final Judgement judgement;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public HealthPipeline(Stored stored, Judgement judgement, TransactionOperations transaction, InstantSource clock) {
        this.stored = stored;
        this.judgement = judgement;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers and judges all of them. */
    public void run() {
        for (Rule rule : stored.rules().all()) {
            if (rule.type().subject() == RuleType.Subject.HEALTH && rule.enabled()) {
                dataset(rule).ifPresent(dataset -> judge(dataset, rule));
            }
        }
    }

    /** Such a rule names one dataset by its id. */
    private Optional<Dataset> dataset(Rule rule) {
        return stored.datasets()
                .find(new DatasetId(rule.target().globs().getFirst()))
                .filter(dataset -> dataset.availability() != Availability.GONE);
    }

    private void judge(Dataset dataset, Rule rule) {
        HealthFigure figure = answer(rule);
        try {
            transaction.executeWithoutResult(status -> judgement.health(dataset, rule, figure, clock.instant()));
        } catch (ConcurrencyFailureException e) {
            LOG.debug("An answer to {} is thrown away: {}", rule.id(), e.getMessage());
        }
    }

    private HealthFigure answer(Rule rule) {
        String query = rule.parameters().text(ParameterName.QUERY.text()).orElse("");
        try {
            return HealthFigure.of(stored.queries().answer(query));
        } catch (TidemarkException e) {
            return new HealthFigure.Unanswered(e.failure());
        }
    }
}
