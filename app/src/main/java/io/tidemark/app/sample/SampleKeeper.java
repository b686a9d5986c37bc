package io.tidemark.app.sample;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.sample.FoundRows;
import io.tidemark.core.sample.RowMask;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.RowSamples;
import io.tidemark.core.sample.SamplePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the rows that violated rules found bad, masked, and forgets them in time. */
public final class SampleKeeper {
    private final RowSamples samples;
    private final SamplePolicy policy;
    private final LaterRows later;

    /** @param later reads what only a judgement tells */
    public SampleKeeper(RowSamples samples, SamplePolicy policy, LaterRows later) {
        this.samples = samples;
        this.policy = policy;
        this.later = later;
    }

    /** Reads and keeps what belongs to violated verdicts of rules that look at a profile; to be called when those are kept. */
    public void readAndKeep(Source source, Dataset dataset, List<Verdict> verdicts, Collection<Profile> profiles) {
        if (policy.covers(dataset.id())) {
            keep(later.of(source, dataset, verdicts, profiles, policy), verdicts, profiles);
        }
    }

    /**
     * Keeps what belongs to a violated verdict.
     *
     * @param profiles of the partitions that the rows are of
     */
    public void keep(List<FoundRows> found, List<Verdict> verdicts, Collection<Profile> profiles) {
        if (found.isEmpty()) {
            return;
        }
        Map<PartitionKey, Profile> byPartition = new HashMap<>();
        profiles.forEach(profile -> byPartition.put(profile.partition(), profile));
        List<RowSample> kept = new ArrayList<>();
        for (FoundRows rows : found) {
            Optional<Profile> profile = Optional.ofNullable(byPartition.get(rows.partition()));
            verdicts.stream()
                    .filter(verdict -> verdict.isViolated() && isAbout(rows, verdict))
                    .findFirst()
                    .flatMap(verdict -> profile.map(taken -> sample(rows, verdict, taken)))
                    .ifPresent(kept::add);
        }
        samples.save(kept);
    }

    private static boolean isAbout(FoundRows rows, Verdict verdict) {
        return verdict.rule().equals(rows.wanted().rule().id())
                && verdict.partition().equals(rows.partition())
                && verdict.column().equals(rows.wanted().figure().column());
    }

    private RowSample sample(FoundRows rows, Verdict verdict, Profile profile) {
        RowMask mask = RowMask.of(policy, profile, rows.wanted(), rows.columns(), samples);
        return new RowSample(
                verdict.dataset(),
                rows.partition(),
                verdict.rule(),
                verdict.column(),
                verdict.revision(),
                profile.takenAt(),
                rows.columns(),
                mask.columns(),
                rows.rows().stream()
                        .map(row -> mask.masked(rows.columns(), row))
                        .toList());
    }

    /** Forgets those that are older than the policy allows. */
    public void forget(Instant now) {
        samples.forgetBefore(now.minus(policy.retention()));
    }
}
