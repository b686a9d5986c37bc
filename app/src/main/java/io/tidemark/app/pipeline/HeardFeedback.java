package io.tidemark.app.pipeline;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.feedback.Feedback;
import io.tidemark.core.feedback.FeedbackActions;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.feedback.IncidentFeedback;
import io.tidemark.core.feedback.Stance;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Rules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what people say of an incident's values, and has judged anew what rests on them; each in one transaction. */
public final class HeardFeedback implements FeedbackActions {
    /** What is said beside it must fit into an entry of the timeline, too. */
    private static final int LONGEST_NOTE = 1_800;

    private final Stored stored;
    private final IncidentActions actions;
    private final Rejudgement rejudgement;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    /** What it reads, and where it keeps what is said. */
    public record Stored(Incidents incidents, Rules rules, Datasets datasets, Feedbacks feedbacks) {}

    public HeardFeedback(
            Stored stored,
            IncidentActions actions,
            Rejudgement rejudgement,
            TransactionOperations transaction,
            InstantSource clock) {
        this.stored = stored;
        this.actions = actions;
        this.rejudgement = rejudgement;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Incident say(IncidentId id, Stance stance, String who, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw refusal("A note on the values of " + id + " has at most " + LONGEST_NOTE + " characters, not "
                    + note.length());
        }
        return together(id, () -> {
            Incident incident = incident(id);
            Rule rule = learning(incident);
            List<FailingPartition> meant = meant(incident);
            meant.forEach(failing -> keep(incident, failing, stance, who));
            tell(incident, stance, who, words(stance, meant) + (note.isEmpty() ? "" : ": " + note));
            rejudge(incident, rule, meant, Set.of());
            return incident(id);
        });
    }

    private void keep(Incident incident, FailingPartition failing, Stance stance, String who) {
        if (failing.partition() instanceof PartitionKey.Window window) {
            stored.feedbacks()
                    .save(new Feedback(
                            incident.rule(),
                            incident.dataset(),
                            incident.column(),
                            window,
                            stance,
                            failing.observed(),
                            who,
                            clock.instant()));
        }
    }

    /** What fails again of the incident reopens it: whoever heard that it is over hears that it is not. */
    @Override
    public Incident takeBack(IncidentId id, String who) {
        return together(id, () -> {
            Incident incident = incident(id);
            Rule rule = learning(incident);
            for (FailingPartition failing : incident.failures()) {
                if (failing.partition() instanceof PartitionKey.Window window) {
                    stored.feedbacks().delete(rule.id(), incident.dataset(), incident.column(), window);
                }
            }
            actions.comment(id, who, "What was said of its values is taken back");
            Set<PartitionKey> own = incident.failures().stream()
                    .map(FailingPartition::partition)
                    .collect(Collectors.toSet());
            rejudge(incident, rule, incident.failures(), own);
            return incident(id);
        });
    }

    private void tell(Incident incident, Stance stance, String who, String words) {
        boolean ends = stance == Stance.EXPECTED
                && incident.status().mayBecome(IncidentStatus.RESOLVED)
                && IncidentFeedback.of(incident, stored.feedbacks()).isExpected();
        if (ends) {
            actions.resolve(incident.id(), who, Resolution.EXPECTED, words);
        } else {
            actions.comment(incident.id(), who, words);
        }
    }

    private static String words(Stance stance, List<FailingPartition> meant) {
        String values = meant.size() == 1
                ? "The value of " + meant.getFirst().partition().text() + " is "
                : meant.size() + " values from " + meant.getFirst().partition().text() + " on are ";
        return values
                + switch (stance) {
                    case EXPECTED -> "expected";
                    case EXCLUDED -> "excluded from what is learnt";
                };
    }

    /** Of what nothing is said yet; all of it, to be said anew, where that is nothing. */
    private List<FailingPartition> meant(Incident incident) {
        IncidentFeedback feedback = IncidentFeedback.of(incident, stored.feedbacks());
        return feedback.unsaid().isEmpty() ? feedback.windows() : feedback.unsaid();
    }

    private void rejudge(Incident incident, Rule rule, List<FailingPartition> meant, Set<PartitionKey> told) {
        Dataset dataset = stored.datasets()
                .find(incident.dataset())
                .orElseThrow(
                        () -> refusal("The dataset " + incident.dataset() + " is gone, and nothing is judged of it"));
        meant.stream()
                .flatMap(failing -> failing.partition() instanceof PartitionKey.Window window
                        ? Stream.of(window.from())
                        : Stream.empty())
                .min(Instant::compareTo)
                .ifPresent(from -> rejudgement.since(
                        from, new Rejudgement.Matter(rule, dataset, incident.column(), told), clock.instant()));
    }

    /** The incident's rule, where it learns from values and has judged windows. */
    private Rule learning(Incident incident) {
        Rule rule = stored.rules()
                .find(incident.rule())
                .orElseThrow(() -> refusal("The rule " + incident.rule() + " is gone; resolve the incident instead"));
        boolean learns = switch (rule.condition()) {
            case Condition.Anomaly _, Condition.Change _ ->
                rule.type().spec().reads().hasSeries();
            case Condition.Fixed _, Condition.MustNotOccur _ -> false;
        };
        if (!learns || meant(incident).isEmpty()) {
            throw refusal("The rule " + rule.id() + " learns nothing from the values of " + incident.id()
                    + "; resolve the incident as expected instead, or change the rule");
        }
        return rule;
    }

    private Incident incident(IncidentId id) {
        return stored.incidents().find(id).orElseThrow(() -> refusal("There is no incident " + id));
    }

    private static TidemarkException refusal(String message) {
        return new TidemarkException(ErrorCode.INVALID_SETTING, message);
    }

    /** In one transaction, while nobody else judges the dataset. */
    private Incident together(IncidentId id, Supplier<Incident> action) {
        DatasetId dataset = incident(id).dataset();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                rejudgement.hold(dataset);
                return action.get();
            }));
        } catch (ConcurrencyFailureException e) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    "New values of " + dataset + " are being judged just now; say it again in a moment",
                    e);
        }
    }
}
