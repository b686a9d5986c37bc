package io.tidemark.app.sample;

import io.tidemark.collector.Connectors;
import io.tidemark.connector.BadRows;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.sample.FoundRows;
import io.tidemark.core.sample.SamplePolicy;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads rows after the judgement, for violated rules whose figure is read from a profile: only then it is known what the
 * profile's bounds and values are. The statements of a pass together have the time of one.
 */
public final class LaterRows {
    private static final System.Logger LOG = System.getLogger(LaterRows.class.getName());
    private static final int MOST_STATEMENTS = 40;
    private static final int MOST_PARTITIONS = 8;

    private final Connectors connectors;
    private final Rules rules;
    private final StatePicks picks;
    private final Duration timeout;
    private final InstantSource clock;

    /** @param timeout after which a statement is given up */
    public LaterRows(Connectors connectors, Rules rules, Profiles profiles, Duration timeout, InstantSource clock) {
        this.connectors = connectors;
        this.rules = rules;
        this.picks = new StatePicks(profiles);
        this.timeout = timeout;
        this.clock = clock;
    }

    /** What violated verdicts on these profiles found, the newest partitions first. */
    List<FoundRows> of(
            Source source, Dataset dataset, List<Verdict> verdicts, Collection<Profile> profiles, SamplePolicy policy) {
        List<FoundRows> found = new ArrayList<>();
        List<Verdict> violated = verdicts.stream()
                .filter(verdict -> verdict.isViolated() && !verdict.column().isEmpty())
                .toList();
        if (violated.isEmpty() || !(connectors.of(source) instanceof BadRows store)) {
            return found;
        }
        Instant end = clock.instant().plus(timeout);
        for (Asked asked : asked(dataset, violated, profiles, policy)) {
            Duration left = Duration.between(clock.instant(), end);
            if (left.isPositive()) {
                read(store, dataset, asked, left).ifPresent(found::add);
            }
        }
        return found;
    }

    private record Asked(Profile profile, PickedRows picked) {}

    private List<Asked> asked(
            Dataset dataset, List<Verdict> violated, Collection<Profile> profiles, SamplePolicy policy) {
        List<Rule> there = rules.all();
        List<Asked> asked = new ArrayList<>();
        profiles.stream()
                .sorted((one, other) ->
                        other.partition().text().compareTo(one.partition().text()))
                .limit(MOST_PARTITIONS)
                .forEach(profile -> violated.stream()
                        .filter(verdict -> verdict.partition().equals(profile.partition()))
                        .flatMap(verdict -> rule(there, verdict)
                                .filter(rule -> policy.covers(rule, dataset))
                                .flatMap(rule -> picked(rule, verdict, dataset, profile, policy.rows()))
                                .stream())
                        .forEach(picked -> asked.add(new Asked(profile, picked))));
        return asked.subList(0, Math.min(MOST_STATEMENTS, asked.size()));
    }

    private static Optional<Rule> rule(List<Rule> there, Verdict verdict) {
        return there.stream().filter(rule -> rule.id().equals(verdict.rule())).findFirst();
    }

    private Optional<PickedRows> picked(Rule rule, Verdict verdict, Dataset dataset, Profile profile, int most) {
        return RuleFigures.of(rule, dataset).stream()
                .filter(figure -> figure.failure() == null && figure.column().equals(verdict.column()))
                .findFirst()
                .flatMap(figure -> picks.of(rule, figure, dataset, profile, most));
    }

    /** What cannot be read is no sample; the verdict holds without. */
    private static Optional<FoundRows> read(BadRows store, Dataset dataset, Asked asked, Duration time) {
        HeldRows held = new HeldRows();
        int most = asked.picked().rows().most();
        try {
            store.badRows(
                    request(dataset, asked.profile(), time),
                    asked.picked().rows(),
                    new PickingSink(asked.picked(), held, most));
        } catch (TidemarkException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "No sample of the bad rows of rule {0} on {1} {2}: {3}",
                    asked.picked().rows().rule().id(),
                    dataset.id(),
                    asked.profile().partition(),
                    e.getMessage());
            return Optional.empty();
        }
        return held.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundRows(
                        asked.profile().partition(), asked.picked().rows(), held.names(), held.rows()));
    }

    private static ProfileRequest request(Dataset dataset, Profile profile, Duration time) {
        return new ProfileRequest(
                new DatasetDescription(
                        new DatasetRef(dataset.name(), dataset.kind()), dataset.schema(), null, List.of()),
                dataset.settings().partitioning(),
                List.of(profile.partition()),
                Set.of(),
                time);
    }
}
